import { lstat, realpath, stat } from 'node:fs/promises';
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
 * @throws ConfigurationError if a path does not exist, or paths are of several repositories, whose rules differ
 */
export async function findScope(paths: readonly string[], folder: string): Promise<Scope> {
  const found = await Promise.all(paths.map((path) => locatePath(path, folder)));
  const own = (await realRoot(folder))?.real;
  const [first, ...others] = found;
  const root = first?.root ?? own;
  const other = others.find((one) => (one.root ?? own) !== root);
  if (first !== undefined && other !== undefined) throw new ConfigurationError(differenceOf(first, other));
  return { root: root ?? folder, isRepository: root !== undefined, paths: found.map(({ absolute }) => absolute) };
}

/** Says why two paths are not judged by the same rules. */
function differenceOf(one: LocatedPath, other: LocatedPath): string {
  const [inside, outside] = one.root === undefined ? [other, one] : [one, other];
  const fact =
    outside.root === undefined
      ? `${inside.path} is in a repository, and ${outside.path} is judged by the folder you are in, which is not in that one`
      : `${one.path} and ${other.path} are in different repositories`;
  return `${fact}: name them in runs of their own`;
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
  await stat(absolute).catch(async (error: NodeJS.ErrnoException) => {
    throw new ConfigurationError(`${path}: ${await absenceOf(absolute, error)}`);
  });
  // What a pipe is called in /proc is no path.
  for (const place of [absolute, await realpath(absolute).catch(() => absolute)]) {
    const root = await realRoot(place);
    if (root !== undefined) return { path, absolute: join(root.real, relative(root.named, place)), root: root.real };
  }
  return { path, absolute };
}

/** Says why there is nothing to read at a path. */
async function absenceOf(path: string, { code }: NodeJS.ErrnoException): Promise<string> {
  if (code === 'EACCES') return 'cannot be read: a folder on the way gives no permission';
  const target = await lstat(path).catch(() => undefined);
  return target?.isSymbolicLink() ? 'a symbolic link that leads to nothing' : 'no such file or folder';
}

/** The root of a path as the path names it, and without links: two names of one repository are the same. */
async function realRoot(path: string): Promise<{ readonly named: string; readonly real: string } | undefined> {
  const named = await findRoot(path);
  return named === undefined ? undefined : { named, real: await realpath(named) };
}
