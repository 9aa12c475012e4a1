import type { IndexedChart } from '../../../repository/fetch/chart-index.ts';
import { chartVersions, indexOf } from '../../../repository/fetch/chart-index.ts';
import type { RemoteAddress } from '../../../repository/fetch/remote-address.ts';
import { formatRemoteAddress } from '../../../repository/fetch/remote-address.ts';
import { FetchFault } from '../fetch-fault.ts';
import { ask } from '../network/ask.ts';
import { readBody, sha256 } from '../network/read-body.ts';
import { statusFault } from '../network/status-fault.ts';
import type { SessionOptions } from './fetch-session.ts';
import type { ProxyAnswer, ProxyRequest } from './loopback-proxy.ts';

/** Indexes that are kept for further charts; each may have tens of megabytes. */
const MOST_INDEXES = 4;

/** Characters of a text of an index that a note shows. */
const MOST_SHOWN = 200;

/** An index that was read in this run, or is being read. */
interface ReadIndex {
  readonly text: Promise<string>;
  /** Ends what reads it: that of the chart that asked first. */
  readonly signal: AbortSignal;
  /** The versions of charts that were looked for in it. */
  readonly versions: Map<string, ReturnType<typeof chartVersions>>;
}

/** Indexes by address. */
export type ReadIndexes = Map<string, ReadIndex>;

/**
 * Answers helm for one chart of a repository that is a folder with an `index.yaml`. Helm gets an index of that chart
 * alone, whose archives are at this session; they are proved by the digests of the repository's own index.
 *
 * https://helm.sh/docs/topics/chart_repository/
 *
 * @param indexes those that were read in this run
 * @param delivered gets the digests of the archives that were given to helm
 */
export function repositorySession(
  repository: RemoteAddress,
  name: string,
  options: SessionOptions,
  indexes: ReadIndexes,
  delivered: Set<string>,
): (asked: ProxyRequest) => Promise<ProxyAnswer> {
  const address = formatRemoteAddress(repository);
  let versions: readonly IndexedChart[] = [];
  return async ({ method, url }) => {
    if (method === 'POST') throw new FetchFault('helm asked to write');
    if (url.pathname === '/index.yaml') {
      versions = await versionsAt(address, name, options, indexes);
      const body = new TextEncoder().encode(indexOf(name, versions, (number) => `charts/${number}.tgz`));
      return { headers: { 'content-type': 'text/yaml' }, body };
    }
    const chart = versions[Number(/^\/charts\/(\d+)\.tgz$/.exec(url.pathname)?.[1] ?? -1)];
    if (chart === undefined) throw new FetchFault(`helm asked for ${url.pathname}`);
    const body = await readArchive(address, name, chart, options);
    delivered.add(sha256(body));
    return { headers: { 'content-type': 'application/gzip' }, body };
  };
}

/** Reads an index once for all charts of it. One that failed is asked for again by the next chart. */
function indexAt(address: string, options: SessionOptions, indexes: ReadIndexes): ReadIndex {
  const known = indexes.get(address);
  if (known !== undefined) return known;
  const index = { text: readIndex(address, options), signal: options.asking.signal, versions: new Map() };
  indexes.set(address, index);
  index.text.catch(() => {
    if (indexes.get(address) === index) indexes.delete(address);
  });
  const [oldest] = indexes.keys();
  if (indexes.size > MOST_INDEXES && oldest !== undefined) indexes.delete(oldest);
  return index;
}

async function versionsAt(
  address: string,
  name: string,
  options: SessionOptions,
  indexes: ReadIndexes,
): Promise<readonly IndexedChart[]> {
  const index = indexAt(address, options, indexes);
  let text: string;
  try {
    text = await index.text;
  } catch (error) {
    const { signal } = options.asking;
    if (index.signal === signal || !index.signal.aborted || signal.aborted) throw error;
    // The chart that asked for it has no time left; this one has.
    return await versionsAt(address, name, options, indexes);
  }
  const versions = index.versions.get(name) ?? chartVersions(text, name);
  index.versions.set(name, versions);
  if (versions === 'no index') throw new FetchFault(`${address} gave no index of charts`);
  if (versions === 'too large') throw new FetchFault(`the index of ${address} has too much to read of ${name}`);
  if (versions.length === 0) throw new FetchFault(`${address} has no chart ${name}`);
  return versions;
}

async function readIndex(address: string, options: SessionOptions): Promise<string> {
  const body = await read(new URL(`${address}/index.yaml`), address, false, options.limits.indexBytes, options);
  return body.toString();
}

async function readArchive(
  address: string,
  name: string,
  { url: written, version, digest }: IndexedChart,
  options: SessionOptions,
): Promise<Buffer> {
  const what = `${name} ${version.slice(0, MOST_SHOWN)} of ${address}`;
  const cached = digest === undefined ? undefined : await options.cache.read(digest);
  if (cached !== undefined) return cached;
  if (/^oci:/i.test(written))
    throw new FetchFault(
      `${what} is in a registry: name it as ${JSON.stringify(written.slice(0, MOST_SHOWN).replace(/:[^:/]*$/, ''))} instead`,
    );
  if (!URL.canParse(written, `${address}/`)) throw new FetchFault(`${what} has no address`);
  const url = new URL(written, `${address}/`);
  const body = await read(url, address, digest !== undefined, options.limits.archiveBytes, options);
  if (digest === undefined) return body;
  if (sha256(body) !== digest) throw new FetchFault(`what came for ${what} has another digest than its index says`);
  await options.cache.write(digest, body);
  return body;
}

async function read(
  url: URL,
  address: string,
  isProved: boolean,
  limit: number,
  { asking, credentials }: SessionOptions,
): Promise<Buffer> {
  const home = new URL(address);
  const authorization = credentials.ofRepository(address);
  const answer = await ask({ url, home, isProved, authorization }, asking);
  // A name that was checked, without a query, which may hold a secret.
  const what = `${url.origin}${url.pathname}`;
  if (answer.statusCode === 200) return await readBody(answer, limit, what);
  answer.destroy();
  const remedy = `\`helm repo add --username … example ${address}\` before this run`;
  throw statusFault(url.host, answer.statusCode ?? 0, url.pathname, remedy);
}
