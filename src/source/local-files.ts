import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Content } from '../manifest/content.ts';
import { MAX_MANIFEST_BYTES, sizeMessage } from '../manifest/limits.ts';
import { ConfigurationError } from '../target/configuration-error.ts';

export interface LocalFile {
  /** As it is shown: relative to the working folder, with slashes; `-` for standard input. */
  readonly path: string;
  readonly content: () => Promise<Content>;
}

/**
 * The files to scan: those that are named, whatever they are called, and the manifests below the folders that are
 * named; links are not followed. In a stable order, each once.
 *
 * @throws ConfigurationError where a path does not exist
 */
export async function findLocalFiles(
  paths: readonly string[],
  folder: string,
  isWanted: (path: string) => boolean,
): Promise<LocalFile[]> {
  const found = new Map<string, LocalFile>();
  for (const path of paths) {
    if (path === '-') {
      found.set('-', { path: '-', content: async () => ({ bytes: Buffer.from(await text(process.stdin), 'utf8') }) });
      continue;
    }
    const absolute = join(folder, path);
    const entry = await stat(absolute).catch(() => undefined);
    if (entry === undefined) throw new ConfigurationError(`${path}: no such file or folder`);
    const files = entry.isDirectory() ? await filesBelow(absolute, isWanted) : [absolute];
    for (const file of files) {
      const shown = relative(folder, file).split(sep).join('/');
      found.set(shown, { path: shown, content: () => readContent(file) });
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

async function filesBelow(folder: string, isWanted: (path: string) => boolean): Promise<string[]> {
  const files: string[] = [];
  const folders = [folder];
  for (let current = folders.pop(); current !== undefined; current = folders.pop()) {
    for (const entry of await readdir(current, { withFileTypes: true })) {
      const path = join(current, entry.name);
      if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git') folders.push(path);
      else if (entry.isFile() && isWanted(relative(folder, path).split(sep).join('/'))) files.push(path);
    }
  }
  return files;
}

async function readContent(path: string): Promise<Content> {
  const entry = await stat(path).catch(() => undefined);
  if (entry !== undefined && entry.size > MAX_MANIFEST_BYTES)
    return { unreadable: sizeMessage(entry.size), reason: 'size' };
  return readFile(path).then(
    (bytes) => ({ bytes }),
    (error: NodeJS.ErrnoException) => ({
      unreadable: `the file cannot be read (${error.code ?? error.message})`,
      reason: 'unreadable' as const,
    }),
  );
}
