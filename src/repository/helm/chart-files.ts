import type { Links } from '../links.ts';
import { followLinks } from '../links.ts';
import { isBelow } from '../paths.ts';

/** Matches the files of a chart that Helm itself reads, from the chart's folder. */
const OWN =
  /^(?:Chart\.(?:yaml|lock)|requirements\.(?:yaml|lock)|values\.schema\.json|\.helmignore|values[^/]*\.ya?ml|(?:templates|charts)\/.+|ci\/[^/]*-values\.ya?ml|values\/[^/]+\.ya?ml)$/;

/** Whether a file of a chart is one that Helm itself reads: others only count where a template reads `.Files`. */
export function isHelmFile(folder: string, path: string): boolean {
  return isBelow(path, folder) && OWN.test(belowFolder(folder, path));
}

/** Whether a template may read a file of a chart. */
export function isChartData(folder: string, path: string): boolean {
  return isBelow(path, folder) && !/(?:^|\/)(?:\.git|node_modules)\//.test(belowFolder(folder, path));
}

/** The path of a chart's `Chart.yaml`. */
export function chartFileOf(folder: string): string {
  return folder === '' ? 'Chart.yaml' : `${folder}/Chart.yaml`;
}

/** Matches how a template reads `.Files`, or may do so by another way: the whole of what it is given, or a key of that. */
const READING =
  /Files|\b(?:index|get|pick|omit|dig|pluck|values|merge\w*|toYaml|toJson|range|with)\s[^{}|]{0,200}?(?<![\w)\]"])(?:\$\w*|\.)(?=[\s,)}])|(?<![\w)\]"])(?:\$\w*|\.)\s?\|/;

/** Whether a template, or a value that one renders, may read files of its chart. */
export function readsFiles(text: string): boolean {
  return READING.test(text);
}

/** A path from the folder of a chart. */
export function belowFolder(folder: string, path: string): string {
  return folder === '' ? path : path.slice(folder.length + 1);
}

/** Matches values files that people keep beside a chart for an environment. */
const BESIDE = /^(?:values[-.][^/]+|values\/[^/]+)\.ya?ml$/;

/** Matches values files with which chart-testing tries a chart. https://github.com/helm/chart-testing */
const TRIED = /^ci\/[^/]*-values\.ya?ml$/;

/**
 * Lists the values files with which a chart is rendered, besides its own: each gives one more variant of it.
 *
 * @param files those of the chart by their paths in it, in order
 */
export function valuesFilesOf(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([name, path]) => (BESIDE.test(name) || TRIED.test(name) ? [path] : []));
}

/**
 * The folders of the charts that are rendered for themselves: those in another one's `charts/` are only with that.
 *
 * @param other the charts of the other side of a change: what is rendered for itself there, is here, too
 */
export function outerCharts(charts: ReadonlySet<string>, other: ReadonlySet<string> = charts): string[] {
  return [...charts].filter((chart) => !isInner(chart, charts) || (other.has(chart) && !isInner(chart, other)));
}

/** Whether a chart is in the `charts/` of another one. */
function isInner(chart: string, charts: ReadonlySet<string>): boolean {
  const steps = chart.split('/');
  return steps.some((step, index) => step === 'charts' && charts.has(steps.slice(0, index).join('/')));
}

/**
 * Returns a function that lists the files in the folder of a chart: their paths in it, and what they are in the repository.
 * Symbolic links are followed, as far as they lead to files of the repository.
 *
 * @param paths all files of the repository, without the links
 */
export function chartFilesBy(paths: readonly string[], links: Links): (folder: string) => ReadonlyMap<string, string> {
  const known = new Map<string, ReadonlyMap<string, string>>();
  const sorted = [...paths].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return (folder) => {
    const found = known.get(folder) ?? new Map(filesIn(folder, sorted, links));
    known.set(folder, found);
    return found;
  };
}

function filesIn(folder: string, sorted: readonly string[], links: Links): [string, string][] {
  const own = pathsBelow(folder, sorted).map((path): [string, string] => [belowFolder(folder, path), path]);
  const linked = [...links.keys()].filter((link) => isBelow(link, folder));
  return [
    ...own,
    ...linked.flatMap((link) => {
      const target = followLinks(links, link);
      const name = belowFolder(folder, link);
      const isFile = sorted[firstFrom(target, sorted)] === target;
      const reached = isFile ? [target] : pathsBelow(target, sorted);
      return reached.map((path): [string, string] => [name + path.slice(target.length), path]);
    }),
  ];
}

/** The paths below a folder, of sorted ones: those that begin with its name and a slash stand together. */
function pathsBelow(folder: string, sorted: readonly string[]): readonly string[] {
  if (folder === '') return sorted;
  // The character behind the slash.
  return sorted.slice(firstFrom(`${folder}/`, sorted), firstFrom(`${folder}0`, sorted));
}

/** The position of the first path that is not before a text. */
function firstFrom(text: string, sorted: readonly string[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
