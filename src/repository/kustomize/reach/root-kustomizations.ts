import { compareText } from '../../../text/order.ts';
import type { RepositoryFacts } from '../../file-roles.ts';
import { entryPath } from '../../links.ts';
import { matchesGlobs } from '../../matches-globs.ts';
import { folderOf } from '../../paths.ts';
import { entryTargets } from '../entry-targets.ts';
import { kustomizationAt } from '../kustomization.ts';

/**
 * Returns the kustomization files that people build, in the order of their paths: those that no other one names, as a
 * resource, as a component or as a folder of plugins, and those that globs select. A component builds nothing alone.
 *
 * @param globs of folders, `.` for the root of the repository: see `isNamedRoot`
 */
export function rootKustomizations(facts: RepositoryFacts, globs: readonly string[]): readonly string[] {
  const used = new Set([...facts.kustomizations.keys()].flatMap((file) => usedBy(facts, file)));
  return [...facts.kustomizations]
    .filter(
      ([file, { isComponent }]) =>
        !isComponent &&
        // Of several files in a folder kustomize takes none: they are one root.
        kustomizationAt(facts.kustomizations, folderOf(file)) === file &&
        (!used.has(file) || isNamedRoot(globs, folderOf(file))),
    )
    .map(([file]) => file)
    .sort(compareText);
}

/** The kustomizations that one names; not itself, which kustomize refuses to take in. */
function usedBy(facts: RepositoryFacts, file: string): string[] {
  const { kustomizations, links } = facts;
  const plugins = (kustomizations.get(file)?.unfollowed.plugins ?? []).map((entry) =>
    kustomizationAt(kustomizations, entryPath(links, file, entry)),
  );
  const used = [...entryTargets(facts, file).map(({ kustomization }) => kustomization), ...plugins];
  return used.filter((each) => each !== undefined).filter((each) => each !== file);
}

/**
 * Whether globs name the kustomization of a folder as a root, whatever else names it; none do for an empty list.
 *
 * @param folder from the repository's root, which is the empty text
 */
export function isNamedRoot(globs: readonly string[], folder: string): boolean {
  if (globs.length === 0) return false;
  if (folder !== '') return matchesGlobs(globs, folder);
  // No wildcard matches a path that is a dot.
  return matchesGlobs(globs, '.') || (globs.includes('**') && !globs.includes('!.'));
}
