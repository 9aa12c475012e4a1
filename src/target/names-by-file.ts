import { BoundedMap } from '../text/bounded-map.ts';

/** Returns a function that finds the namespaces of a workload: those of one file and one own namespace share a list. */
export function namesByFile(
  namesOf: (file: string, ownNamespace: string | undefined) => readonly (string | undefined)[],
): (file: string, ownNamespace: string | undefined) => NamesOfFile {
  // Many files get into the same namespaces: the policies of these are read once for all of them.
  const lists = new BoundedMap<string, readonly (string | undefined)[]>(MOST_LISTS);
  const shared = (names: readonly (string | undefined)[]): readonly (string | undefined)[] => {
    const key = JSON.stringify(names);
    const known = lists.get(key) ?? names;
    lists.set(key, known);
    return known;
  };
  // Workloads come file by file; of a hundred thousand files nothing is kept.
  let last: { readonly file: string; readonly own: string | undefined; readonly names: NamesOfFile } | undefined;
  return (file, own) => {
    if (last === undefined || last.file !== file || last.own !== own) {
      const all = shared(namesOf(file, own));
      last = { file, own, names: namesOfFile(all) };
    }
    return last.names;
  };
}

/** Tells the known ones of some namespaces. */
export function namesOfFile(all: readonly (string | undefined)[]): NamesOfFile {
  return { all, known: all.filter((namespace) => namespace !== undefined) };
}

/** So many lists of namespaces are known at most, with the policies of each. */
const MOST_LISTS = 1000;

/** The namespaces that workloads of a file get into; undefined stands for one that is not known. */
interface NamesOfFile {
  readonly all: readonly (string | undefined)[];
  readonly known: readonly string[];
}
