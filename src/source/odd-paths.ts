import type { Content } from '../manifest/content.ts';

/**
 * Paths are bytes to git and to disks, and may be no UTF-8. Here, as in GitHub's answers, each byte that is none became
 * this character: such a path finds nothing, so its file is read by the hash of its blob, or by its bytes.
 */
const REPLACEMENT = '\ufffd';

/** Whether a path may stand for bytes that are no UTF-8. */
export function isOddPath(path: string): boolean {
  return path.includes(REPLACEMENT);
}

/** Returns the paths that are written for several files: nobody can tell which of them is meant. */
export function sharedPaths(paths: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(paths.filter((path) => seen.size === seen.add(path).size));
}

/** The content of each of several files that have one path. */
export const SHARED: Content = {
  unreadable: 'several files have this name, because their names are no UTF-8: rename them',
  reason: 'unreadable',
};
