import type { IncomingMessage } from 'node:http';
import { isPlainRegistry } from '../../../repository/fetch/fetch-rules.ts';
import type { RemoteAddress } from '../../../repository/fetch/remote-address.ts';
import { FetchFault } from '../fetch-fault.ts';
import type { Asking } from './ask.ts';
import { ask } from './ask.ts';
import type { Credentials } from './credentials.ts';
import { digestBy, isSameDigest, SHA_256 } from './digest.ts';
import { readBody } from './read-body.ts';
import { logIn } from './registry-login.ts';
import { statusFault } from './status-fault.ts';

/** Bytes of a manifest, as registries limit it. https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pushing-manifests */
const MAX_MANIFEST = 4 * 2 ** 20;

const MANIFESTS = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
].join(', ');

/** Where Docker's own registry is: https://docs.docker.com/reference/api/registry/latest/ */
const DOCKER_HUB = 'registry-1.docker.io';

/** An answer of a registry, with all of its body. */
export interface RegistryAnswer {
  readonly answer: IncomingMessage;
  readonly body: Buffer;
}

/** A manifest, which its digest proves; what a tag stands for is the registry's own word. */
export interface RegistryManifest extends RegistryAnswer {
  /** `sha256:…`; sha512 only where that was asked for. */
  readonly digest: string;
}

/** One repository of a registry, as it can be read. */
export interface RegistryRepository {
  /** The host that is asked: for `docker.io` that of its registry. */
  readonly host: string;
  /** Reads what stands below the repository; `what` names it in a fault. Whoever reads proves it. */
  readonly read: (path: string, isProved: boolean, limit: number, what: string) => Promise<RegistryAnswer>;
  /** Reads a manifest by a tag or a digest. `what` names it: `example/web:1.4`. */
  readonly manifest: (reference: string, what: string) => Promise<RegistryManifest>;
}

/**
 * Opens a repository of a registry: nothing is asked before something is read. Who asks for a login gets that of the
 * workflow, or an anonymous token.
 *
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pull
 *
 * @param remedy what to do where a login is missing
 */
export function openRegistryRepository(
  address: RemoteAddress,
  { asking, credentials }: { readonly asking: Asking; readonly credentials: Credentials },
  remedy: string,
): RegistryRepository {
  const host = address.host === 'docker.io' ? DOCKER_HUB : address.host;
  const home = new URL(`${isPlainRegistry(address) ? 'http' : 'https'}://${host}`);
  const own = credentials.ofRegistry(address.host, address.path);
  let authorization: string | undefined;
  const request = async (path: string, isProved: boolean, accept?: string): Promise<IncomingMessage> => {
    const url = new URL(`/v2/${address.path}/${path}`, home);
    const headers = accept === undefined ? {} : { accept };
    const answer = await ask({ url, home, isProved, headers, authorization }, asking);
    if (answer.statusCode !== 401 || authorization !== undefined) return answer;
    answer.destroy();
    authorization = await logIn(answer, home, address.path, own, asking);
    return authorization === undefined ? answer : await ask({ url, home, isProved, headers, authorization }, asking);
  };
  const read = async (path: string, isProved: boolean, limit: number, what: string, accept?: string) => {
    const answer = await request(path, isProved, accept);
    if (answer.statusCode === 200) return { answer, body: await readBody(answer, limit, `${what} of ${home.host}`) };
    answer.destroy();
    throw statusFault(home.host, answer.statusCode ?? 0, what, remedy);
  };
  return {
    host: home.host,
    read,
    manifest: async (reference, what) => {
      const isDigest = reference.includes(':');
      const path = `manifests/${encodeURIComponent(reference)}`;
      const { answer, body } = await read(path, isDigest, MAX_MANIFEST, what, MANIFESTS);
      const said = [
        ...(isDigest ? [reference] : []),
        ...[answer.headers['docker-content-digest'] ?? []].flat().map(String),
      ];
      if (!said.every((digest) => isSameDigest(digest, body)))
        throw new FetchFault(`what came for ${what} has another digest than it should have`);
      return { answer, body, digest: isDigest ? reference : digestBy(SHA_256, body) };
    },
  };
}
