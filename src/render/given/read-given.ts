import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, resolve } from 'node:path';
import type { Content } from '../../manifest/content.ts';
import { MAX_MANIFEST_BYTES, sizeMessage } from '../../manifest/yaml/limits.ts';
import { pathFrom } from '../../source/folder/find-scope.ts';
import { findLocalFiles } from '../../source/folder/local-files.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import type { GivenPath, GivenPaths } from './given-paths.ts';
import type { PlaceMap } from './place-map.ts';
import { parsePlaceMap } from './place-map.ts';

/** A rendered file. */
export interface GivenFile {
  /** As it is shown: from the root of the repository where it lies in it, else as given. Base's is called as head's. */
  readonly path: string;
  /** Its path in the given folder; the file's own name where a file is given. */
  readonly name: string;
  readonly content: Content;
}

/** What is rendered of one side. */
export interface GivenSide {
  readonly files: readonly GivenFile[];
  /** How many symbolic links there are, which are not followed. */
  readonly links: number;
}

/** What is rendered of both sides. */
export interface Given {
  readonly base: GivenSide;
  readonly head: GivenSide;
  /** How the path of head is shown. */
  readonly shown: string;
  /** The places of documents of head; empty where none are given. */
  readonly map: PlaceMap;
}

/**
 * Reads what is given, with the limits of other files. Links below a folder are not followed.
 *
 * @throws ConfigurationError where a path is not there or leads out of the workspace, head has nothing in it, or the map
 *   is none
 */
export async function readGiven(paths: GivenPaths): Promise<Given> {
  const [base, head, map] = await Promise.all([
    find(paths.base, paths, 'render the base into it, or make an empty folder where there was nothing before'),
    find(paths.head, paths, 'render the head into it'),
    paths.map && find(paths.map, paths, 'write the map there, or leave this out'),
  ]);
  if (base.real === head.real) {
    throw new ConfigurationError(`${paths.base.input}: the same place as ${paths.head.input}: render into two folders`);
  }
  const shown = shownPath(head.real, paths);
  const [before, after] = await Promise.all([readSide(base, head, shown), readSide(head, head, shown)]);
  if (after.files.length === 0) {
    throw new ConfigurationError(
      `${paths.head.input}: found no rendered file (*.yaml, *.yml, *.json) in ${paths.head.path}: render the head into it; an empty file there says that nothing is left`,
    );
  }
  const places = map && paths.map && parsePlaceMap(await readMap(map, paths.map), paths.map.input);
  return { base: before, head: after, shown, map: places ?? new Map() };
}

interface FoundPath {
  /** Absolute, as it is named. */
  readonly path: string;
  /** Without links. */
  readonly real: string;
  readonly isFolder: boolean;
}

async function find(
  { input, path }: GivenPath,
  { folder, root, isConfined }: GivenPaths,
  remedy: string,
): Promise<FoundPath> {
  const absolute = resolve(folder, path);
  const entry = await stat(absolute).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' || error.code === 'ENOTDIR' ? 'no such file or folder' : 'cannot be read';
    throw new ConfigurationError(`${input}: ${path}: ${why}: ${remedy}`);
  });
  const real = await realpath(absolute).catch(() => absolute);
  if (isConfined && !isWithin(real, await realpath(root))) {
    throw new ConfigurationError(`${input}: ${path}: lies outside of the workspace: render into a folder of it`);
  }
  return { path: absolute, real, isFolder: entry.isDirectory() };
}

function isWithin(path: string, root: string): boolean {
  const from = pathFrom(root, path);
  return from !== '..' && !from.startsWith('../') && !isAbsolute(from);
}

function shownPath(real: string, { head, root }: GivenPaths): string {
  return isWithin(real, root) ? pathFrom(root, real) : head.path.replace(/\/+$/, '');
}

/**
 * Reads a side. Its files are called as those of head, so that pairs have one name, and one policy by it.
 *
 * @param shown how the path of head is shown
 */
async function readSide({ path, isFolder }: FoundPath, head: FoundPath, shown: string): Promise<GivenSide> {
  const { files, folders } = await findLocalFiles({
    root: isFolder ? path : dirname(path),
    isRepository: false,
    paths: [path],
  });
  return {
    files: files.map(({ path: found, isLink, content }) => {
      const name = isFolder ? found : basename(path);
      return {
        path: head.isFolder ? [shown, name].filter((part) => part !== '').join('/') : shown,
        name,
        content: isLink ? NOT_FOLLOWED : content(found),
      };
    }),
    links: folders.reduce((sum, { links }) => sum + links, 0),
  };
}

const NOT_FOLLOWED: Content = {
  unreadable: 'a symbolic link, which is not followed: render into a file',
  reason: 'unreadable',
};

async function readMap({ path }: FoundPath, { input, path: name }: GivenPath): Promise<string> {
  const { size } = await stat(path);
  if (size > MAX_MANIFEST_BYTES) throw new ConfigurationError(`${input}: ${name}: ${sizeMessage(size)}`);
  return readFile(path, 'utf8').catch(({ code, message }: NodeJS.ErrnoException) => {
    throw new ConfigurationError(`${input}: ${name}: cannot be read (${code ?? message}): name a file`);
  });
}
