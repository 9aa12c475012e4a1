import type { Path } from '../../../pss/pod/path.ts';
import { setKeySteps } from '../../helm/set-keys.ts';
import { isSeveralValues, setValueOf } from '../../helm/set-value.ts';
import type { Plain } from '../../helm/values.ts';
import type { ChartDelivery, Delivery, KustomizeChanges, NoDelivery, ValuesSource } from '../delivery.ts';
import type { GitOpsObject } from '../gitops-object.ts';
import { recordingLookup } from '../lookup.ts';
import { fieldAtPath, isTrueAt, mappingsAtPath, plainAtPath, textAtPath } from '../object-fields.ts';
import { formerPatches } from './former-patches.ts';
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
  const none = (at: Path, reason: string): NoDelivery => ({ is: 'none', object, at, reason, named: recorded.found });
  if (object.name === '') return none([], 'it has no name');
  const chart = placedChart(object, reading);
  if ('reason' in chart) return none(chart.at, chart.reason);
  const values = valuesOf(object, reading, chart.values);
  if ('reason' in values) return none(['spec', 'valuesFrom'], values.reason);
  const namespace = textAtPath(object, ['spec', 'targetNamespace']) ?? object.namespace;
  return {
    is: 'chart',
    object,
    named: recorded.found,
    chart: chart.chart,
    ...(chart.hasOwnValues ? {} : { isWithoutChartValues: true }),
    release: releaseNameOf(object),
    ...(namespace === undefined ? {} : { namespace }),
    values: values.sources,
    set: values.set,
    setAt: values.setAt,
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
  | ({ readonly sources: readonly ValuesSource[] } & Required<Pick<ChartDelivery, 'set' | 'setAt'>>)
  | { readonly reason: string };

/** Collects the values: those of the chart's source, those of ConfigMaps, then its own. */
function valuesOf(object: GitOpsObject, { lookup }: FluxReading, ofSource: readonly ValuesSource[]): ReleaseSources {
  const set: Record<string, Plain> = {};
  const setAt: Record<string, Path> = {};
  const sources = [...ofSource];
  for (const { value, index } of mappingsAtPath(object, ['spec', 'valuesFrom'])) {
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
      continue;
    }
    const single = pathValue(text);
    const steps = setKeySteps(targetPath);
    if (single === undefined || steps === undefined) {
      return { reason: `it takes a value from ${called} for ${JSON.stringify(targetPath)}, which is not a single one` };
    }
    // On top of all values but those that the object has under that very key.
    if (steps.length === 1 && fieldAtPath(object, ['spec', 'values', ...steps]) !== undefined) continue;
    set[targetPath] = single;
    setAt[targetPath] = ['spec', 'valuesFrom', index, 'targetPath'];
  }
  if (fieldAtPath(object, ['spec', 'values'])?.kind === 'mapping') {
    sources.push({ is: 'mapping', object, at: ['spec', 'values'] });
  }
  return { sources, set, setAt };
}

/**
 * Reads a text as Flux hands it to Helm: one in quotes is a text, whatever it says.
 * https://github.com/fluxcd/pkg/blob/main/chartutil/values.go (ReplacePathValue)
 *
 * @returns undefined for several values
 */
function pathValue(text: string): Plain | undefined {
  const isText = /^(['"])[\s\S]*\1$/.test(text);
  const plain = isText ? text.replaceAll(/^['"]+|['"]+$/g, '') : text;
  return isSeveralValues(plain) ? undefined : setValueOf(plain, isText);
}

/** Reads a post-renderer of kustomize; another one is none. */
function postRenderer(object: GitOpsObject, at: Path): KustomizeChanges[] {
  if (fieldAtPath(object, at)?.kind !== 'mapping') return [];
  const keys = ['patches', 'images'].flatMap((key): [string, Plain][] => {
    const list = plainAtPath(object, [...at, key]);
    return Array.isArray(list) ? [[key, list]] : [];
  });
  keys.push(...Object.entries(formerPatches(object, at)));
  return keys.length === 0 ? [] : [{ keys: Object.fromEntries(keys), patchesAt: [...at, 'patches'] }];
}
