import type { IncomingMessage } from 'node:http';
import { isPlainRegistry } from '../../../repository/fetch/fetch-rules.ts';
import type { RemoteAddress } from '../../../repository/fetch/remote-address.ts';
import { FetchFault } from '../fetch-fault.ts';
import { ask } from '../network/ask.ts';
import { readBody, sha256 } from '../network/read-body.ts';
import { logIn } from '../network/registry-login.ts';
import type { SessionOptions } from './fetch-session.ts';
import { statusFault } from './fetch-session.ts';
import type { ProxyAnswer, ProxyRequest } from './loopback-proxy.ts';

/** Bytes of a manifest, as registries limit it, and of a page of tags. https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pushing-manifests */
const MAX_MANIFEST = 4 * 2 ** 20;
const MAX_TAGS = 8 * 2 ** 20;
/** Characters of the query of a page: registries have cursors of their own in it. */
const MAX_PAGE = 2000;

const MANIFESTS = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
].join(', ');

/** Where Docker's own registry is: https://docs.docker.com/reference/api/registry/latest/ */
const DOCKER_HUB = 'registry-1.docker.io';

interface RegistryRepository {
  readonly home: URL;
  /** The repository in the registry: `example/charts/web`. */
  readonly name: string;
  readonly remedy: string;
}

/**
 * Answers helm for one repository of a registry, as a registry does: its tags, manifests and blobs. Blobs and manifests
 * are proved by the digest that they were asked for by; what a tag stands for is the registry's own word.
 *
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pull
 *
 * @param address that of the chart itself
 * @param delivered gets the digests of the blobs that were given to helm
 */
export function registrySession(
  address: RemoteAddress,
  options: SessionOptions,
  delivered: Set<string>,
): (asked: ProxyRequest) => Promise<ProxyAnswer> {
  const { limits, cache, credentials } = options;
  const host = address.host === 'docker.io' ? DOCKER_HUB : address.host;
  const repository: RegistryRepository = {
    home: new URL(`${isPlainRegistry(address) ? 'http' : 'https'}://${host}`),
    name: address.path,
    remedy: `log in with \`helm registry login ${address.host}\` before this run`,
  };
  const own = credentials.ofRegistry(address.host, address.path);
  let authorization: string | undefined;
  const request = async (path: string, isProved: boolean, accept?: string): Promise<IncomingMessage> => {
    const { home, name } = repository;
    const url = new URL(`/v2/${name}/${path}`, home);
    const headers = accept === undefined ? {} : { accept };
    const answer = await ask({ url, home, isProved, headers, authorization }, options.asking);
    if (answer.statusCode !== 401 || authorization !== undefined) return answer;
    answer.destroy();
    authorization = await logIn(answer, home, name, own, options.asking);
    return authorization === undefined
      ? answer
      : await ask({ url, home, isProved, headers, authorization }, options.asking);
  };
  const read = async (path: string, isProved: boolean, limit: number, what: string, accept?: string) => {
    const answer = await request(path, isProved, accept);
    const { host: asked } = repository.home;
    if (answer.statusCode === 200) return { answer, body: await readBody(answer, limit, `${what} of ${asked}`) };
    answer.destroy();
    throw statusFault(asked, answer.statusCode ?? 0, what, repository.remedy);
  };
  return async ({ method, url }) => {
    const [, kind, reference = ''] = /^\/chart\/(tags|manifests|blobs)\/([^/]+)$/.exec(url.pathname) ?? [];
    if (method === 'POST') throw new FetchFault('helm asked to write');
    if (kind === 'tags') {
      const query = pageOf(url);
      const { answer, body } = await read(`tags/list${query}`, false, MAX_TAGS, `tags of ${repository.name}`);
      return { headers: { 'content-type': 'application/json', ...nextPage(answer, url) }, body };
    }
    if (kind === 'manifests') {
      const digest = digestIn(reference);
      const what = `${repository.name}${digest === undefined ? ':' : '@'}${reference}`;
      const path = `manifests/${encodeURIComponent(reference)}`;
      const { answer, body } = await read(path, digest !== undefined, MAX_MANIFEST, what, MANIFESTS);
      return manifestAnswer(answer, body, digest, what);
    }
    const digest = kind === 'blobs' ? digestIn(reference) : undefined;
    if (digest === undefined) throw new FetchFault(`helm asked for ${url.pathname}`);
    const what = `the blob sha256:${digest.slice(0, 12)}… of ${repository.name}`;
    const body =
      (await cache.read(digest)) ?? (await read(`blobs/sha256:${digest}`, true, limits.archiveBytes, what)).body;
    if (sha256(body) !== digest) throw new FetchFault(`${repository.home.host} gave something else for ${what}`);
    await cache.write(digest, body);
    delivered.add(digest);
    return { headers: { 'content-type': 'application/octet-stream' }, body };
  };
}

/** Helm's client wants the digest and the type of a manifest, and takes both from the headers. */
function manifestAnswer(answer: IncomingMessage, body: Buffer, digest: string | undefined, what: string): ProxyAnswer {
  const actual = sha256(body);
  const said = String(answer.headers['docker-content-digest'] ?? `sha256:${actual}`);
  if ((digest ?? actual) !== actual || said !== `sha256:${actual}`)
    throw new FetchFault(`what came for ${what} has another digest than it should have`);
  const type = answer.headers['content-type'] ?? 'application/vnd.oci.image.manifest.v1+json';
  return { headers: { 'content-type': type, 'docker-content-digest': `sha256:${actual}` }, body };
}

function digestIn(reference: string): string | undefined {
  return /^sha256(?::|%3A)([0-9a-f]{64})$/i.exec(reference)?.[1];
}

/** The query that asks for a page of tags, without anything else. */
function pageOf({ search }: URL): string {
  if (search.length > MAX_PAGE) throw new FetchFault('the link to the next page of tags is too long');
  return search;
}

/** The link to the next page, which is one of ours. https://www.rfc-editor.org/rfc/rfc8288 */
function nextPage(answer: IncomingMessage, asked: URL): Record<string, string> {
  const [, target] = /<([^>]*)>\s*;\s*rel="?next"?/.exec(String(answer.headers['link'] ?? '')) ?? [];
  if (target === undefined || !URL.canParse(target, asked.href)) return {};
  const query = pageOf(new URL(target, asked));
  return query === '' ? {} : { link: `<list${query}>; rel="next"` };
}
