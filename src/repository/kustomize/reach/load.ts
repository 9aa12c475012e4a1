import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import { allTextsIn } from '../items-of.ts';

/**
 * What kustomize does with what a path leads to. `content` goes into a ConfigMap or a Secret; `plugin` configures
 * generators, transformers or validators; `configuration` is any other file that says something; `chart` is a folder of
 * charts, or where Helm gets one from.
 */
export type LoadUse = 'resource' | 'component' | 'patch' | 'content' | 'plugin' | 'configuration' | 'chart';

/** One path that kustomize loads. */
export interface Load {
  /** As written: a path from the folder of the kustomization, or an address. */
  readonly entry: string;
  readonly use: LoadUse;
  /** Where Helm would get a chart from: the folder, written as above, that is taken where it is there. */
  readonly unless?: string;
  /** Where in a folder of charts the one is that is wanted: paths from there. */
  readonly charts?: readonly string[];
}

/** Returns the loads of some entries for one use. */
export function loadsFor(use: LoadUse, entries: readonly string[]): Load[] {
  return entries.map((entry) => ({ entry, use }));
}

/** Returns the path in an entry of generated files: `key=path`, or a path alone. */
export function sourcePath(entry: string): string {
  return entry.slice(entry.indexOf('=') + 1);
}

/** Returns what a generator of a ConfigMap or a Secret puts into it. */
export function contentLoads(generator: JsonValue): Load[] {
  const files = allTextsIn(generator, 'files').map(sourcePath);
  return loadsFor('content', [...files, ...['envs', 'env'].flatMap((key) => allTextsIn(generator, key))]);
}

/** The folder of charts where none is named. */
const CHARTS = 'charts';

/**
 * Returns what a chart is rendered of. Helm fetches one that is not in the folder of charts.
 * https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/internal/builtins/HelmChartInflationGenerator.go
 *
 * @param globals what says where the charts are
 */
export function chartLoads(chart: JsonValue, globals: JsonValue | undefined): Load[] {
  const values = ['valuesFile', 'additionalValuesFiles'].flatMap((key) => allTextsIn(chart, key));
  return [...loadsFor('configuration', values), ...chartHomes(chart, 'name', 'version', 'repo', globals)];
}

/** Returns the same for an item of the deprecated `helmChartInflationGenerator` of a kustomization. */
export function formerChartLoads(chart: JsonValue, globals: JsonValue | undefined): Load[] {
  return [
    ...loadsFor('configuration', allTextsIn(chart, 'values')),
    ...chartHomes(chart, 'chartName', 'chartVersion', 'chartRepoUrl', chart),
    ...chartHomes(chart, 'chartName', 'chartVersion', 'chartRepoUrl', globals),
  ];
}

function chartHomes(
  chart: JsonValue,
  nameKey: string,
  versionKey: string,
  repoKey: string,
  globals: JsonValue | undefined,
): Load[] {
  const written = allTextsIn(globals, 'chartHome');
  const homes = written.length === 0 ? [CHARTS] : written;
  const name = allTextsIn(chart, nameKey).at(-1) ?? '';
  const version = allTextsIn(chart, versionKey).at(-1);
  return homes.flatMap((home) => [
    {
      entry: home,
      use: 'chart',
      charts: name === '' ? [] : [name, ...(version === undefined ? [] : [`${name}-${version}/${name}`])],
    },
    ...allTextsIn(chart, repoKey).map((repo): Load => {
      const folder = version === undefined ? name : `${name}-${version}/${name}`;
      return { entry: repo, use: 'chart', unless: `${home}/${folder}` };
    }),
  ]);
}
