import { foldersAbove } from './repair-paths.ts';

/** The files with workloads that are not, or not only, in a namespace. */
export interface FilesOfOthers {
  readonly has: (file: string) => boolean;
  /** Whether one is in a folder, or below it. */
  readonly areIn: (folder: string) => boolean;
}

/** Stands for several namespaces. */
const SEVERAL = Symbol('several');

type Owner = string | undefined | typeof SEVERAL;

/** Returns a function that tells the files beside a namespace; undefined stands for an unknown one. */
export function filesOfOthers(
  groups: ReadonlyMap<string | undefined, readonly { readonly file: string }[]>,
): (namespace: string | undefined) => FilesOfOthers {
  const files = new Map<string, Owner>();
  const folders = new Map<string, Owner>();
  for (const [namespace, workloads] of groups) for (const { file } of workloads) own(files, file, namespace);
  for (const [file, owner] of files) for (const folder of foldersAbove(file)) own(folders, folder, owner);
  return (namespace) => ({
    has: (file) => files.has(file) && files.get(file) !== namespace,
    areIn: (folder) => folders.has(folder) && folders.get(folder) !== namespace,
  });
}

function own(owners: Map<string, Owner>, path: string, owner: Owner): void {
  owners.set(path, owners.has(path) && owners.get(path) !== owner ? SEVERAL : owner);
}
