import { createHash } from 'node:crypto';

/** The algorithm by which registries name things; the other one that they may use is `sha512`. */
export const SHA_256 = 'sha256';

/** https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#registered-algorithms */
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;

/** Whether a text is a digest by which bytes can be proved: `sha256:…` or `sha512:…`, in small letters. */
export function isDigest(text: string): boolean {
  return DIGEST.test(text);
}

/** The digest of bytes: `sha256:…`. */
export function digestBy(algorithm: string, bytes: Uint8Array): string {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}

/** Whether a digest is that of bytes; none that cannot be proved is. */
export function isSameDigest(digest: string, bytes: Uint8Array): boolean {
  return isDigest(digest) && digestBy(digest.slice(0, digest.indexOf(':')), bytes) === digest;
}
