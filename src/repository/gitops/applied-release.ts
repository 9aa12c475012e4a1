import type { StatedRelease } from '../helm/releases.ts';
import type { ChartDelivery } from './delivery.ts';
import { filesOfDelivery } from './delivery.ts';
import { byOf } from './gitops-object.ts';
import { numbered } from './numbered.ts';
import type { ValuesFile } from './values-files.ts';
import { placeInParts, valuesFilesIn } from './values-files.ts';

/** A release that a controller installs for an object, of a chart of the repository. */
export interface AppliedRelease {
  readonly delivery: ChartDelivery;
  readonly stated: StatedRelease;
  /** Its values that stand in objects. */
  readonly valuesFiles: readonly ValuesFile[];
}

/**
 * Returns the release that a controller makes.
 *
 * @param folder the folder of its chart
 */
export function appliedRelease(delivery: ChartDelivery, folder: string): AppliedRelease {
  const { object, release, namespace, set, apiVersions, kubeVersion } = delivery;
  const layers = delivery.values.map((source) => {
    if (source.is === 'file') return source.path;
    if (source.is === 'chart-file') return folder === '' ? source.path : `${folder}/${source.path}`;
    return valuesFilesIn(source.object, source.at, source.is === 'text');
  });
  const setPlaces = Object.entries(delivery.setAt ?? {}).flatMap(([key, at]) => {
    const place = placeInParts(object.parts, at);
    return place === undefined ? [] : [[key, place] as const];
  });
  const { file, line, built, namespace: own } = object;
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
      place: { file, line, column: 1 },
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
  };
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
