import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Returns the nearest folder, at or above a path, that holds a git repository: one with `.git`, which is a folder, or a
 * file in a worktree or a submodule. Undefined if there is none. git itself is not asked.
 */
export async function findRoot(path: string): Promise<string | undefined> {
  for (let current = path; ; current = dirname(current)) {
    const isRoot = await stat(join(current, '.git')).then(
      () => true,
      () => false,
    );
    if (isRoot) return current;
    if (dirname(current) === current) return undefined;
  }
}

/** Returns the root of the repository that holds a folder; where none does, the folder. */
export async function rootOrFolder(folder: string): Promise<string> {
  return (await findRoot(folder)) ?? folder;
}
