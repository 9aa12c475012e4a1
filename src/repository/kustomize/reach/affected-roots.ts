import { folderOf } from '../../paths.ts';
import { KUSTOMIZATION_NAMES } from '../kustomization.ts';
import type { Reach } from './reach.ts';
import { buildOf } from './reach.ts';

/**
 * Returns the root kustomizations that a change reaches, by `buildOf`: it changes what they load, or adds or removes what
 * they would load. Give the reaches of both sides, to find what only one of them loads.
 *
 * @param changed paths of files and links, both names of one that was renamed
 */
export function affectedRoots(reaches: readonly Reach[], changed: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(reaches.filter((reach) => isAffected(reach, changed)).map(buildOf));
}

function isAffected(reach: Reach, changed: ReadonlySet<string>): boolean {
  const { kustomizations, resources, parts, contents, links, folders, applied } = reach;
  const files = [kustomizations, resources, parts, contents, links, new Set(applied?.files)];
  const homes = new Set([...resources, ...parts, ...[...kustomizations].map(folderOf)]);
  // A file or a link may stand where the way to something was a folder, or the other way round.
  const above = new Set([...files.flatMap((paths) => [...paths]), ...folders].flatMap(foldersAbove));
  return [...changed].some(
    (path) =>
      files.some((paths) => paths.has(path)) ||
      above.has(path) ||
      folders.has(path) ||
      foldersAbove(path).some((folder) => folders.has(folder) || (folder !== '' && resources.has(folder))) ||
      (KUSTOMIZATION_NAMES.includes(path.slice(path.lastIndexOf('/') + 1)) && homes.has(folderOf(path))),
  );
}

/** The folders above a path, without the root. */
function foldersAbove(path: string): string[] {
  const found: string[] = [];
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) found.push(folder);
  return found;
}
