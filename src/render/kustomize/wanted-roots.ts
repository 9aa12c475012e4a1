import type { RepositoryFacts } from '../../repository/file-roles.ts';
import type { AppliedObjects } from '../../repository/gitops/applied-objects.ts';
import { NOTHING_APPLIED, reachedBuilds } from '../../repository/gitops/applied-objects.ts';
import { affectedRoots } from '../../repository/kustomize/reach/affected-roots.ts';
import type { Reach } from '../../repository/kustomize/reach/reach.ts';
import { buildOf } from '../../repository/kustomize/reach/reach.ts';
import { reachOf } from '../../repository/kustomize/reach/reach-of.ts';
import { isNamedRoot, rootKustomizations } from '../../repository/kustomize/reach/root-kustomizations.ts';
import { folderOf } from '../../repository/paths.ts';
import { compareText } from '../../text/order.ts';
import type { RenderRequest } from '../renderer.ts';

/**
 * Finds the roots to build: all, or those that a change reaches on either side. What an object of a controller names is
 * built as the controller does, and not by itself. What is a root by itself on one side only is built so on both, where there is a
 * kustomization: people may still build it, and kustomizations that name each other in a circle would be none at all. Where
 * the other side has a root in whose place this one has nothing, a root for each file of it is built here, too: what it
 * builds was there before, in another root.
 */
export function wantedRoots({
  facts,
  other,
  settings,
  changed,
  applied = NOTHING_APPLIED,
  otherApplied = applied,
}: Pick<RenderRequest, 'facts' | 'other' | 'settings' | 'changed' | 'applied' | 'otherApplied'>): readonly Reach[] {
  const { roots: globs } = settings.kustomize;
  const here = rootsOf(facts, globs, applied);
  const there = other === undefined ? [] : rootsOf(other, globs, otherApplied);
  const named = new Set(here.map(({ root }) => root));
  const plain = new Set(here.filter(isPlain).map(({ root }) => root));
  // kustomize builds a component alone, too, though nobody means to: a root that becomes one is built as before. So is one
  // that an object newly names, or no more: whoever applied it by itself need not know of that.
  const onlyThereNamed = new Set(
    there.filter((reach) => !(isPlain(reach) ? plain : named).has(reach.root)).map(({ root }) => root),
  );
  const isThere = (root: string): boolean => facts.kustomizations.has(root);
  const own = [...here, ...[...onlyThereNamed].filter(isThere).map((root) => reachOf(facts, root))].sort((a, b) =>
    compareText(buildOf(a), buildOf(b)),
  );
  if (changed === undefined) return own;
  const affectedThere = affectedRoots(there, changed);
  const affectedHere = affectedRoots(own, changed);
  const filesOf = (reaches: readonly Reach[], affected: ReadonlySet<string>): Set<string> =>
    new Set(reaches.filter((reach) => affected.has(buildOf(reach))).map(({ root }) => root));
  const reached = reachedBuilds(applied, otherApplied, changed);
  const filesThere = filesOf(there, affectedThere);
  const filesHere = filesOf(own, affectedHere);
  const isWanted = (reach: Reach): boolean => {
    const build = buildOf(reach);
    if (affectedHere.has(build) || affectedThere.has(build) || filesThere.has(reach.root)) return true;
    // Its object may have had another root built, by something that is gone.
    if (reached.has(build)) return true;
    // What an object changes may have been built by itself before.
    return isPlain(reach) && filesHere.has(reach.root);
  };
  const wanted = new Set(own.filter(isWanted).map(buildOf));
  const known = new Set(own.map(({ root }) => root));
  const onlyThere = there.filter((reach) => affectedThere.has(buildOf(reach)) && !known.has(reach.root));
  const waiting = new Set(onlyThere.flatMap(({ resources }) => [...resources]));
  for (const reach of waiting.size === 0 ? [] : own) {
    const found = [...reach.resources].filter((file) => waiting.has(file));
    if (found.length > 0) wanted.add(buildOf(reach));
    for (const file of found) waiting.delete(file);
  }
  return own.filter((reach) => wanted.has(buildOf(reach)));
}

/**
 * The roots of one side: those that objects of controllers name, and the others that neither they nor any kustomization
 * takes in.
 */
export function rootsOf(
  facts: RepositoryFacts,
  globs: readonly string[],
  { roots }: Pick<AppliedObjects, 'roots'>,
): Reach[] {
  const applied = roots.map(appliedReach);
  const used = new Set(applied.flatMap(({ kustomizations }) => [...kustomizations]));
  const plain = rootKustomizations(facts, globs).filter(
    (root) => !used.has(root) || (isNamedRoot(globs, folderOf(root)) && !roots.some((each) => each.root === root)),
  );
  return [...applied, ...plain.map((root) => reachOf(facts, root))];
}

function isPlain({ applied }: Reach): boolean {
  return applied === undefined;
}

/** All that a root loads that a controller builds. */
function appliedReach(applied: Required<Reach>['applied']): Reach {
  const { facts, fetched } = applied;
  const more = fetched === undefined ? {} : { fetched: { ...fetched, facts, entries: new Map() } };
  return { ...reachOf(facts, applied.root), applied, ...more };
}
