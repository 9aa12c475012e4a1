import { createHash } from 'node:crypto';

/** The longest name of a release, and the length of what stands for the end of a longer one. */
const MAX_NAME = 53;
const HASH_LENGTH = 12;

/**
 * Returns the name of a release as Flux shortens it for Helm.
 * https://github.com/fluxcd/helm-controller/blob/main/internal/release/name.go
 */
export function shortName(name: string): string {
  if (name.length <= MAX_NAME) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, HASH_LENGTH);
  return `${name.slice(0, MAX_NAME - HASH_LENGTH - 1)}-${hash}`;
}
