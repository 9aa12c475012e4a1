import type { Content } from '../manifest/content.ts';
import { textOfContent } from '../manifest/content.ts';
import { readSingleDocument } from '../manifest/yaml/read-single-document.ts';
import { fieldOf, scalarText } from '../manifest/yaml/walk.ts';
import { folderOf } from './paths.ts';

/** The fields without which Helm takes no `Chart.yaml`. https://helm.sh/docs/topics/charts/#the-chartyaml-file */
const REQUIRED = ['apiVersion', 'name', 'version'];

/** Whether a path is that of a chart's own file. */
export function isChartPath(path: string): boolean {
  return path === 'Chart.yaml' || path.endsWith('/Chart.yaml');
}

/** Whether a `Chart.yaml` makes its folder a chart; one that is not known, or cannot be read, does. */
export function isChart(content: Content | undefined): boolean {
  const text = textOfContent(content);
  if (text === undefined) return true;
  const { value, error } = readSingleDocument(text);
  return error !== undefined || REQUIRED.every((name) => (scalarText(fieldOf(value, name)?.value) ?? '') !== '');
}

/** Matches what stands beside the files of a chart and says nothing to Helm: a template reads it only on purpose. */
const INERT = /^(?:README|LICEN[CS]E|CHANGELOG)(?:\.\w+)*$/i;

/** Matches what a repository has at its root for git and GitHub, also where the root is a chart. */
const OF_REPOSITORY = /^\.(?:github\/|git(?:ignore|attributes)$)/;

/**
 * Returns the innermost chart that a file may change: any file below it may be a helper, values, or be read by a
 * template; documents apart. Undefined where there is none.
 *
 * @param isJudged whether a file is judged alone: below a chart at the root of a repository stands everything else, too
 */
export function chartOf(
  charts: ReadonlySet<string>,
  path: string,
  isJudged: (path: string) => boolean = () => false,
): string | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const rest = folder === '' ? path : path.slice(folder.length + 1);
    const isApart = folder === '' && !rest.startsWith('templates/') && (OF_REPOSITORY.test(rest) || isJudged(path));
    if (charts.has(folder)) return INERT.test(rest) || isApart ? undefined : folder;
    if (folder === '') return undefined;
  }
}
