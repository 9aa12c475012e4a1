import type { Path } from '../../../pss/pod/path.ts';
import { gitChartOf, notByHttps } from '../../fetch/git-base.ts';
import { resolvePath, staysInRoot } from '../../paths.ts';
import type { ChartDelivery, RemoteChartSource, ValuesSource } from '../delivery.ts';
import type { GitOpsObject } from '../gitops-object.ts';
import { fieldAtPath, textAtPath, textFaultAt } from '../object-fields.ts';
import type { FluxReading, FoundSource } from './source.ts';
import { notThisRepository, sourceOf } from './source.ts';
import type { NamedValuesFiles } from './source-values-files.ts';
import { namedValuesFiles, valuesFilesHere, valuesFilesOfChart, valuesFilesOfGit } from './source-values-files.ts';

/**
 * The chart that a HelmRelease names, and the values files that the chart's source puts in, in place of the chart's own values
 * where there are any; or why it is not known.
 */
type PlacedChart =
  | { readonly chart: ChartDelivery['chart']; readonly values: readonly ValuesSource[]; readonly hasOwnValues: boolean }
  | { readonly at: Path; readonly reason: string };

/** A chart of elsewhere, or why it is not known which. */
type FoundChart = RemoteChartSource | { readonly reason: string };

/** Finds the chart of a HelmRelease: by `chart.spec`, or by the object that `chartRef` names. */
export function placedChart(object: GitOpsObject, reading: FluxReading): PlacedChart {
  const reference: Path = ['spec', 'chartRef'];
  if (fieldAtPath(object, reference) === undefined) return chartAt(object, ['spec', 'chart', 'spec'], object, reading);
  const source = sourceOf(object, reference, reading);
  if (source.is === 'none') return { at: reference, reason: source.reason };
  if (source.is === 'repository' || source.is === 'git')
    return { at: reference, reason: 'a chartRef names no GitRepository' };
  const { object: named } = source;
  if (named.kind === 'HelmChart') return chartAt(named, ['spec'], object, reading);
  const { kind, name } = named;
  const chart: FoundChart =
    kind === 'OCIRepository'
      ? ociChart(named)
      : { reason: `the chart of the ${kind} ${JSON.stringify(name)} is not in this repository` };
  return 'reason' in chart ? { at: reference, reason: chart.reason } : { chart, values: [], hasOwnValues: true };
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
  const named = namedValuesFiles(holder, at);
  if (source.is === 'repository') return ofRepository(chart, named, own ? [...at, 'chart'] : shown, reading);
  const remote = source.is === 'git' ? ofGit(source, chart) : ofHelmRepository(source.object, chart, holder, at, own);
  if ('reason' in remote) return { at: shown, reason: remote.reason };
  const values = source.is === 'git' ? valuesFilesOfGit(named, remote.name) : valuesFilesOfChart(named);
  if ('reason' in values) return { at: own ? named.at : shown, reason: values.reason };
  return { chart: remote, values, hasOwnValues: named.names.length === 0 };
}

function ofRepository(chart: string, named: NamedValuesFiles, shown: Path, { context }: FluxReading): PlacedChart {
  const relative = chart.replace(/^\/+/, '');
  const folder = staysInRoot('', relative) ? resolvePath('', relative) : undefined;
  if (folder === undefined || !context.charts.has(folder)) {
    return { at: shown, reason: `there is no chart in ${JSON.stringify(chart)}` };
  }
  return {
    chart: { folder },
    values: valuesFilesHere(named, context.paths),
    hasOwnValues: named.names.length === 0,
  };
}

function ofHelmRepository(
  source: GitOpsObject,
  chart: string,
  holder: GitOpsObject,
  at: Path,
  isOwn: boolean,
): FoundChart {
  const url = textAtPath(source, ['spec', 'url']);
  if (source.kind !== 'HelmRepository' || url === undefined) return { reason: notThisRepository(source) };
  const reason = textFaultAt(holder, [...at, 'version']);
  if (reason !== undefined) return { reason };
  const version = textAtPath(holder, [...at, 'version']);
  const versionAt = [...at, version === undefined ? 'chart' : 'version'];
  const repository = url.replace(/\/+$/, '');
  return { repository, name: chart, version: version ?? '', versionAt, ...(isOwn ? {} : { versionIn: holder }) };
}

/** The chart in a folder of another git repository, of which the folder is fetched, and no more. */
function ofGit({ object, url, revision, at }: Extract<FoundSource, { is: 'git' }>, path: string): FoundChart {
  const chart = gitChartOf(url, revision, path.replace(/^\/+/, ''));
  if (chart === undefined) return { reason: notThisRepository(object, notByHttps(url)) };
  return { ...chart, versionAt: at, versionIn: object };
}

/**
 * The chart that an OCIRepository is: the last step of its URL is the chart's name, and the tag is `latest` where none is
 * named.
 * https://fluxcd.io/flux/components/source/ocirepositories/#reference
 */
function ociChart(source: GitOpsObject): FoundChart {
  const { kind, name: called } = source;
  const not = (reason: string): FoundChart => ({
    reason: `the chart of the ${kind} ${JSON.stringify(called)} is not known: ${reason}`,
  });
  const url = textAtPath(source, ['spec', 'url']) ?? '';
  const [, repository, name] = /^(oci:\/\/.+)\/([^/]+?)\/*$/.exec(url) ?? [];
  if (repository === undefined || name === undefined) return not(`${JSON.stringify(url)} names no artifact`);
  const at = (key: string): Path => ['spec', 'ref', key];
  const keys = ['digest', 'semver', 'tag'];
  const fault = keys.map((key) => textFaultAt(source, at(key))).find((each) => each !== undefined);
  if (fault !== undefined) return not(fault);
  const key = keys.find((each) => textAtPath(source, at(each)) !== undefined);
  if (key === 'semver' && fieldAtPath(source, at('semverFilter')) !== undefined)
    return not('by its semverFilter some of its tags do not count');
  const versionAt = key === undefined ? ['spec', 'url'] : at(key);
  const version = key === undefined ? 'latest' : (textAtPath(source, versionAt) ?? '');
  // Flux takes the very tag, and helm the newest version of the range that it would be.
  if (key === 'tag' && /^(?:v?\d|[xX]$)/.test(version) && !/^v?\d+\.\d+\.\d+(?![^+-])/.test(version))
    return not(`its tag ${JSON.stringify(version)} is like a range of versions: name a digest`);
  return { repository, name, version, versionAt, versionIn: source };
}
