import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocuments } from '../../manifest/yaml/document.ts';
import { textOf } from '../../manifest/yaml/walk.ts';
import { addressOfChart, formatRemoteAddress } from '../../repository/fetch/remote-address.ts';
import type { HelmTool } from '../helm/find-helm.ts';
import { runTool } from '../tool/run-tool.ts';
import { withSandbox } from '../tool/with-sandbox.ts';
import { FetchFault } from './fetch-fault.ts';
import { megabytes } from './fetch-limits.ts';
import { sha256 } from './network/read-body.ts';
import type { SessionOptions } from './proxy/fetch-session.ts';
import type { LoopbackProxy, ProxySession } from './proxy/loopback-proxy.ts';
import { registrySession } from './proxy/registry-session.ts';
import type { ReadIndexes } from './proxy/repository-session.ts';
import { repositorySession } from './proxy/repository-session.ts';
import { withSession } from './proxy/with-session.ts';
import type { WantedChart } from './remote-source.ts';
import { unpackChart } from './unpack-chart.ts';

/** A chart that was fetched. */
export interface FetchedChart {
  /** By path in the chart: `Chart.yaml`, `templates/web.yaml`, `charts/…`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** As its `Chart.yaml` says it, which may be another one than it was asked for by. */
  readonly name: string;
  /** Likewise: what a range was resolved to. */
  readonly version: string;
  /** The SHA-256 of its archive: `sha256:…`. */
  readonly digest: string;
}

/** With what charts are fetched. */
export interface ChartFetching extends SessionOptions {
  readonly proxy: LoopbackProxy;
  readonly helm: HelmTool;
  /** Those that were read in this run. */
  readonly indexes: ReadIndexes;
}

/** Bytes that helm may print, and the memory that it may take. */
const HELM_LIMITS = { output: 2 ** 20, memory: 2 ** 30 };

/** Bytes of a `Chart.yaml`, which is read before anything else is known of a chart. */
const MOST_OF_CHART_YAML = 2 ** 20;

/** A tag that is no version and no range: `1.x`, `x` and `v1` are some. */
const TAG = /^(?!v?\d|[xX]$)\w[\w.-]{0,127}$/;

/** The folder of the sandbox that helm writes the archive to, and the one that it takes for that of its user. */
const ARCHIVES = 'archives';
const HOME = 'home';

/**
 * Has helm fetch a chart through the proxy, which resolves the version as `helm install` does, and unpacks it.
 *
 * https://helm.sh/docs/helm/helm_pull/
 *
 * @throws FetchFault where it cannot be fetched, or is none
 */
export async function fetchChart(chart: WantedChart, fetching: ChartFetching): Promise<FetchedChart> {
  const delivered = new Set<string>();
  const archive = await pull(chart, fetching, delivered);
  const digest = sha256(archive);
  if (!delivered.has(digest)) throw new FetchFault('helm wrote something else than it was given');
  const files = await unpackChart(archive, fetching.limits);
  // To unpack it may have taken the rest of the time.
  fetching.asking.signal.throwIfAborted();
  const { name, version } = readChartYaml(files.get('Chart.yaml') ?? new Uint8Array());
  return { files, name, version, digest: `sha256:${digest}` };
}

async function pull(chart: WantedChart, fetching: ChartFetching, delivered: Set<string>): Promise<Buffer> {
  const { proxy, helm } = fetching;
  const { repository, name } = chart;
  const answer =
    repository.scheme === 'oci'
      ? registrySession(addressOfChart(repository, name), fetching, delivered)
      : repositorySession(repository, name, fetching, fetching.indexes, delivered);
  return await withSession(fetching, answer, ({ place, assertAnswered }) => {
    const empty = new Map([ARCHIVES, HOME].map((folder) => [`${folder}/.keep`, new Uint8Array()]));
    return withSandbox(empty, async (folder) => {
      const version = await versionOf(chart, answer);
      const run = await runTool(helm.path, argumentsOf({ ...chart, version }, place), {
        folder,
        limits: { ...HELM_LIMITS, seconds: fetching.secondsLeft() },
        environment: environmentOf(join(folder, HOME), proxy.host),
        isNetworked: true,
      });
      assertAnswered();
      if ('error' in run) throw new FetchFault(reasonOf(run.error, chart));
      return await readArchive(join(folder, ARCHIVES));
    });
  });
}

/**
 * A version as helm takes it: of a tag that is no version (`stable`), which it would take for a range, the digest that it
 * stands for.
 */
async function versionOf({ repository, version }: WantedChart, answer: ProxySession['answer']): Promise<string> {
  if (repository.scheme !== 'oci' || !TAG.test(version)) return version;
  const url = new URL(`http://session/chart/manifests/${version}`);
  const { headers } = await answer({ method: 'GET', url });
  return headers?.['docker-content-digest'] ?? version;
}

function argumentsOf({ repository, name, version }: WantedChart, place: string): string[] {
  const isDigest = version.startsWith('sha256:');
  const chart =
    repository.scheme === 'oci'
      ? [`oci://${place}/chart${isDigest ? `@${version}` : ''}`, '--plain-http']
      : [name, '--repo', `http://${place}`];
  const wanted = version === '' || isDigest ? [] : ['--version', version];
  return ['pull', ...chart, ...wanted, '--destination', ARCHIVES];
}

/** Helm has no login, no plugin and no repository of the user; what it would ask elsewhere, the proxy refuses. */
function environmentOf(home: string, proxy: string): Record<string, string> {
  const refusing = `http://${proxy}`;
  return {
    HOME: home,
    HELM_CACHE_HOME: join(home, 'cache'),
    HELM_CONFIG_HOME: join(home, 'config'),
    HELM_DATA_HOME: join(home, 'data'),
    DOCKER_CONFIG: join(home, 'docker'),
    TMPDIR: home,
    HTTP_PROXY: refusing,
    HTTPS_PROXY: refusing,
    NO_PROXY: '',
  };
}

async function readArchive(folder: string): Promise<Buffer> {
  const [archive] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new FetchFault('helm wrote no archive');
  return await readFile(join(folder, archive));
}

/** What helm's words mean. Its versions have their own, and some are of the proxy. */
function reasonOf(words: string, { repository, name, version }: WantedChart): string {
  if (/improper constraint|invalid (?:semantic )?version/i.test(words))
    return `${JSON.stringify(version)} is no version and no range of versions`;
  if (/could not locate a version|no chart version found|not found in .* repository/i.test(words)) {
    const wanted = version === '' ? 'stable version' : `version ${JSON.stringify(version)}`;
    return `${formatRemoteAddress(repository)} has no ${wanted} of ${name}`;
  }
  return `helm says: ${words
    .replaceAll(/127\.0\.0\.1:\d+(?:\/v2)?\/[0-9a-f]{32}(?:\/chart)?/g, name)
    .split('\n')[0]
    ?.slice(0, 300)}`;
}

function readChartYaml(bytes: Uint8Array): { readonly name: string; readonly version: string } {
  if (bytes.length > MOST_OF_CHART_YAML)
    throw new FetchFault(`the Chart.yaml of the chart is larger than ${megabytes(MOST_OF_CHART_YAML)}`);
  const value = readDocuments(new TextDecoder().decode(bytes))[0]?.value;
  const [name, version] = [textOf(value, 'name'), textOf(value, 'version')];
  if (name === '' || version === '') throw new FetchFault('the chart has no name and version in its Chart.yaml');
  return { name, version };
}
