import type { RemoteAddress } from '../../../repository/fetch/remote-address.ts';
import { parseRemoteAddress } from '../../../repository/fetch/remote-address.ts';
import { isDigest } from '../network/digest.ts';

/** What a reference of an image stands for. */
export interface ImageReference {
  /** That of the repository, with `docker.io` for Docker's own registry: `oci://docker.io/library/nginx`. */
  readonly address: RemoteAddress;
  /** The digest, where the reference has one: then its tag does not count. Else the tag, which is `latest` by default. */
  readonly pick: string;
}

/** The parts of a name, each as the grammar has it, with separators that are never empty. */
const PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const PATH = new RegExp(`^${PART}(?:/${PART})*$`);
const TAG = /^\w[\w.-]{0,127}$/;

/** A name that is the id of an image, and not of a repository. */
const IMAGE_ID = /^[a-f0-9]{64}$/;

/** Characters of a name with its host, and of a whole reference: name, tag and the longest digest. */
const MAX_NAME = 255;
const MAX_REFERENCE = MAX_NAME + 129 + 136;

/**
 * Reads a reference of an image as Docker and containerd do: `nginx` is `docker.io/library/nginx:latest`.
 *
 * https://github.com/distribution/reference/blob/v0.6.0/normalize.go
 *
 * @returns undefined for what is none, and for a digest that nothing can prove
 */
export function parseImageReference(text: string): ImageReference | undefined {
  if (text.length > MAX_REFERENCE) return undefined;
  const [, named = '', tag = 'latest', digest] = /^([^@]*?)(?::([^:/@]*))?(?:@(.*))?$/s.exec(text) ?? [];
  if (!TAG.test(tag) || IMAGE_ID.test(named) || (digest !== undefined && !isDigest(digest))) return undefined;
  const [host, path] = splitHost(named);
  if (`${host}/${path}`.length > MAX_NAME || !PATH.test(path)) return undefined;
  const address = parseRemoteAddress(`oci://${host}/${path}`);
  return address === undefined ? undefined : { address, pick: digest ?? tag };
}

/** Where a name has a host before its path. https://github.com/distribution/reference/blob/v0.6.0/normalize.go#L126 */
function splitHost(name: string): [string, string] {
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  const isHost = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
  const host = isHost ? first.replace(/^index\.docker\.io$/, 'docker.io') : 'docker.io';
  const path = isHost ? name.slice(slash + 1) : name;
  return [host, host === 'docker.io' && !path.includes('/') ? `library/${path}` : path];
}

/** Writes a reference without its host: `library/nginx:1.27`. */
export function referenceInRegistry({ address, pick }: ImageReference): string {
  return `${address.path}${pick.includes(':') ? '@' : ':'}${pick}`;
}
