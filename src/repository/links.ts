import { folderOf, resolvePath } from './paths.ts';

/** The symbolic links of a repository, with their targets as written; undefined where that is not known. */
export type Links = ReadonlyMap<string, string | undefined>;

/** How many links may lead to each other: as many as Linux follows. */
const MAX_STEPS = 40;

/**
 * Follows the symbolic links on a path, in folders too: `live/a.yaml` is `prod/a.yaml` where `live` leads to `prod`.
 * Where a link leads out of the repository, or is not known, or in circles, the path stays as it is from there.
 */
export function followLinks(links: Links, path: string): string {
  if (links.size === 0) return path;
  let followed = path;
  for (let count = 0; count < MAX_STEPS; count++) {
    const steps = followed.split('/');
    const length = steps.findIndex((_, index) => links.get(steps.slice(0, index + 1).join('/')) !== undefined) + 1;
    if (length === 0) return followed;
    const link = steps.slice(0, length).join('/');
    const target = links.get(link) ?? '';
    if (target.startsWith('/')) return followed;
    followed = [resolvePath(folderOf(link), target), ...steps.slice(length)].join('/');
  }
  return path;
}

/** Returns the path that an entry of a file stands for, from the repository's root, through links. */
export function entryPath(links: Links, file: string, entry: string): string {
  return followLinks(links, resolvePath(folderOf(file), entry));
}
