import { access, constants, realpath, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join, relative, sep } from 'node:path';

/** What a name on PATH stands for. */
export interface OnPath {
  /** The absolute path of the first program of that name that may be used. */
  readonly path?: string;
  /** The programs before it that are not used, because they lie in the repository. */
  readonly refused: readonly string[];
}

/**
 * Finds a program on PATH, as a shell does, but for what a pull request could have put there: relative and empty entries
 * are left out, and what lies in the repository, by its name or behind a link, is refused.
 *
 * The path is the one on PATH, even where that is a link: programs as snap's and mise's are one for many names, and go
 * by the name that they are called with.
 *
 * @param repository the repository's root: an absolute path
 */
export async function findOnPath(name: string, environment: NodeJS.ProcessEnv, repository: string): Promise<OnPath> {
  const root = await realpath(repository);
  const refused: string[] = [];
  for (const entry of (environment['PATH'] ?? '').split(delimiter).filter(isAbsolute)) {
    const path = join(entry, name);
    const program = await programBehind(path);
    if (program === undefined) continue;
    const places = [path, join(await realpath(entry), name), program];
    if (!places.some((place) => isBelow(place, root) || isBelow(place, repository))) return { path, refused };
    refused.push(path);
  }
  return { refused };
}

/** The executable file that a path stands for, through all links; undefined where there is none. */
async function programBehind(path: string): Promise<string | undefined> {
  try {
    const program = await realpath(path);
    await access(program, constants.X_OK);
    return (await stat(program)).isFile() ? program : undefined;
  } catch {
    return undefined;
  }
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
