import { groupBy } from '../text/group-by.ts';
import { folderOf, resolvePath, staysInRoot } from './paths.ts';

/** The symbolic links of a repository, with their targets as written; undefined where that is not known. */
export type Links = ReadonlyMap<string, string | undefined>;

/** How many links may lead to each other: as many as Linux follows. */
const MAX_STEPS = 40;

/**
 * Follows the symbolic links on a path, in folders too: `live/a.yaml` is `prod/a.yaml` where `live` leads to `prod`.
 * Where a link leads out of the repository, or is not known, or in circles, the path stays as it is from there.
 */
export function followLinks(links: Links, path: string): string {
  return wayOf(links, path).followed;
}

/** Returns the links by which an entry of a file is found. */
export function linksOnEntry(links: Links, file: string, entry: string): readonly string[] {
  return wayOf(links, resolvePath(folderOf(file), entry)).passed;
}

/** Where a path leads, and the links that it passes: also one that leads out of the repository. */
interface Way {
  readonly followed: string;
  readonly passed: readonly string[];
}

/** The ways of each repository's paths: many ask for the same ones. */
const WAYS = new WeakMap<Links, Map<string, Way>>();

function wayOf(links: Links, path: string): Way {
  if (links.size === 0) return { followed: path, passed: [] };
  const known = WAYS.get(links) ?? new Map<string, Way>();
  WAYS.set(links, known);
  const way = known.get(path) ?? walk(links, path);
  known.set(path, way);
  return way;
}

/** Follows a path from link to link. */
function walk(links: Links, path: string): Way {
  const passed: string[] = [];
  let followed = path;
  for (let count = 0; count < MAX_STEPS; count++) {
    const link = linkOn(links, followed);
    if (link === undefined) return { followed, passed };
    passed.push(link);
    const target = links.get(link);
    if (target === undefined || !staysInRoot(folderOf(link), target)) return { followed, passed };
    followed = resolvePath(resolvePath(folderOf(link), target), followed.slice(link.length));
  }
  return { followed: path, passed };
}

/** Returns the path that an entry of a file stands for, from the repository's root, through links. */
export function entryPath(links: Links, file: string, entry: string): string {
  return followLinks(links, resolvePath(folderOf(file), entry));
}

/** Returns the first link on a path; of a path that was followed the one that leads out of the repository. */
export function linkOn(links: Links, path: string): string | undefined {
  if (links.size === 0) return undefined;
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
    const folder = path.slice(0, end);
    if (links.has(folder)) return folder;
  }
  return links.has(path) ? path : undefined;
}

/** The most names of one path: folders may lead to each other in circles. */
const MAX_NAMES = 100;

/**
 * Returns the names of files, with the path of each: its path itself, and those through links that lead to it or to a
 * folder above it.
 */
export function namesByLinks(links: Links, paths: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map(paths.map((path) => [path, path]));
  if (links.size === 0) return names;
  const leading = groupBy([...links.keys()], (link) => followLinks(links, link));
  for (const path of paths) {
    const found = new Set([path]);
    for (const name of found) {
      const steps = name.split('/');
      for (let length = steps.length; length > 0 && found.size < MAX_NAMES; length--) {
        const rest = steps.slice(length);
        for (const link of leading.get(steps.slice(0, length).join('/')) ?? []) found.add([link, ...rest].join('/'));
      }
    }
    for (const name of found) if (!names.has(name)) names.set(name, path);
  }
  return names;
}
