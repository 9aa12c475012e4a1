/**
 * By path: the namespaces that kustomizations give to the objects of files; undefined is that which an object names
 * itself. A folder stands for files that it may get: see `folderMark`.
 */
export type FileNamings = ReadonlyMap<string, ReadonlySet<string | undefined>>;

export const NO_NAMINGS: FileNamings = new Map();

/** Kept as they are written. */
export const UNNAMED: ReadonlySet<string | undefined> = new Set([undefined]);

/** Spends steps of work, of which there are only so many: false where there are none left. */
export type Spend = (steps: number) => boolean;

/** The name under which the folder of a file stands among files: no path ends so. */
export function folderMark(folder: string): string {
  return `${folder}/`;
}

/** All under one namespace. */
export function named(namings: FileNamings, namespace: string, spend: Spend): FileNamings {
  if (!spend(namings.size)) return namings;
  const only = new Set([namespace]);
  return new Map([...namings.keys()].map((file) => [file, only]));
}

/** Several together; what one side alone has is shared and not copied. Without steps left only the first of them. */
export function uniteNamings(all: readonly FileNamings[], spend: Spend): FileNamings {
  const [first = NO_NAMINGS, ...rest] = all.filter(({ size }) => size > 0);
  if (rest.length === 0 || !spend(first.size)) return first;
  const united = new Map(first);
  const copies = new Map<string, Set<string | undefined>>();
  for (const namings of rest) {
    if (!spend(namings.size)) break;
    for (const [file, names] of namings) {
      const known = united.get(file);
      if (known === undefined) united.set(file, names);
      if (known === undefined || known === names) continue;
      if (!spend(names.size)) break;
      const copy = copies.get(file) ?? new Set(known);
      for (const name of names) copy.add(name);
      copies.set(file, copy);
      united.set(file, copy);
    }
  }
  return united;
}
