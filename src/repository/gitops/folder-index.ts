import { folderOf } from '../paths.ts';

/** What stands in a folder: paths in their order. */
interface Folder {
  readonly files: string[];
  readonly folders: string[];
}

/** The folders of a repository by their paths. */
const INDEXES = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, Folder>>();

/** Whether a folder has files, or folders with files. */
export function hasFolder(paths: ReadonlySet<string>, folder: string): boolean {
  return folder === '' || indexOf(paths).has(folder);
}

/** Lists all folders but the root, each behind the one that it is in, as a walk through the repository meets them. */
export function foldersBelow(paths: ReadonlySet<string>, folder = ''): string[] {
  const index = indexOf(paths);
  const found: string[] = [];
  // A stack, as paths may be nested deeper than functions may.
  const waiting = (index.get(folder)?.folders ?? []).toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    waiting.push(...(index.get(next)?.folders ?? []).toReversed());
  }
  return found;
}

/** Lists the files of a folder, and of the folders in it where asked. */
export function filesIn(paths: ReadonlySet<string>, folder: string, isRecursive: boolean): string[] {
  const index = indexOf(paths);
  const folders = isRecursive ? [folder, ...foldersBelow(paths, folder)] : [folder];
  return folders.flatMap((each) => index.get(each)?.files ?? []);
}

function indexOf(paths: ReadonlySet<string>): ReadonlyMap<string, Folder> {
  const known = INDEXES.get(paths);
  if (known !== undefined) return known;
  const index = new Map<string, Folder>([['', { files: [], folders: [] }]]);
  for (const path of paths) {
    let below = path;
    let folder = folderOf(path);
    const isKnown = index.has(folder);
    folderAt(index, folder).files.push(path);
    if (isKnown) continue;
    while (folder !== '') {
      below = folder;
      folder = folderOf(folder);
      const hasParent = index.has(folder);
      folderAt(index, folder).folders.push(below);
      if (hasParent) break;
    }
  }
  for (const { files, folders } of index.values()) {
    files.sort();
    folders.sort();
  }
  INDEXES.set(paths, index);
  return index;
}

function folderAt(index: Map<string, Folder>, path: string): Folder {
  const folder = index.get(path) ?? { files: [], folders: [] };
  index.set(path, folder);
  return folder;
}
