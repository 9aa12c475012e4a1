import { realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import { findRoot } from './find-root.ts';

/** Returns a path from a folder, with slashes. Both are absolute. */
export function pathFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

/** Standard input, among paths. */
export const STANDARD_INPUT = '-';

/** The repository that paths are in. */
export interface Scope {
  /** Its root; the working folder where there is no repository. */
  readonly root: string;
  /** Whether the root is that of a repository: then all of it says how its files are judged. */
  readonly isRepository: boolean;
  /** The paths, absolute, in their order; standard input stays `-`. */
  readonly paths: readonly string[];
}

/**
 * Finds the repository whose config and Namespaces apply to paths: the one that they are in, whichever folder is the
 * working one. Standard input, and paths that are in no repository, are of the working folder's. A path that is a link
 * is where the link is; where that is in no repository, it is where it leads.
 *
 * @param folder the working folder
 * @throws ConfigurationError if a path does not exist, or paths are in several repositories, whose rules differ
 */
export async function findScope(paths: readonly string[], folder: string): Promise<Scope> {
  const found = await Promise.all(paths.map((path) => locatePath(path, folder)));
  const roots = new Map(found.flatMap(({ path, root }) => (root === undefined ? [] : [[root, path] as const])));
  const [one, other] = roots;
  if (one !== undefined && other !== undefined) {
    throw new ConfigurationError(
      `${one[1]} and ${other[1]} are in different repositories: name them in runs of their own`,
    );
  }
  const root = one?.[0] ?? (await realRoot(folder))?.real;
  return { root: root ?? folder, isRepository: root !== undefined, paths: found.map(({ absolute }) => absolute) };
}

interface LocatedPath {
  /** As the user wrote it. */
  readonly path: string;
  readonly absolute: string;
  /** The root of its repository; absent where it is in none. */
  readonly root?: string;
}

async function locatePath(path: string, folder: string): Promise<LocatedPath> {
  if (path === STANDARD_INPUT) return { path, absolute: path };
  if (path === '') throw new ConfigurationError('found an empty path, expected a file or a folder; . is this one');
  const absolute = resolve(folder, path);
  await stat(absolute).catch(() => {
    throw new ConfigurationError(`${path}: no such file or folder`);
  });
  // What a pipe is called in /proc is no path.
  for (const place of [absolute, await realpath(absolute).catch(() => absolute)]) {
    const root = await realRoot(place);
    if (root !== undefined) return { path, absolute: join(root.real, relative(root.named, place)), root: root.real };
  }
  return { path, absolute };
}

/** The root of a path as the path names it, and without links: two names of one repository are the same. */
async function realRoot(path: string): Promise<{ readonly named: string; readonly real: string } | undefined> {
  const named = await findRoot(path);
  return named === undefined ? undefined : { named, real: await realpath(named) };
}
