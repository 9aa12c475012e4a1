import { readFileSync, statSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { Content, NamedContent } from '../../manifest/content.ts';
import { sizeOfContent } from '../../manifest/content.ts';
import { chartCandidates } from '../../repository/file-roles.ts';
import { isKustomizationPath, KUSTOMIZATION_NAMES } from '../../repository/kustomize/kustomization.ts';
import { folderOf, pathBelow } from '../../repository/paths.ts';
import type { TreeFile } from '../../repository/repository-files.ts';
import { isDescribingPath, LINK_MODE } from '../../repository/repository-files.ts';
import type { Tree } from '../tree.ts';
import { listAllBelow } from './list-all-below.ts';
import type { LocalFile } from './local-files.ts';

const FILE_MODE = '100644';

const ABSENT: Content = { unreadable: 'the file is not among those that were found', reason: 'unreadable' };

/**
 * A tree of files on disk. It reads one file at a time, synchronously: small files take ten times as long with
 * promises.
 */
export interface FolderTree extends Tree {
  readonly readInOrder: (paths: readonly string[]) => Iterable<NamedContent>;
  /** Reads one of the files of the tree; undefined for any other path. */
  readonly contentOf: (path: string) => Content | undefined;
}

/**
 * Returns a tree of some files of a repository, with what the folders around them say about them: charts that they
 * belong to, and the kustomizations in their own folders and in those above, up to the root. `read` reads any other file
 * by its path, too.
 *
 * @param local the files, with paths from the root; most of them are not read here
 * @param root the folder of the repository, or the working folder: a link that leads out of it finds nothing
 * @param listed the folders all of whose manifests are among the files: no other one is looked for there
 */
export async function folderTree(
  local: readonly LocalFile[],
  root: string,
  listed: ReadonlySet<string> = new Set(),
): Promise<FolderTree> {
  const byPath = new Map(local.map((file) => [file.path, file]));
  const paths = local.map(({ path }) => path);
  const charts = await chartsAround(paths, root, listed);
  const contentOf = keepingSome((path) => byPath.get(path)?.content(path));
  return {
    files: [
      ...local.map(({ path, isLink, target }) =>
        isLink ? { path, mode: LINK_MODE, ...(target === undefined ? {} : { target }) } : { path, mode: FILE_MODE },
      ),
      ...charts,
    ],
    isListed: false,
    read: async (wanted) => {
      const contents = new Map<string, Content>();
      for (const path of wanted) {
        const content = isKustomizationPath(path) ? contentOf(path) : undefined;
        const found = content ?? readIfThere(resolve(root, path));
        if (found !== undefined) contents.set(path, found);
      }
      return contents;
    },
    readInOrder: function* (wanted): Generator<NamedContent> {
      for (const path of wanted) yield { path, content: contentOf(path) ?? ABSENT };
    },
    missing: async (wanted) => {
      const unknown = wanted.filter((path) => byPath.get(path)?.isLink !== false);
      const isThere = await Promise.all(unknown.map((path) => isFileWithin(resolve(root, path), root)));
      return unknown.filter((_, index) => isThere[index] !== true);
    },
    listBelow: async (folders) => (await Promise.all(folders.map((folder) => listAllBelow(root, folder)))).flat(),
    // Namespaces need not be searched for: they are in the files that are read in order.
    findContextFiles: async (config) => {
      const unlisted = [...foldersAbove(paths)].filter((folder) => !listed.has(folder));
      const kustomizationPaths = unlisted.flatMap((above) => KUSTOMIZATION_NAMES.map((name) => pathBelow(above, name)));
      const described = [...paths.filter(isDescribingPath), ...charts.map(({ path }) => path)];
      const found = new Set([...described, ...kustomizationPaths, ...config]);
      return { paths: [...found], isWhole: true, gaps: [] };
    },
    choose: (candidates) => candidates,
    contentOf,
    gaps: [],
  };
}

/** So much is kept of what was read, in bytes: most files are read for the rules, and again to be judged. */
const KEPT = 8 * 1024 * 1024;

/** Reads each file once, or keeps nothing where there is no room for all of them. */
function keepingSome(read: FolderTree['contentOf']): FolderTree['contentOf'] {
  const kept = new Map<string, Content>();
  let size = 0;
  return (path) => {
    const known = kept.get(path);
    if (known !== undefined) return known;
    const content = read(path);
    if (content === undefined) return undefined;
    size += sizeOfContent(content);
    if (size <= KEPT) kept.set(path, content);
    else kept.clear();
    return content;
  };
}

/** Finds the `Chart.yaml` of the charts that files may belong to, if it is not among the files. */
async function chartsAround(
  paths: readonly string[],
  folder: string,
  listed: ReadonlySet<string>,
): Promise<TreeFile[]> {
  const known = new Set(paths);
  const charts = [...new Set(paths.flatMap(chartCandidates))].filter((chart) => !listed.has(chart));
  const files: TreeFile[] = [];
  for (const path of charts.map((chart) => pathBelow(chart, 'Chart.yaml'))) {
    const isThere = await stat(resolve(folder, path)).then(
      (entry) => entry.isFile(),
      () => false,
    );
    if (isThere && !known.has(path)) files.push({ path, mode: FILE_MODE });
  }
  return files;
}

/** Whether there is a file at a path, through links too, as long as they stay in a folder. */
async function isFileWithin(path: string, folder: string): Promise<boolean> {
  try {
    const [real, realFolder] = [await realpath(path), await realpath(folder)];
    return (await stat(real)).isFile() && !relative(realFolder, real).startsWith('..');
  } catch {
    return false;
  }
}

/** Reads a file, synchronously, as `readLocalFile` does. A pipe is none: nobody may ever write to it. */
function readIfThere(path: string): Content | undefined {
  try {
    return statSync(path).isFile() ? { bytes: readFileSync(path) } : undefined;
  } catch {
    return undefined;
  }
}

function foldersAbove(paths: readonly string[]): Set<string> {
  const folders = new Set<string>(['']);
  for (const path of paths) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return folders;
}
