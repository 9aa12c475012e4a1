import type { Path } from '../../../pss/pod/path.ts';
import { resolvePath, staysInRoot } from '../../paths.ts';
import type { ChartDelivery, RemoteChartSource } from '../delivery.ts';
import type { GitOpsObject } from '../gitops-object.ts';
import { fieldAtPath, isTrueAt, plainAtPath, textAtPath } from '../object-fields.ts';
import type { FluxReading, FoundSource } from './source.ts';
import { revisionOf, sourceOf } from './source.ts';

/**
 * The chart that a HelmRelease names, and the values files that the chart's source puts in, in place of the chart's own values
 * where there are any; or why it is not known.
 */
type PlacedChart =
  | { readonly chart: ChartDelivery['chart']; readonly valuesFiles: readonly string[]; readonly hasOwnValues: boolean }
  | { readonly at: Path; readonly reason: string };

/** Finds the chart of a HelmRelease: by `chart.spec`, or by the object that `chartRef` names. */
export function placedChart(object: GitOpsObject, reading: FluxReading): PlacedChart {
  const reference: Path = ['spec', 'chartRef'];
  if (fieldAtPath(object, reference) === undefined) return chartAt(object, ['spec', 'chart', 'spec'], object, reading);
  const source = sourceOf(object, reference, reading);
  if (source.is === 'none') return { at: reference, reason: source.reason };
  if (source.is === 'repository' || source.is === 'fetched')
    return { at: reference, reason: 'a chartRef names no GitRepository' };
  const { object: named } = source;
  if (named.kind === 'HelmChart') return chartAt(named, ['spec'], object, reading);
  const remote = named.kind === 'OCIRepository' ? ociChart(named) : undefined;
  if (remote !== undefined) return { chart: remote, valuesFiles: [], hasOwnValues: true };
  return {
    at: reference,
    reason: `the chart of the ${named.kind} ${JSON.stringify(named.name)} is not in this repository`,
  };
}

/** Reads `{chart, version, sourceRef, valuesFiles}`. */
function chartAt(holder: GitOpsObject, at: Path, release: GitOpsObject, reading: FluxReading): PlacedChart {
  const own = holder === release;
  const chart = textAtPath(holder, [...at, 'chart']);
  if (chart === undefined) return { at: own ? at : ['spec', 'chartRef'], reason: 'it names no chart' };
  const sourceAt = [...at, 'sourceRef'];
  const source = sourceOf(holder, sourceAt, reading);
  const shown: Path = own ? sourceAt : ['spec', 'chartRef'];
  if (source.is === 'none') return { at: shown, reason: source.reason };
  if (source.is === 'fetched') return { chart: gitChart(source.object, chart), valuesFiles: [], hasOwnValues: true };
  if (source.is === 'repository') return ofRepository(holder, at, chart, own ? [...at, 'chart'] : shown, reading);
  const version = textAtPath(holder, [...at, 'version']);
  const versionAt = [...at, version === undefined ? 'chart' : 'version'];
  const remote = { name: chart, version: version ?? '', versionAt, ...(own ? {} : { versionIn: holder }) };
  return remoteOf(source, remote, shown);
}

function ofRepository(
  holder: GitOpsObject,
  at: Path,
  chart: string,
  shown: Path,
  { context }: FluxReading,
): PlacedChart {
  const relative = chart.replace(/^\/+/, '');
  const folder = staysInRoot('', relative) ? resolvePath('', relative) : undefined;
  if (folder === undefined || !context.charts.has(folder)) {
    return { at: shown, reason: `there is no chart in ${JSON.stringify(chart)}` };
  }
  const files = plainAtPath(holder, [...at, 'valuesFiles']);
  // Of old versions.
  const first = textAtPath(holder, [...at, 'valuesFile']);
  const named = [
    ...(first === undefined ? [] : [first]),
    ...(Array.isArray(files) ? files.filter((file) => typeof file === 'string') : []),
  ].map((file) => resolvePath('', file.replace(/^\/+/, '')));
  const mayMiss = fieldAtPath(holder, at);
  const isOptional = mayMiss !== undefined && isTrueAt(mayMiss, 'ignoreMissingValuesFiles');
  return {
    chart: { folder },
    valuesFiles: isOptional ? named.filter((file) => context.paths.has(file)) : named,
    hasOwnValues: named.length === 0,
  };
}

function remoteOf(
  source: Extract<FoundSource, { is: 'other' }>,
  chart: Omit<RemoteChartSource, 'repository'>,
  at: Path,
): PlacedChart {
  const { kind, name: called } = source.object;
  const url = textAtPath(source.object, ['spec', 'url']);
  if (kind !== 'HelmRepository' || url === undefined) {
    const why = source.reason === undefined ? '' : `: ${source.reason}`;
    return { at, reason: `the ${kind} ${JSON.stringify(called)} that it names is not this repository${why}` };
  }
  return { chart: { repository: url.replace(/\/+$/, ''), ...chart }, valuesFiles: [], hasOwnValues: true };
}

/** The chart that an OCIRepository is: the last step of its URL is the chart's name. */
function ociChart(source: GitOpsObject): RemoteChartSource | undefined {
  const [, repository, name] = /^(oci:\/\/.+)\/([^/]+?)\/*$/.exec(textAtPath(source, ['spec', 'url']) ?? '') ?? [];
  if (repository === undefined || name === undefined) return undefined;
  const key = ['digest', 'semver', 'tag'].find((each) => textAtPath(source, ['spec', 'ref', each]) !== undefined);
  const versionAt = key === undefined ? ['spec', 'url'] : ['spec', 'ref', key];
  return {
    repository,
    name,
    version: key === undefined ? '' : (textAtPath(source, versionAt) ?? ''),
    versionAt,
    versionIn: source,
  };
}

/** A chart in a folder of another repository. */
function gitChart(source: GitOpsObject, path: string): RemoteChartSource {
  const { revision, at } = revisionOf(source);
  const repository = textAtPath(source, ['spec', 'url']) ?? '';
  const name = resolvePath('', path.replace(/^\/+/, ''));
  return { isGit: true, repository, name, version: revision, versionAt: at, versionIn: source };
}
