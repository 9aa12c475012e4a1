import { createHash } from 'node:crypto';
import type { Content } from '../../manifest/content.ts';
import { textOfContent } from '../../manifest/content.ts';
import type { ChartTree } from '../../repository/helm/chart-tree.ts';
import { markTemplate } from '../../repository/helm/mark-template.ts';
import { markOf } from '../../repository/helm/marked-lines.ts';

/** A chart whose templates have a comment on each line that can have one. */
export interface MarkedChart {
  /** The new texts, by their paths in the tree. */
  readonly texts: ReadonlyMap<string, string>;
  /** What every comment begins with. */
  readonly nonce: string;
  /** The templates by their numbers in the comments: paths in the tree. */
  readonly paths: readonly string[];
  /** Of each the lines that write something and have no comment. */
  readonly unmarked: readonly (readonly number[])[];
}

/** Matches the files of a chart that only define templates for others. */
const HELPER = /(?:^|\/)templates\/(?:.*\/)?(?:_[^/]*|[^/]*\.tpl)$/;

/**
 * Marks templates of a chart, and what they may include.
 *
 * @param wanted the templates whose lines are asked for: paths in the tree
 * @param withHelpers whether the lines of what they include are marked, too
 */
export function markChart(
  tree: ChartTree,
  contents: ReadonlyMap<string, Content>,
  wanted: ReadonlySet<string>,
  withHelpers: boolean,
): MarkedChart {
  const textOf = (path: string): string | undefined => textOfContent(contents.get(tree.files.get(path) ?? ''));
  const all = [...tree.files.keys()].sort();
  const nonce = `pss-${nonceOf(all, textOf)}`;
  const paths = all.filter((path) => wanted.has(path) || (withHelpers && HELPER.test(path)));
  const marked = paths.map((path, index) =>
    markTemplate(textOf(path) ?? '', (line, isBefore) => markOf(nonce, index, line, isBefore), !wanted.has(path)),
  );
  const texts = new Map(paths.map((path, index) => [path, marked[index]?.text ?? '']));
  return { texts, nonce, paths, unmarked: marked.map(({ unmarked }) => unmarked) };
}

/** No template can have it in itself: it depends on all of them. */
function nonceOf(paths: readonly string[], textOf: (path: string) => string | undefined): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(JSON.stringify([path, textOf(path)]));
  return hash.digest('hex').slice(0, 12);
}
