import { createHash } from 'node:crypto';
import { compareText } from '../../text/order.ts';
import type { PreparedRoot } from './prepare-root.ts';

/**
 * Identifies all that a root is built of. The files that a link leads to may be the same, though the link is another one.
 *
 * @param root the path of its kustomization file
 */
export function buildKey(root: string, { files, links }: PreparedRoot): string {
  const hash = createHash('sha256').update(JSON.stringify([root, [...links].sort(byPath)]));
  for (const [path, bytes] of [...files].sort(byPath)) {
    hash.update(JSON.stringify([path, bytes.byteLength])).update(bytes);
  }
  return hash.digest('hex');
}

function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compareText(a, b);
}
