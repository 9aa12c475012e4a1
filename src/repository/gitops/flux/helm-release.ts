import type { Path } from '../../../pss/pod/path.ts';
import type { ChartDelivery, Delivery, KustomizeChanges, NoDelivery, ValuesSource } from '../delivery.ts';
import type { GitOpsObject } from '../gitops-object.ts';
import { recordingLookup } from '../lookup.ts';
import { fieldAtPath, isTrueAt, mappingsAtPath, plainAtPath, textAtPath } from '../object-fields.ts';
import { placedChart } from './release-chart.ts';
import type { FluxReading } from './source.ts';

/**
 * Returns what Flux installs for a HelmRelease: a chart of this repository, or one that is fetched; or why it is not
 * followed.
 * https://fluxcd.io/flux/components/helm/helmreleases/
 */
export function helmReleaseDelivery(object: GitOpsObject, { context, lookup }: FluxReading): Delivery {
  const recorded = recordingLookup(lookup);
  const reading = { context, lookup: recorded };
  const none = (at: Path, reason: string): NoDelivery => ({ is: 'none', object, named: recorded.found, at, reason });
  if (object.name === '') return none([], 'it has no name');
  const chart = placedChart(object, reading);
  if ('reason' in chart) return none(chart.at, chart.reason);
  const values = valuesOf(object, reading, chart.valuesFiles);
  if ('reason' in values) return none(['spec', 'valuesFrom'], values.reason);
  const namespace = textAtPath(object, ['spec', 'targetNamespace']) ?? object.namespace;
  return {
    is: 'chart',
    object,
    named: recorded.found,
    chart: chart.chart,
    release: releaseNameOf(object),
    ...(namespace === undefined ? {} : { namespace }),
    values: values.sources,
    set: values.set,
    postRenderers: mappingsAtPath(object, ['spec', 'postRenderers']).flatMap(({ index }) =>
      postRenderer(object, ['spec', 'postRenderers', index, 'kustomize']),
    ),
    apiVersions: [],
  };
}

/**
 * The name of the release, whatever its length: where none is given, that of the object behind its target namespace.
 * https://github.com/fluxcd/helm-controller/blob/main/internal/release/name.go
 */
function releaseNameOf(object: GitOpsObject): string {
  const target = textAtPath(object, ['spec', 'targetNamespace']);
  const own = target === undefined ? object.name : `${target}-${object.name}`;
  return textAtPath(object, ['spec', 'releaseName']) ?? own;
}

/** The values of a release, in their order; or why they are not known. */
type ReleaseSources =
  | { readonly sources: readonly ValuesSource[]; readonly set: ChartDelivery['set'] }
  | { readonly reason: string };

/** Collects the values: those of the chart's source, those of ConfigMaps, then its own. */
function valuesOf(object: GitOpsObject, { lookup }: FluxReading, valuesFiles: readonly string[]): ReleaseSources {
  const set: Record<string, string> = {};
  const sources: ValuesSource[] = valuesFiles.map((path) => ({ is: 'file', path }));
  for (const { value } of mappingsAtPath(object, ['spec', 'valuesFrom'])) {
    const reference = { value };
    const kind = textAtPath(reference, ['kind']) ?? '';
    const name = textAtPath(reference, ['name']) ?? '';
    const key = textAtPath(reference, ['valuesKey']) ?? 'values.yaml';
    const isOptional = isTrueAt(value, 'optional');
    const called = `the ${kind} ${JSON.stringify(name)}`;
    const targetPath = textAtPath(reference, ['targetPath']);
    const map = kind === 'ConfigMap' ? lookup.find(kind, object.namespace, name, object) : undefined;
    if (map === undefined) {
      // One value is most often a password: it does not decide on pods.
      if (isOptional || targetPath !== undefined) continue;
      return { reason: `it takes values from ${called}, which is not in this repository` };
    }
    const text = textAtPath(map, ['data', key]);
    if (text === undefined) {
      if (isOptional) continue;
      return { reason: `it takes values from ${called}, which has no ${JSON.stringify(key)}` };
    }
    const path = map.built?.dataFiles.get(key);
    if (targetPath === undefined) {
      sources.push(path === undefined ? { is: 'text', object: map, at: ['data', key] } : { is: 'file', path });
    }
    if (targetPath !== undefined) set[targetPath] = text;
  }
  if (fieldAtPath(object, ['spec', 'values'])?.kind === 'mapping') {
    sources.push({ is: 'mapping', object, at: ['spec', 'values'] });
  }
  return { sources, set };
}

/** Reads a post-renderer of kustomize; another one is none. */
function postRenderer(object: GitOpsObject, at: Path): KustomizeChanges[] {
  if (fieldAtPath(object, at)?.kind !== 'mapping') return [];
  const keys = ['patches', 'images', 'patchesStrategicMerge', 'patchesJson6902'].flatMap((key) => {
    const list = plainAtPath(object, [...at, key]);
    return Array.isArray(list) ? [[key, list] as const] : [];
  });
  return keys.length === 0 ? [] : [{ keys: Object.fromEntries(keys), patchesAt: [...at, 'patches'] }];
}
