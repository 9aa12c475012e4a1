import type { Dirent } from 'node:fs';
import { readdirSync, readlinkSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Content } from '../../manifest/content.ts';
import { isManifestPath } from '../../repository/manifest-paths.ts';
import { pathBelow } from '../../repository/paths.ts';
import type { SearchedFolder } from '../../scan/note-nothing-found.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import { isOddPath, SHARED, sharedPaths } from '../odd-paths.ts';
import type { Scope } from './find-scope.ts';
import { pathFrom, STANDARD_INPUT } from './find-scope.ts';
import { readLocalFile, unreadable } from './read-local-file.ts';

/** A path on disk: as bytes where it is no UTF-8. */
type DiskPath = string | Buffer;

/** A file on disk that a scan may read. */
export interface LocalFile {
  /** The path that is shown: from the root, with slashes; `-` for standard input. */
  readonly path: string;
  /** Whether it is only here because its repository is read for the rules: then it is neither judged nor shown. */
  readonly isContext?: true;
  /** Whether it is a symbolic link below a folder that was searched: it is not followed. A link that is itself named is. */
  readonly isLink: boolean;
  /** Where a link leads, as written. */
  readonly target?: string;
  /** Whether the user named it, or it is a folder that cannot be read: then it is reported, whatever globs say. */
  readonly isNamed: boolean;
  /**
   * Reads the content by `path`, anew at each call, so that not all files are in memory: one function reads all files of a
   * repository. A pipe, which can be read only once, was read before.
   */
  readonly content: (path: string) => Content;
}

/** A folder that was searched, and what else than manifests is in it. */
export type FolderCounts = Pick<SearchedFolder, 'path' | 'others' | 'excluded' | 'links' | 'repositories'>;

/** The files that were found, each once and in a stable order, and the folders that they were looked for in. */
export interface FoundFiles {
  readonly files: readonly LocalFile[];
  /** The paths of all folders that were listed: what manifests are in these is known. */
  readonly listed: ReadonlySet<string>;
  readonly folders: readonly FolderCounts[];
}

/**
 * Finds the files to scan: those that are named, whatever their ending, and the manifests below the named folders; and
 * the other manifests of the repository, for the rules. One that cannot be read is listed too, and its content says why.
 */
