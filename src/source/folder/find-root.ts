import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Returns the nearest folder, at or above the given one, that holds a git repository; the folder itself if there is
 * none.
 */
export async function findRoot(folder: string): Promise<string> {
  for (let current = folder; ; current = dirname(current)) {
    const isRoot = await stat(join(current, '.git')).then(
      () => true,
      () => false,
    );
    if (isRoot) return current;
    if (dirname(current) === current) return folder;
  }
}
