import { readdir, readlink } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathBelow } from '../../repository/paths.ts';
import type { TreeFile } from '../../repository/repository-files.ts';
import { LINK_MODE } from '../../repository/repository-files.ts';

/** Folders of tools, and of git: nothing is built of what is in them. */
const EXCLUDED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** More files than that are not listed: nobody has them below one folder that something is built of. */
const MAX_FILES = 100_000;

/**
 * Lists all files in a folder and below it, and symbolic links, which are not followed. What cannot be read is left out.
 *
 * @param root the absolute path from which paths are said
 * @param folder a path from the root; the root itself is the empty text
 */
export async function listAllBelow(root: string, folder: string): Promise<TreeFile[]> {
  const files: TreeFile[] = [];
  const folders = [folder];
  for (let current = folders.pop(); current !== undefined && files.length < MAX_FILES; current = folders.pop()) {
    const entries = await readdir(resolve(root, current), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = pathBelow(current, entry.name);
      if (entry.isDirectory() && !EXCLUDED.has(entry.name)) folders.push(path);
      else if (entry.isFile()) files.push({ path, mode: '100644' });
      else if (entry.isSymbolicLink()) {
        const target = await readlink(resolve(root, path)).catch(() => undefined);
        files.push({ path, mode: LINK_MODE, ...(target === undefined ? {} : { target }) });
      }
    }
  }
  return files;
}