export async function findLocalFiles({ root, isRepository, paths }: Scope): Promise<FoundFiles> {
  const found = new Map<string, LocalFile>();
  const folders: FolderCounts[] = [];
  const listed = new Set<string>();
  const disk: Disk = {
    shown: (path) => pathFrom(root, String(path)),
    read: (path) => readLocalFile(resolve(root, path)),
  };
  const { shown, read } = disk;
  const searched = new Set<string>();
  for (const path of paths) {
    if (path === STANDARD_INPUT) {
      // Standard input can be read only once.
      if (found.has(path)) continue;
      const content = await readStandardInput();
      found.set(path, { path, isLink: false, isNamed: true, content: () => content });
      continue;
    }
    const entry = await stat(path);
    if (entry.isDirectory()) {
      const { files, listed: inside, ...folder } = searchFolder(path, disk, isRepository);
      searched.add(path);
      for (const each of inside) listed.add(each);
      folders.push(folder);
      for (const file of files) if (!found.has(file.path)) found.set(file.path, file);
    } else if (found.get(shown(path))?.isNamed !== true) {
      const content = entry.isFile() && !isDevice(path) ? read : readOnce(path);
      found.set(shown(path), { path: shown(path), isLink: false, isNamed: true, content });
    }
  }
  if (isRepository && !searched.has(root)) {
    const { files, listed: inside } = searchFolder(root, disk, true, searched);
    for (const each of inside) listed.add(each);
    for (const file of files) if (!found.has(file.path)) found.set(file.path, { ...file, isContext: true });
  }
  return { files: inPathOrder([...found.values()]), listed, folders };
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

/** How paths on disk are shown, and read by what is shown. */
interface Disk {
  readonly shown: (path: DiskPath) => string;
  readonly read: LocalFile['content'];
}

/** A folder to search: its path on disk, from the root, and from the folder where the search began. */
interface FoundFolder {
  readonly path: DiskPath;
  readonly shown: string;
  readonly inner: string;
}

/** The shown path of an entry. What is above the root may be on the way to it. */
function shownBelow(folder: string, name: string, path: DiskPath, shown: (path: DiskPath) => string): string {
  return folder.startsWith('..') ? shown(path) : pathBelow(folder, name);
}

/**
 * @param isInRepository whether the folder is in a repository: then others below it, as submodules and worktrees, are
 *   left out
 * @param known folders that were searched before: they are left out
 */
function searchFolder(
  folder: string,
  { shown, read }: Disk,
  isInRepository: boolean,
  known: ReadonlySet<string> = new Set(),
): FolderCounts & Pick<FoundFiles, 'files'> & { readonly listed: readonly string[] } {
  const files: LocalFile[] = [];
  const counts = { others: 0, excluded: 0, links: 0 };
  const repositories: string[] = [];
  const listed: string[] = [];
  const folders: FoundFolder[] = [{ path: folder, shown: shown(folder), inner: '' }];
  for (let current = folders.pop(); current !== undefined; current = folders.pop()) {
    const { path: currentFolder, shown: shownFolder, inner } = current;
    const entries = entriesIn(currentFolder);
    if (entries instanceof Error) {
      files.push({
        path: shownFolder,
        isLink: false,
        isNamed: true,
        content: () => unreadable('the folder', entries),
      });
      continue;
    }
    if (isInRepository && currentFolder !== folder && entries.some(({ entry }) => String(entry.name) === '.git')) {
      repositories.push(shownFolder);
      continue;
    }
    listed.push(shownFolder);
    for (const { entry, path } of entries) {
      const name = String(entry.name);
      if (entry.isDirectory()) {
        if (name === 'node_modules') counts.excluded++;
        else if (name !== '.git' && !(typeof path === 'string' && known.has(path)))
          folders.push({ path, shown: shownBelow(shownFolder, name, path, shown), inner: pathBelow(inner, name) });
      } else if (!isManifestPath(pathBelow(inner, name))) {
        if (entry.isSymbolicLink()) counts.links++;
        else counts.others++;
      } else if (entry.isFile() || entry.isSymbolicLink())
        files.push(foundFile(shownBelow(shownFolder, name, path, shown), path, entry, read));
    }
  }
  const shared = sharedPaths(files.map(({ path }) => path));
  return {
    path: shown(folder),
    ...counts,
    repositories: repositories.sort(),
    listed,
    files:
      shared.size === 0
        ? files
        : files.map((file) => (shared.has(file.path) ? { ...file, content: () => SHARED } : file)),
  };
}

function foundFile(
  shownPath: string,
  path: DiskPath,
  entry: Dirent | Dirent<Buffer>,
  read: LocalFile['content'],
): LocalFile {
  if (entry.isSymbolicLink())
    return { path: shownPath, isNamed: false, isLink: true, target: readlinkSync(path), content: notFollowed };
  // What is shown of a name that is no UTF-8 finds nothing.
  const content = typeof path === 'string' ? read : () => readLocalFile(path);
  return { path: shownPath, isNamed: false, isLink: false, content };
}

/** An entry of a folder, with its path on disk. */
interface FolderEntry {
  readonly entry: Dirent | Dirent<Buffer>;
  readonly path: DiskPath;
}

/** Lists a folder, or returns why that cannot be read. Synchronously: thousands of folders take twice as long with promises. */
function entriesIn(folder: DiskPath): readonly FolderEntry[] | NodeJS.ErrnoException {
  try {
    return listFolder(folder);
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

/** Names that are no UTF-8 are read again as bytes: as texts they find nothing. */
function listFolder(folder: DiskPath): readonly FolderEntry[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  if (typeof folder === 'string' && !entries.some(({ name }) => isOddPath(name))) {
    const start = folder.endsWith(sep) ? folder : `${folder}${sep}`;
    return entries.map((entry) => ({ entry, path: `${start}${entry.name}` }));
  }
  const raw = readdirSync(folder, { withFileTypes: true, encoding: 'buffer' });
  return raw.map((entry) => ({ entry, path: Buffer.concat([Buffer.from(folder), Buffer.from(sep), entry.name]) }));
}

/** Reads a pipe (`scan <(helm template …)`) now, since it can be read only once. */
function readOnce(path: string): () => Content {
  const content = readLocalFile(path);
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
