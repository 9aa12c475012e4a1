import { isBelow } from '../../paths.ts';
import type { Reach } from './reach.ts';

/**
 * Returns the paths of all files that a root loads, with those in the folders that it loads as a whole.
 *
 * @param known the paths among which the files of such folders are found
 */
export function reachedFiles(
  { kustomizations, resources, parts, contents, folders }: Reach,
  known: Iterable<string>,
): ReadonlySet<string> {
  const inFolders =
    folders.size === 0 ? [] : [...known].filter((path) => [...folders].some((folder) => isBelow(path, folder)));
  return new Set([...kustomizations, ...resources, ...parts, ...contents, ...inFolders]);
}
