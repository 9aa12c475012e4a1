import { textOfContent } from '../../manifest/content.ts';
import { markTemplate } from '../../repository/helm/mark-template.ts';
import { markOf } from '../../repository/helm/marked-lines.ts';
import type { RenderedChart } from './render-releases.ts';
import { digestOf } from './render-releases.ts';

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
export function markChart(chart: RenderedChart, wanted: ReadonlySet<string>, withHelpers: boolean): MarkedChart {
  const { tree, contents } = chart;
  const textOf = (path: string): string | undefined => textOfContent(contents.get(tree.files.get(path) ?? ''));
  // As good as in none of its files: it depends on all of them.
  const nonce = `pss-${digestOf(chart).slice(0, 12)}`;
  const paths = [...tree.files.keys()].sort().filter((path) => wanted.has(path) || (withHelpers && HELPER.test(path)));
  const marked = paths.map((path, index) =>
    markTemplate(textOf(path) ?? '', (line, isBefore) => markOf(nonce, index, line, isBefore), !wanted.has(path)),
  );
  const texts = new Map(paths.map((path, index) => [path, marked[index]?.text ?? '']));
  return { texts, nonce, paths, unmarked: marked.map(({ unmarked }) => unmarked) };
}
