import type { RepositoryFacts } from '../file-roles.ts';
import { folderOf } from '../file-roles.ts';
import type { KustomizationBuilds } from './build-kustomizations.ts';
import { folderMark } from './file-namings.ts';

/** One side of a pull request, as far as it says which namespaces workloads get into. */
export interface KustomizedSide {
  readonly facts: RepositoryFacts;
  readonly builds: KustomizationBuilds;
}

/**
 * A function that tells the namespaces that a workload gets into: those of head first, then those of base. A
 * kustomization is all that it takes to put a workload into another namespace, and nobody need ever build it: so what
 * base made of the file still counts. Where it built the file without a kustomization that is the namespace which the
 * workload names itself. Of a new file it is what base made of the other files of its folder, or of those that the
 * folder's kustomization listed, else again the workload's own; that of a workload which names none is not asked where
 * there is a kustomization in its folder or above it, as people lay them out.
 *
 * The answer takes the file in head, and the namespace that the workload has without kustomizations. Its own is
 * undefined where nobody knows it; together they are at least one.
 *
 * @param formerPath the path in base; undefined for a file that base has not
 */
export function workloadNamespaces(
  base: KustomizedSide,
  head: KustomizedSide,
  formerPath: (path: string) => string | undefined,
): (file: string, own: string | undefined) => readonly (string | undefined)[] {
  const placed = (names: ReadonlySet<string | undefined> | undefined, own: string | undefined) =>
    names === undefined ? [own] : [...names].map((name) => name ?? own);
  return (file, own) => {
    const after = placed(head.builds.namings.get(file), own);
    const former = formerPath(file);
    const ofFolder = former === undefined ? base.builds.namings.get(folderMark(folderOf(file))) : undefined;
    const names = base.builds.namings.get(former ?? file) ?? ofFolder;
    const isNew = former === undefined && names === undefined;
    if (isNew && own === undefined && isInKustomization(file, head.facts)) return after;
    return [...new Set([...after, ...placed(names, own)])];
  };
}

/** Whether there is a kustomization in the folder of a file, or above it. */
function isInKustomization(file: string, { kustomizations }: RepositoryFacts): boolean {
  return [...kustomizations.keys()]
    .map(folderOf)
    .some((folder) => folder === '' || file.startsWith(folderMark(folder)));
}
