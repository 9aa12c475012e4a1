import type { Dirent } from 'node:fs';
import { readFileSync, readlinkSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Content } from '../../manifest/content.ts';
import { MAX_MANIFEST_BYTES, sizeMessage } from '../../manifest/yaml/limits.ts';
import { isManifestPath } from '../../repository/manifest-paths.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import { isOddPath, SHARED, sharedPaths } from '../odd-paths.ts';

/** A path on disk: as bytes where it is no UTF-8. */
type DiskPath = string | Buffer;

/** A file on disk that a scan may read. */
export interface LocalFile {
  /** The path that is shown: relative to the working folder, with slashes; `-` for standard input. */
  readonly path: string;
  /** Whether it is a symbolic link below a named folder: it is not followed. A link that is itself named is. */
  readonly isLink: boolean;
  /** Where a link leads, as written. */
  readonly target?: string;
  /** Whether the user named it, or it is a folder that cannot be read: then it is reported, whatever globs say. */
  readonly isNamed: boolean;
  /**
   * Reads the content, anew at each call, so that not all files are in memory. A pipe, which can be read only once, was
   * read before.
   */
  readonly content: () => Content;
}

/**
 * Finds the files to scan: those that are named, whatever their ending, and the manifests below the named folders. Each
 * is listed once, in a stable order; one that cannot be read is listed too, and its content says why.
 *
 * @param folder the working folder
 * @throws ConfigurationError if a path does not exist
 */
export async function findLocalFiles(paths: readonly string[], folder: string): Promise<LocalFile[]> {
  const found = new Map<string, LocalFile>();
  const shown = (path: DiskPath): string => relative(folder, String(path)).split(sep).join('/');
  for (const path of paths) {
    if (path === '-') {
      // Standard input can be read only once.
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
  return inPathOrder([...found.values()]);
}

/** Sorts files by their paths. */
export function inPathOrder(files: readonly LocalFile[]): LocalFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

async function readStandardInput(): Promise<Content> {
  const bytes = await buffer(process.stdin);
  if (bytes.byteLength === 0) {
    throw new ConfigurationError('-: standard input is empty: did the command before the pipe fail?');
  }
  return { bytes };
}

async function filesBelow(folder: string, shown: (path: DiskPath) => string): Promise<LocalFile[]> {
  const files: LocalFile[] = [];
  const folders: DiskPath[] = [folder];
  for (let current = folders.pop(); current !== undefined; current = folders.pop()) {
    const currentFolder = current;
    const entries = await listFolder(currentFolder).catch((error: NodeJS.ErrnoException) => error);
    if (entries instanceof Error) {
      files.push({
        path: shown(currentFolder),
        isLink: false,
        isNamed: true,
        content: () => unreadable('the folder', entries),
      });
      continue;
    }
    for (const { entry, path } of entries) {
      const name = String(entry.name);
      const isManifest = isManifestPath(relative(folder, String(path)).split(sep).join('/'));
      if (entry.isDirectory() && name !== 'node_modules' && name !== '.git') folders.push(path);
      else if (isManifest && (entry.isFile() || entry.isSymbolicLink())) {
        files.push({
          path: shown(path),
          isLink: entry.isSymbolicLink(),
          ...(entry.isSymbolicLink() ? { target: readlinkSync(path) } : {}),
          isNamed: false,
          content: entry.isSymbolicLink() ? notFollowed : readerOf(path),
        });
      }
    }
  }
  const shared = sharedPaths(files.map(({ path }) => path));
  return shared.size === 0
    ? files
    : files.map((file) => (shared.has(file.path) ? { ...file, content: () => SHARED } : file));
}

/** Lists a folder. Names that are no UTF-8 are read again as bytes: as texts they find nothing. */
async function listFolder(
  folder: DiskPath,
): Promise<{ readonly entry: Dirent | Dirent<Buffer>; readonly path: DiskPath }[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (typeof folder === 'string' && !entries.some(({ name }) => isOddPath(name))) {
    return entries.map((entry) => ({ entry, path: join(folder, entry.name) }));
  }
  const raw = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
  return raw.map((entry) => ({ entry, path: Buffer.concat([Buffer.from(folder), Buffer.from(sep), entry.name]) }));
}

/**
 * Returns a function that reads a file. It is created here, since a closure in the caller would keep all entries of a
 * folder in memory.
 */
function readerOf(path: DiskPath): () => Content {
  return () => readContent(path);
}

/** Reads a pipe (`scan <(helm template …)`) now, since it can be read only once. */
function readOnce(path: string): () => Content {
  const content = readContent(path);
  return () => content;
}

/**
 * Whether a path is in a folder where files may be pipes: on macOS a second read of `/dev/stdin` continues where the
 * first stopped.
 */
function isDevice(path: string): boolean {
  return /^\/(dev|proc)\//.test(path);
}

/** Returns an empty content for a symbolic link: it may lead out of the repository, or to a device that never ends. */
function notFollowed(): Content {
  return { bytes: new Uint8Array() };
}

/** Reads synchronously: for small files that takes a tenth of the time of promises. */
function readContent(path: DiskPath): Content {
  try {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    return size > MAX_MANIFEST_BYTES
      ? { unreadable: sizeMessage(size), reason: 'size' }
      : { bytes: readFileSync(path) };
  } catch (error) {
    return unreadable('the file', error as NodeJS.ErrnoException);
  }
}

function unreadable(subject: string, { code, message }: NodeJS.ErrnoException): Content {
  return { unreadable: `${subject} cannot be read (${code ?? message})`, reason: 'unreadable' };
}
