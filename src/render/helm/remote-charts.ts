import type { Content } from '../../manifest/content.ts';
import type { Note } from '../../manifest/manifest.ts';
import { NOTHING_APPLIED, reachedBuilds } from '../../repository/gitops/applied-objects.ts';
import type { AppliedRelease } from '../../repository/gitops/applied-release.ts';
import { buildOfRelease } from '../../repository/gitops/applied-release.ts';
import type { RemoteChartSource } from '../../repository/gitops/delivery.ts';
import { chartAddress, chartTitle } from '../../repository/gitops/delivery.ts';
import { releasesOf } from '../../repository/helm/releases.ts';
import { groupBy } from '../../text/group-by.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { FetchedChart } from '../fetch/fetch-chart.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import type { NotFetched } from '../fetch/remote-source.ts';
import { withValuesOfObjects } from '../gitops/values-of-objects.ts';
import type { RenderRequest } from '../renderer.ts';
import type { ReadyChart } from './ready-chart.ts';

/** What matters here of a chart that was fetched. */
type RemoteFiles = Pick<FetchedChart, 'files' | 'name' | 'version'>;

/** The charts that were fetched, ready to be rendered, and what is said of them. */
interface RemoteCharts {
  readonly charts: readonly ReadyChart[];
  readonly notes: readonly Note[];
  /** What was to be rendered of charts that were not fetched. */
  readonly unbuilt: readonly string[];
}

/** Fetches the charts of releases that a change reaches by what either side has, or of all. */
export async function remoteCharts(
  {
    tree,
    changed,
    applied = NOTHING_APPLIED,
    otherApplied = NOTHING_APPLIED,
  }: Pick<RenderRequest, 'tree' | 'changed' | 'applied' | 'otherApplied'>,
  fetcher: Fetcher,
): Promise<RemoteCharts> {
  const reached = changed && reachedBuilds(applied, otherApplied, changed);
  const wanted = applied.releases.filter(
    (release) => release.remote !== undefined && reached?.has(buildOfRelease(release)) !== false,
  );
  const charts = groupBy(wanted, ({ stated }) => stated.path);
  const ready = await Promise.all(
    [...charts].map(([folder, releases]) => readyRemote(folder, releases, tree, fetcher)),
  );
  return {
    charts: ready.flatMap(({ charts: each }) => each),
    notes: ready.flatMap(({ notes }) => notes),
    unbuilt: ready.flatMap(({ unbuilt }) => unbuilt),
  };
}

async function readyRemote(
  folder: string,
  releases: readonly AppliedRelease[],
  tree: RenderRequest['tree'],
  fetcher: Fetcher,
): Promise<RemoteCharts> {
  const source = releases[0]?.remote?.source;
  if (source === undefined) return { charts: [], notes: [], unbuilt: [] };
  const fetched = await fetchedChart(source, fetcher);
  if ('reason' in fetched) {
    const notes = releases.flatMap((release) => noteAt(release, notFetchedWords(source, fetched.reason)));
    return { charts: [], notes, unbuilt: releases.map(buildOfRelease) };
  }
  const files = new Map([...fetched.files.keys()].map((path) => [path, `${folder}/${path}`]));
  const stated = releases.map((release) => statedOf(release, fetched, folder));
  const values = new Set(stated.flatMap((release) => release.values));
  const own = [...values].filter((path) => !path.startsWith(`${folder}/`));
  const contents = new Map<string, Content>(await withValuesOfObjects(tree, releases).read(own));
  for (const [path, bytes] of fetched.files) contents.set(`${folder}/${path}`, { bytes });
  const chart: ReadyChart = {
    folder,
    releases: releasesOf(folder, fetched.name, stated, new Set(), files),
    sources: new Set([...files.values(), ...values]),
    data: new Set(),
    filesOf: (each) => (each === folder ? files : new Map()),
    contents,
    remote: { via: chartAddress(source), title: chartTitle({ name: source.name, version: fetched.version }) },
  };
  return { charts: [chart], notes: resolvedNotes(source, fetched, releases), unbuilt: [] };
}

/** Fetches a chart: from a registry, a repository of charts, or a folder of a git repository. */
async function fetchedChart(source: RemoteChartSource, fetcher: Fetcher): Promise<RemoteFiles | NotFetched> {
  if (!source.isGit) return fetcher.chart(source);
  const { repository: url, name, version } = source;
  const fetched = await fetcher.git({ url, revision: version, folder: name });
  if ('reason' in fetched) return fetched;
  const prefix = name === '' ? '' : `${name}/`;
  const files = [...fetched.files].flatMap(([path, bytes]) =>
    path.startsWith(prefix) ? [[path.slice(prefix.length), bytes] as const] : [],
  );
  return { files: new Map(files), name: name.slice(name.lastIndexOf('/') + 1), version };
}

/** A release without the optional values files that the chart does not have. */
function statedOf(
  { stated, remote }: AppliedRelease,
  { files }: RemoteFiles,
  folder: string,
): AppliedRelease['stated'] {
  const isThere = (path: string): boolean => !remote?.optional.has(path) || files.has(path.slice(folder.length + 1));
  return { ...stated, values: stated.values.filter(isThere) };
}

function notFetchedWords(source: RemoteChartSource, reason: string): string {
  return `its chart ${JSON.stringify(chartTitle(source))} was not fetched, and what it makes is not judged: ${reason}`;
}

/** Says which version a range was resolved to. */
function resolvedNotes(
  source: RemoteChartSource,
  { version }: RemoteFiles,
  releases: readonly AppliedRelease[],
): Note[] {
  if (source.version === version || source.version === `v${version}`) return [];
  const asked = source.version === '' ? 'the newest' : inlineCode(source.version);
  const message = `${asked} of the chart ${inlineCode(source.name)} is ${version} today`;
  return releases.slice(0, 1).flatMap((release) => noteAt(release, message, 'built-with'));
}

function noteAt({ remote }: AppliedRelease, message: string, code = 'delivery'): Note[] {
  return remote === undefined ? [] : [{ ...remote.place, path: '', code, message }];
}
