import type { IndexedChart } from '../../../repository/fetch/chart-index.ts';
import { chartVersions, indexOf } from '../../../repository/fetch/chart-index.ts';
import type { RemoteAddress } from '../../../repository/fetch/remote-address.ts';
import { formatRemoteAddress } from '../../../repository/fetch/remote-address.ts';
import { FetchFault } from '../fetch-fault.ts';
import { ask } from '../network/ask.ts';
import { readBody, sha256 } from '../network/read-body.ts';
import type { SessionOptions } from './fetch-session.ts';
import { statusFault } from './fetch-session.ts';
import type { ProxyAnswer, ProxyRequest } from './loopback-proxy.ts';

/** Indexes that are kept for further charts; each may have tens of megabytes. */
const MOST_INDEXES = 4;

/**
 * Answers helm for one chart of a repository that is a folder with an `index.yaml`. Helm gets an index of that chart
 * alone, whose archives are at this session; they are proved by the digests of the repository's own index.
 *
 * https://helm.sh/docs/topics/chart_repository/
 *
 * @param indexes the texts of indexes that were read in this run, by address
 * @param delivered gets the digests of the archives that were given to helm
 */
export function repositorySession(
  repository: RemoteAddress,
  name: string,
  options: SessionOptions,
  indexes: Map<string, Promise<string>>,
  delivered: Set<string>,
): (asked: ProxyRequest) => Promise<ProxyAnswer> {
  const address = formatRemoteAddress(repository);
  let versions: readonly IndexedChart[] = [];
  return async ({ method, url }) => {
    if (method === 'POST') throw new FetchFault('helm asked to write');
    if (url.pathname === '/index.yaml') {
      versions = versionsIn(await indexAt(address, options, indexes), address, name);
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
function indexAt(address: string, options: SessionOptions, indexes: Map<string, Promise<string>>): Promise<string> {
  const known = indexes.get(address);
  if (known !== undefined) return known;
  const index = readIndex(address, options);
  indexes.set(address, index);
  index.catch(() => indexes.delete(address));
  const [oldest] = indexes.keys();
  if (indexes.size > MOST_INDEXES && oldest !== undefined) indexes.delete(oldest);
  return index;
}

function versionsIn(index: string, address: string, name: string): readonly IndexedChart[] {
  const versions = chartVersions(index, name);
  if (versions === undefined) throw new FetchFault(`${address} gave no index of charts`);
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
  const what = `${name} ${version} of ${address}`;
  const cached = digest === undefined ? undefined : await options.cache.read(digest);
  if (cached !== undefined) return cached;
  if (/^oci:/i.test(written))
    throw new FetchFault(
      `${what} is in a registry: name it as ${JSON.stringify(written.replace(/:[^:/]*$/, ''))} instead`,
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
