import { createHash } from 'node:crypto';
import type { Reach } from '../../repository/kustomize/reach/reach.ts';
import { compareText } from '../../text/order.ts';
import type { PreparedRoot } from './prepare-root.ts';

/**
 * Identifies all that a root is built of. The files that a link leads to may be the same, though the link is another one.
 */
export function buildKey({ root, applied }: Pick<Reach, 'root' | 'applied'>, { files, links }: PreparedRoot): string {
  const { substitutes, hasUnknownSubstitutes, isUnrestricted } = applied?.delivery ?? {};
  const how = [[...(substitutes ?? [])], hasUnknownSubstitutes, isUnrestricted];
  const hash = createHash('sha256').update(JSON.stringify([root, how, [...links].sort(byPath)]));
  for (const [path, bytes] of [...files].sort(byPath)) {
    hash.update(JSON.stringify([path, bytes.byteLength])).update(bytes);
  }
  return hash.digest('hex');
}

function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compareText(a, b);
}
