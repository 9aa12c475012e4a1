/**
 * The namespaces that kustomizations give to the objects of each file, by path; undefined stands for the namespace that
 * the object itself has. A key of `folderMark` stands for the files that may be added to a folder.
 */
export type FileNamespaces = ReadonlyMap<string, ReadonlySet<string | undefined>>;

/** The map without files. */
export const NO_FILE_NAMESPACES: FileNamespaces = new Map();

/** The only namespace of an object is its own: no kustomization sets one. */
export const UNNAMED: ReadonlySet<string | undefined> = new Set([undefined]);

/** Spends steps of the build budget; false if none are left. */
export type Spend = (steps: number) => boolean;

/** Returns the key for the folder of a file; it ends with a slash, as no path of a file does. */
export function folderMark(folder: string): string {
  return `${folder}/`;
}

/** Puts the objects of all files into one namespace. */
export function underNamespace(fileNamespaces: FileNamespaces, namespace: string, spend: Spend): FileNamespaces {
  if (!spend(fileNamespaces.size)) return fileNamespaces;
  const onlyNamespace = new Set([namespace]);
  return new Map([...fileNamespaces.keys()].map((file) => [file, onlyNamespace]));
}

/**
 * Unites several maps. Sets that only one of them has are shared, not copied. Without steps left, returns only the
 * first map.
 */
export function uniteFileNamespaces(all: readonly FileNamespaces[], spend: Spend): FileNamespaces {
  const [first = NO_FILE_NAMESPACES, ...rest] = all.filter(({ size }) => size > 0);
  if (rest.length === 0 || !spend(first.size)) return first;
  const united = new Map(first);
  const copies = new Map<string, Set<string | undefined>>();
  for (const fileNamespaces of rest) {
    if (!spend(fileNamespaces.size)) break;
    for (const [file, names] of fileNamespaces) {
      const current = united.get(file);
      if (current === undefined) united.set(file, names);
      if (current === undefined || current === names) continue;
      if (!spend(names.size)) break;
      const copy = copies.get(file) ?? new Set(current);
      for (const name of names) copy.add(name);
      copies.set(file, copy);
      united.set(file, copy);
    }
  }
  return united;
}
