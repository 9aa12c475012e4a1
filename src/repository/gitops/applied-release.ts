import type { Place } from '../../manifest/manifest.ts';
import type { StatedRelease } from '../helm/releases.ts';
import { releaseKey } from '../helm/releases.ts';
import type { ChartDelivery, RemoteChartSource } from './delivery.ts';
import { chartAddress, filesOfDelivery } from './delivery.ts';
import { byOf } from './gitops-object.ts';
import { numbered } from './numbered.ts';
import { placeInObject, placeInParts, placeOfObject } from './object-fields.ts';
import type { ValuesFile } from './values-files.ts';
import { fetchedValuesFile, valuesFilesIn } from './values-files.ts';

/** A release that a controller installs for an object, of a chart of the repository. */
export interface AppliedRelease {
  readonly delivery: ChartDelivery;
  readonly stated: StatedRelease;
  /** Its values that stand in objects. */
  readonly valuesFiles: readonly ValuesFile[];
  /** Where its chart is fetched from; absent for one of the repository. */
  readonly remote?: RemoteRelease;
}

/** A release of a chart that is fetched. */
export interface RemoteRelease {
  readonly source: RemoteChartSource;
  /** The line of its version. */
  readonly place: Place;
  /** The files of the chart that values are taken from, where they are there. */
  readonly optional: ReadonlySet<string>;
}

/** Returns the release that a controller makes. */
export function appliedRelease(delivery: ChartDelivery): AppliedRelease {
  const { object, chart, release, namespace, set, apiVersions, kubeVersion } = delivery;
  const folder = 'folder' in chart ? chart.folder : remoteFolder(chart);
  const inChart = (path: string): string => (folder === '' ? path : `${folder}/${path}`);
  const layers = delivery.values.map((source) => {
    if (source.is === 'file') return source.path;
    if (source.is === 'chart-file') return inChart(source.path);
    if (source.is === 'fetched-file') return [fetchedValuesFile(source, placeInObject(object, source.at))];
    return valuesFilesIn(source.object, source.at, source.is === 'text');
  });
  const setPlaces = Object.entries(delivery.setAt ?? {}).flatMap(([key, at]) => {
    const place = placeInParts(object.parts, at);
    return place === undefined ? [] : [[key, place] as const];
  });
  const { file, built, namespace: own } = object;
  const optional = delivery.values.flatMap((source) =>
    source.is === 'chart-file' && source.isOptional ? [inChart(source.path)] : [],
  );
  return {
    delivery,
    stated: {
      path: folder,
      release,
      ...(namespace === undefined ? {} : { namespace }),
      values: layers.flatMap((layer) => (typeof layer === 'string' ? [layer] : layer.map(({ name }) => name))),
      set,
      setPlaces: Object.fromEntries(setPlaces),
      ...(delivery.defaultNamespace === undefined ? {} : { defaultNamespace: delivery.defaultNamespace }),
      ...(delivery.isWithoutTests ? { isWithoutTests: true } : {}),
      ...(delivery.isWithoutChartValues ? { isWithoutChartValues: true } : {}),
      apiVersions,
      ...(kubeVersion === undefined ? {} : { kubeVersion }),
      place: placeOfObject(object),
      ...(delivery.postRenderers.length === 0 ? {} : { postRendering: { object, renderers: delivery.postRenderers } }),
      applied: {
        by: byOf(object),
        file,
        files: filesOfDelivery(delivery),
        ...(built === undefined ? {} : { builtBy: built.by }),
        ...(own === undefined ? {} : { namespace: own }),
      },
    },
    valuesFiles: layers.flatMap((layer) => (typeof layer === 'string' ? [] : layer)),
    ...('folder' in chart
      ? {}
      : {
          remote: {
            source: chart,
            place: placeInObject(chart.versionIn ?? object, chart.versionAt),
            optional: new Set(optional),
          },
        }),
  };
}

/** Stands for the folder of a chart that is fetched: no folder of a repository is called so. */
function remoteFolder(chart: RemoteChartSource): string {
  return `${chartAddress(chart)}@${chart.version}`;
}

/** Identifies what is rendered of a release: see `Workload.build`. The version of its chart is no part of it. */
export function buildOfRelease({ stated, remote }: AppliedRelease): string {
  const { path, release: name = '', ...rest } = stated;
  return releaseKey(remote === undefined ? path : chartAddress(remote.source), { ...rest, name });
}

/** Tells apart the releases of a chart that objects called alike install: an Application may do that with each source. */
export function numberedReleases(releases: readonly AppliedRelease[]): AppliedRelease[] {
  return numbered(
    releases,
    ({ stated: { path, applied } }) => JSON.stringify([path, applied?.by, applied?.builtBy, applied?.namespace]),
    (release, number) => {
      const { stated } = release;
      const { applied } = stated;
      return applied === undefined ? release : { ...release, stated: { ...stated, applied: { ...applied, number } } };
    },
  );
}
