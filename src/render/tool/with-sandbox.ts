import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { staysInRoot } from '../../repository/paths.ts';
import { onInterruption } from './on-interruption.ts';

/** Files that cannot be written to a sandbox; the message names them by their paths in the repository. */
export class SandboxError extends Error {
  override readonly name = 'SandboxError';
}

/**
 * Writes files to a fresh folder below the system's temporary folder, which only this user can open, and removes it
 * when `use` is done, has thrown, or this process is ended by a signal. It writes plain files, none of them executable,
 * and links that lead to nowhere else. Where the system does not tell upper from lower case, the last of two such files stays, as in a
 * checkout there.
 *
 * @param files contents by path from the repository's root, with slashes
 * @param use gets the folder's absolute path, without links in it
 * @param links targets of symbolic links by path, as written: those that lead out of the folder are left out
 * @returns what `use` returns
 * @throws SandboxError for a path that leads out of the folder or into a `.git`, for a file that is a folder too, and
 *   for what the system refuses (a name that is too long); nothing is used then
 */
export async function withSandbox<T>(
  files: ReadonlyMap<string, Uint8Array>,
  use: (folder: string) => Promise<T>,
  links: ReadonlyMap<string, string> = new Map(),
): Promise<T> {
  const paths = new Map<string, Uint8Array | string>([
    ...files,
    ...[...links].filter(([path, target]) => staysInRoot(posix.dirname(path), target)),
  ]);
  const folders = foldersOf(paths);
  // The temporary folder of macOS is a link. Tools name the place behind it in what they say.
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'pss-review-'));
  const release = onInterruption(() => rmSync(folder, { recursive: true, force: true }));
  try {
    writeFiles(folder, folders, paths);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    release();
  }
}

/** The folders of all files, each after the one that it is in. */
function foldersOf(files: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of files.keys()) {
    const fault = faultOf(path);
    if (fault !== undefined) throw new SandboxError(`${JSON.stringify(path)} ${fault}`);
    const parents: string[] = [];
    for (let parent = posix.dirname(path); parent !== '.' && !folders.has(parent); parent = posix.dirname(parent)) {
      if (files.has(parent))
        throw new SandboxError(`${JSON.stringify(parent)} is a file, and the folder of ${JSON.stringify(path)}`);
      parents.push(parent);
    }
    for (const parent of parents.reverse()) folders.add(parent);
  }
  return folders;
}

/** Why a file is not written to a sandbox; undefined where it is. */
function faultOf(path: string): string | undefined {
  if (path.startsWith('/')) return 'is an absolute path';
  // On Windows, a backslash separates folders too.
  if (path.includes('\0') || path.includes('\\')) return 'has a character that no path of a sandbox may have';
  const names = path.split('/');
  if (names.some((name) => name === '' || name === '.' || name === '..')) return 'is not a plain path from the root';
  if (names.some((name) => name.toLowerCase() === '.git')) return 'is inside of a .git';
  return undefined;
}

/** Synchronously: that is several times as fast for many small files. */
function writeFiles(
  folder: string,
  folders: ReadonlySet<string>,
  files: ReadonlyMap<string, Uint8Array | string>,
): void {
  let current = '';
  try {
    for (current of folders) mkdirSync(join(folder, current), { recursive: true, mode: 0o700 });
    for (const [path, content] of files) {
      current = path;
      if (typeof content === 'string') symlinkSync(content, join(folder, path));
      else writeFileSync(join(folder, path), content, { mode: 0o600 });
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new SandboxError(`${JSON.stringify(current)} cannot be written: ${code}`, { cause: error });
  }
}
