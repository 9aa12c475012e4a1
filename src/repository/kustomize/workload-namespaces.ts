import type { RepositoryFacts } from '../file-roles.ts';
import { folderOf, isBelow } from '../paths.ts';
import type { KustomizationBuilds } from './build-kustomizations.ts';
import { folderMark } from './file-namings.ts';

/** One side of a pull request, as far as it decides the namespaces of workloads. */
export interface KustomizedSide {
  readonly facts: RepositoryFacts;
  readonly builds: KustomizationBuilds;
}

/**
 * Returns a function that tells the namespaces a workload gets into: those of head first, then those of base.
 *
 * Base counts too, because one new kustomization is enough to put a workload into another namespace, and nobody need
 * ever build it. If base built the file without a kustomization, that is the workload's own namespace. For a new file
 * it is what base made of the other files in its folder, or of those that the folder's kustomization listed, else again
 * the workload's own namespace; a workload without one is not looked up in base if there is a kustomization in its
 * folder or above, as people usually lay them out.
 *
 * The returned function takes the file in head and the workload's own namespace, without kustomizations; undefined if
 * that is unknown. It returns at least one namespace, of which each may be undefined.
 *
 * @param formerPath returns the path in base; undefined for a file that base does not have
 */
export function workloadNamespaces(
  base: KustomizedSide,
  head: KustomizedSide,
  formerPath: (path: string) => string | undefined,
): (file: string, ownNamespace: string | undefined) => readonly (string | undefined)[] {
  return (file, ownNamespace) => {
    const after = namespacesIn(head.builds.namings.get(file), ownNamespace);
    const former = formerPath(file);
    const ofFolder = former === undefined ? base.builds.namings.get(folderMark(folderOf(file))) : undefined;
    const names = base.builds.namings.get(former ?? file) ?? ofFolder;
    const isNew = former === undefined && names === undefined;
    if (isNew && ownNamespace === undefined && isInKustomization(file, head.facts)) return after;
    return [...new Set([...after, ...namespacesIn(names, ownNamespace)])];
  };
}

/**
 * Returns a function that tells the namespaces that an object of one side gets into there: those that kustomizations
 * give it, else its own.
 */
export function builtNamespaces({
  namings,
}: KustomizationBuilds): (file: string, ownNamespace: string | undefined) => readonly (string | undefined)[] {
  return (file, ownNamespace) => namespacesIn(namings.get(file), ownNamespace);
}

function namespacesIn(
  names: ReadonlySet<string | undefined> | undefined,
  ownNamespace: string | undefined,
): readonly (string | undefined)[] {
  return names === undefined ? [ownNamespace] : [...new Set([...names].map((name) => name ?? ownNamespace))];
}

/** Whether the folder of a file, or one above it, has a kustomization. */
function isInKustomization(file: string, { kustomizations }: RepositoryFacts): boolean {
  return [...kustomizations.keys()].map(folderOf).some((folder) => isBelow(file, folder));
}
