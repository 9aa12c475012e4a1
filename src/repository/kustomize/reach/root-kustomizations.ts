import { compareText } from '../../../text/order.ts';
import type { RepositoryFacts } from '../../file-roles.ts';
import { entryPath } from '../../links.ts';
import { matchesAnyName, takesAway } from '../../matches-globs.ts';
import { folderOf } from '../../paths.ts';
import { entryTargets } from '../entry-targets.ts';
import { kustomizationAt } from '../kustomization.ts';

/**
 * Returns the kustomization files that people build, in the order of their paths: those that no other one names, as a
 * resource, as a component or as a folder of plugins, and those that globs select. A component builds nothing alone.
 *
 * @param globs of folders (`.` for the root of the repository) or files; one with a leading `!` takes away of what the
 * other globs select
 */
export function rootKustomizations(facts: RepositoryFacts, globs: readonly string[]): readonly string[] {
  const used = new Set([...facts.kustomizations.keys()].flatMap((file) => usedBy(facts, file)));
  const isSelected = selector(globs);
  return [...facts.kustomizations]
    .filter(
      ([file, { isComponent }]) =>
        !isComponent &&
        // Of several files in a folder kustomize takes none: they are one root.
        kustomizationAt(facts.kustomizations, folderOf(file)) === file &&
        (!used.has(file) || isSelected(file)),
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

function selector(globs: readonly string[]): (file: string) => boolean {
  const isAnySelected = globs.some((glob) => !takesAway(glob));
  return (file) => isAnySelected && matchesAnyName(globs, [file, folderOf(file) || '.']);
}
