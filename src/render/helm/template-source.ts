import type { Content } from '../../manifest/content.ts';
import { textOfContent } from '../../manifest/content.ts';
import type { ChartTree } from '../../repository/helm/chart-tree.ts';
import { templateAt } from '../../repository/helm/chart-tree.ts';
import { folderOf } from '../../repository/paths.ts';

/** Where a document of a chart comes from. */
export interface TemplateSource {
  /** The template, from the root of the repository; the `Chart.yaml` that needs its chart where that is an archive. */
  readonly file: string;
  /** Its path in the tree of the chart; absent for one of an archive. */
  readonly path?: string;
  /** Its text; that of the `Chart.yaml` where it comes from an archive. */
  readonly text: string;
  /** The line of a `Chart.yaml`, from 1. */
  readonly line?: number;
  /** Why the template itself is no place: a sentence without its full stop. */
  readonly doubt?: string;
}

/**
 * Finds where a document comes from.
 *
 * @param source the template as Helm names it: `web/charts/db/templates/a.yaml`
 */
export function templateSource(
  tree: ChartTree,
  contents: ReadonlyMap<string, Content>,
  source: string,
): TemplateSource {
  const textOf = (path: string): string => textOfContent(contents.get(tree.files.get(path) ?? '')) ?? '';
  const path = templateAt(tree, source);
  const file = path === undefined ? undefined : tree.files.get(path);
  if (path !== undefined && file !== undefined) return { file, path, text: textOf(path) };
  const name = source.slice(0, source.lastIndexOf('/templates/')).split('/').at(-1) ?? '';
  const chart = tree.files.get('Chart.yaml') ?? '';
  const archive = [...tree.files.keys()].find((each) => each.endsWith('.tgz') && each.includes(`charts/${name}-`));
  const needing = archive === undefined ? undefined : `${folderOf(folderOf(archive))}/Chart.yaml`.replace(/^\//, '');
  const text = textOf(needing ?? 'Chart.yaml');
  const line = text.split('\n').findIndex((each) => /^\s*(?:- )?\s*(?:name|alias):/.test(each) && each.includes(name));
  return {
    file: tree.files.get(needing ?? '') ?? chart,
    text,
    line: Math.max(1, line + 1),
    doubt: `it comes from the chart ${JSON.stringify(name)}, which is an archive`,
  };
}
