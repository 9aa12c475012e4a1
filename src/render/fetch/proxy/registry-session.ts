import type { IncomingMessage } from 'node:http';
import type { RemoteAddress } from '../../../repository/fetch/remote-address.ts';
import { FetchFault } from '../fetch-fault.ts';
import { sha256 } from '../network/read-body.ts';
import type { RegistryManifest } from '../network/registry-repository.ts';
import { openRegistryRepository } from '../network/registry-repository.ts';
import type { SessionOptions } from './fetch-session.ts';
import type { ProxyAnswer, ProxyRequest } from './loopback-proxy.ts';

/** Bytes of a page of tags. */
const MAX_TAGS = 8 * 2 ** 20;
/** Characters of the query of a page: registries have cursors of their own in it. */
const MAX_PAGE = 2000;

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
  const { limits, cache } = options;
  const remedy = `log in with \`helm registry login ${address.host}\` before this run`;
  const { host, read, manifest } = openRegistryRepository(address, options, remedy);
  return async ({ method, url }) => {
    const [, kind, reference = ''] = /^\/chart\/(tags|manifests|blobs)\/([^/]+)$/.exec(url.pathname) ?? [];
    if (method === 'POST') throw new FetchFault('helm asked to write');
    if (kind === 'tags') {
      const query = pageOf(url);
      const { answer, body } = await read(`tags/list${query}`, false, MAX_TAGS, `tags of ${address.path}`);
      return { headers: { 'content-type': 'application/json', ...nextPage(answer, url) }, body };
    }
    if (kind === 'manifests') {
      const digest = digestIn(reference);
      const what = `${address.path}${digest === undefined ? ':' : '@'}${reference}`;
      return manifestAnswer(await manifest(digest === undefined ? reference : `sha256:${digest}`, what));
    }
    const digest = kind === 'blobs' ? digestIn(reference) : undefined;
    if (digest === undefined) throw new FetchFault(`helm asked for ${url.pathname}`);
    const what = `the blob sha256:${digest.slice(0, 12)}… of ${address.path}`;
    const body =
      (await cache.read(digest)) ?? (await read(`blobs/sha256:${digest}`, true, limits.archiveBytes, what)).body;
    if (sha256(body) !== digest) throw new FetchFault(`${host} gave something else for ${what}`);
    await cache.write(digest, body);
    delivered.add(digest);
    return { headers: { 'content-type': 'application/octet-stream' }, body };
  };
}

/** Helm's client wants the digest and the type of a manifest, and takes both from the headers. */
function manifestAnswer({ answer, body, digest }: RegistryManifest): ProxyAnswer {
  const type = answer.headers['content-type'] ?? 'application/vnd.oci.image.manifest.v1+json';
  return { headers: { 'content-type': type, 'docker-content-digest': digest }, body };
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
