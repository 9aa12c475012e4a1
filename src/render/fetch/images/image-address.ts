import { imageReference } from '../../../pss/pod/image-reference.ts';
import type { RemoteAddress } from '../../../repository/fetch/remote-address.ts';
import { parseRemoteAddress } from '../../../repository/fetch/remote-address.ts';
import { isDigest } from '../network/digest.ts';

/** Where an image is to be had. */
export interface ImageAddress {
  /** That of the repository, with `docker.io` for Docker's own registry: `oci://docker.io/library/nginx`. */
  readonly address: RemoteAddress;
  /** The digest, where the reference has one: then its tag does not count. Else the tag, which is `latest` by default. */
  readonly pick: string;
}

/**
 * Returns where an image is to be had, by its name in a pod.
 *
 * @returns undefined for what is none, and for a digest that nothing can prove
 */
export function imageAddress(image: string): ImageAddress | undefined {
  const reference = imageReference(image);
  if (reference === undefined) return undefined;
  const { repository, tag = 'latest', digest } = reference;
  if (digest !== undefined && !isDigest(digest)) return undefined;
  const address = parseRemoteAddress(`oci://${repository}`);
  return address === undefined ? undefined : { address, pick: digest ?? tag };
}

/** Writes the address of an image without its host: `library/nginx:1.27`. */
export function referenceInRegistry({ address, pick }: ImageAddress): string {
  return `${address.path}${pick.includes(':') ? '@' : ':'}${pick}`;
}
