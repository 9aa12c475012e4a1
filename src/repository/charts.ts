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

/** Matches files below a chart that never change what it renders, if no template reads them. */
const INERT = /\.(md|adoc|rst|svg|png|gotmpl)$|(^|\/)(LICENSE|CHANGELOG|OWNERS|Makefile)$|^\.(?!helmignore$)/;

/** Matches what a chart at the root of a repository consists of: beside it stands everything else. */
const OF_ROOT_CHART =
  /^(templates|charts|crds|ci|files)\/|^(values[^/]*\.ya?ml|values\.schema\.json|\.helmignore)$|^(Chart|requirements)\./;

/**
 * Returns the innermost chart that a file may change: any file below it may be a helper, values, or be read by a
 * template; documents apart. Undefined where there is none.
 */
export function chartOf(charts: ReadonlySet<string>, path: string): string | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const rest = folder === '' ? path : path.slice(folder.length + 1);
    if (charts.has(folder)) return isPart(folder, rest) ? folder : undefined;
    if (folder === '') return undefined;
  }
}

function isPart(chart: string, rest: string): boolean {
  if (rest.startsWith('templates/')) return true;
  return chart === '' ? OF_ROOT_CHART.test(rest) : !INERT.test(rest);
}
