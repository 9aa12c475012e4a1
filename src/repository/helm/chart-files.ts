import type { Links } from '../links.ts';
import { followLinks } from '../links.ts';
import { isBelow } from '../paths.ts';

/** Matches what stands beside the files of a chart and says nothing to Helm: a template reads it only on purpose. */
const INERT = /^(?:README|LICEN[CS]E|CHANGELOG)(?:\.\w+)*$/i;

/** Matches the files of a chart that Helm itself reads, from the chart's folder. */
const OWN =
  /^(?:Chart\.(?:yaml|lock)|requirements\.(?:yaml|lock)|values\.schema\.json|\.helmignore|values[^/]*\.ya?ml|(?:templates|charts)\/.+|(?:ci|values)\/[^/]+\.ya?ml)$/;

/** Whether a file of a chart is one that Helm itself reads: others only count where a template reads `.Files`. */
export function isHelmFile(folder: string, path: string): boolean {
  return isBelow(path, folder) && OWN.test(belowFolder(folder, path));
}

/** Whether a template may read a file of a chart. */
export function isChartData(folder: string, path: string): boolean {
  const rest = belowFolder(folder, path);
  return isBelow(path, folder) && !INERT.test(rest) && !/(?:^|\/)(?:\.git|\.github|node_modules)\//.test(rest);
}

/** The path of a chart's `Chart.yaml`. */
export function chartFileOf(folder: string): string {
  return folder === '' ? 'Chart.yaml' : `${folder}/Chart.yaml`;
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
 * @param paths all files of the repository, in order
 */
export function valuesFilesOf(folder: string, paths: Iterable<string>): string[] {
  return [...paths].filter((path) => {
    if (!isBelow(path, folder)) return false;
    const rest = belowFolder(folder, path);
    return BESIDE.test(rest) || TRIED.test(rest);
  });
}

/** The folders of the charts that are rendered for themselves: those in another one's `charts/` are only with that. */
export function outerCharts(charts: ReadonlySet<string>): string[] {
  return [...charts].filter((chart) => {
    const steps = chart.split('/');
    return !steps.some((step, index) => step === 'charts' && charts.has(steps.slice(0, index).join('/')));
  });
}

/**
 * Returns a function that lists the files in the folder of a chart: their paths in it, and what they are in the repository.
 * Symbolic links are followed, as far as they lead to files of the repository.
 *
 * @param paths all files of the repository, without the links
 */
export function chartFilesBy(paths: readonly string[], links: Links): (folder: string) => ReadonlyMap<string, string> {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (folder) => {
    const found = known.get(folder) ?? new Map(filesIn(folder, paths, links));
    known.set(folder, found);
    return found;
  };
}

function filesIn(folder: string, paths: readonly string[], links: Links): [string, string][] {
  const own = paths
    .filter((path) => isBelow(path, folder))
    .map((path): [string, string] => [belowFolder(folder, path), path]);
  const linked = [...links.keys()].filter((link) => isBelow(link, folder));
  return [
    ...own,
    ...linked.flatMap((link) => {
      const target = followLinks(links, link);
      const name = belowFolder(folder, link);
      const reached = paths.filter((path) => path === target || isBelow(path, target));
      return reached.map((path): [string, string] => [name + path.slice(target.length), path]);
    }),
  ];
}
