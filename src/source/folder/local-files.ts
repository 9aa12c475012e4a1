import { readFileSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Content } from '../../manifest/content.ts';
import { MAX_MANIFEST_BYTES, sizeMessage } from '../../manifest/yaml/limits.ts';
import { isManifestPath } from '../../repository/manifest-paths.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';

export interface LocalFile {
  /** As it is shown: relative to the working folder, with slashes; `-` for standard input. */
  readonly path: string;
  /** A symbolic link below a folder: not followed. One that is named itself is. */
  readonly isLink: boolean;
  /** Whether it was asked for by its name, or could not be looked into: it is read, whatever globs say. */
  readonly isNamed: boolean;
  /** Reads it, each time anew, so that not all files are in memory; what can be read only once was read before. */
  readonly content: () => Content;
}

/**
 * The files to scan: those that are named, whatever they are called, and the manifests below the folders that are named.
 * In a stable order, each once; what cannot be read is among them, and says why.
 *
 * @throws ConfigurationError where a path does not exist
 */
export async function findLocalFiles(paths: readonly string[], folder: string): Promise<LocalFile[]> {
  const found = new Map<string, LocalFile>();
  const shown = (path: string): string => relative(folder, path).split(sep).join('/');
  for (const path of paths) {
    if (path === '-') {
      // It can be read only once.
      if (found.has('-')) continue;
      const content = await readStandardInput();
      found.set('-', { path: '-', isLink: false, isNamed: true, content: () => content });
      continue;
    }
    if (path === '') throw new ConfigurationError('found an empty path, expected a file or a folder; . is this one');
    const absolute = resolve(folder, path);
    const entry = await stat(absolute).catch(() => undefined);
    if (entry === undefined) throw new ConfigurationError(`${path}: no such file or folder`);
    if (entry.isDirectory()) {
      for (const file of await filesBelow(absolute, shown)) if (!found.has(file.path)) found.set(file.path, file);
    } else if (found.get(shown(absolute))?.isNamed !== true) {
      const content = entry.isFile() && !isDevice(absolute) ? readerOf(absolute) : readOnce(absolute);
      found.set(shown(absolute), { path: shown(absolute), isLink: false, isNamed: true, content });
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

async function readStandardInput(): Promise<Content> {
  const bytes = await buffer(process.stdin);
  if (bytes.byteLength === 0) {
    throw new ConfigurationError('-: standard input is empty: did the command before the pipe fail?');
  }
  return { bytes };
}

async function filesBelow(folder: string, shown: (path: string) => string): Promise<LocalFile[]> {
  const files: LocalFile[] = [];
  const folders = [folder];
  for (let current = folders.pop(); current !== undefined; current = folders.pop()) {
    const within = current;
    const entries = await readdir(within, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => error);
    if (entries instanceof Error) {
      files.push({
        path: shown(within),
        isLink: false,
        isNamed: true,
        content: () => unreadable('the folder', entries),
      });
      continue;
    }
    for (const entry of entries) {
      const path = join(within, entry.name);
      const isManifest = isManifestPath(relative(folder, path).split(sep).join('/'));
      if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git') folders.push(path);
      else if (isManifest && (entry.isFile() || entry.isSymbolicLink())) {
        files.push({
          path: shown(path),
          isLink: entry.isSymbolicLink(),
          isNamed: false,
          content: entry.isSymbolicLink() ? notFollowed : readerOf(path),
        });
      }
    }
  }
  return files;
}

/** Made here, because a function keeps what is around it: a whole folder's entries, else. */
function readerOf(path: string): () => Content {
  return () => readContent(path);
}

/** What a pipe says (`scan <(helm template …)`) can be read only once: now. */
function readOnce(path: string): () => Content {
  const content = readContent(path);
  return () => content;
}

/** Where what looks like a file may be a pipe: on macOS `/dev/stdin` goes on where it was read before. */
function isDevice(path: string): boolean {
  return /^\/(dev|proc)\//.test(path);
}

/** Of a symbolic link nothing is read: it may lead out of the repository, or to a device that never ends. */
function notFollowed(): Content {
  return { bytes: new Uint8Array() };
}

/** In one go: that takes a tenth of the time that promises would take for small files. */
function readContent(path: string): Content {
  try {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    return size > MAX_MANIFEST_BYTES
      ? { unreadable: sizeMessage(size), reason: 'size' }
      : { bytes: readFileSync(path) };
  } catch (error) {
    return unreadable('the file', error as NodeJS.ErrnoException);
  }
}

function unreadable(what: string, { code, message }: NodeJS.ErrnoException): Content {
  return { unreadable: `${what} cannot be read (${code ?? message})`, reason: 'unreadable' };
}
