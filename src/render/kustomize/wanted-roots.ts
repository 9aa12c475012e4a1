import { affectedRoots } from '../../repository/kustomize/reach/affected-roots.ts';
import type { Reach } from '../../repository/kustomize/reach/reach.ts';
import { reachOf } from '../../repository/kustomize/reach/reach-of.ts';
import { rootKustomizations } from '../../repository/kustomize/reach/root-kustomizations.ts';
import { compareText } from '../../text/order.ts';
import type { RenderRequest } from '../renderer.ts';

/**
 * Finds the roots to build: all, or those that a change reaches on either side. What is a root on one side only is built
 * on both, where there is a kustomization: people may still build it, and kustomizations that name each other in a circle
 * would be none at all. Where the other side has a root in whose place this one has nothing, a root for each file of it is
 * built here, too: what it builds was there before, in another root.
 */
export function wantedRoots({
  facts,
  other,
  settings,
  changed,
}: Pick<RenderRequest, 'facts' | 'other' | 'settings' | 'changed'>): readonly Reach[] {
  const [here, there] = [facts, other ?? facts].map((side) => rootKustomizations(side, settings.kustomize.roots)) as [
    readonly string[],
    readonly string[],
  ];
  // kustomize builds a component alone, too, though nobody means to: a root that becomes one is built as before.
  const isThere = (root: string): boolean => facts.kustomizations.has(root);
  const own = [...new Set([...here, ...there.filter(isThere)])].sort(compareText).map((root) => reachOf(facts, root));
  if (changed === undefined) return own;
  const others = other === undefined ? [] : there.map((root) => reachOf(other, root));
  const affectedThere = affectedRoots(others, changed);
  const wanted = new Set([...affectedRoots(own, changed), ...affectedThere]);
  const known = new Set(own.map(({ root }) => root));
  const onlyThere = others.filter(({ root }) => affectedThere.has(root) && !known.has(root));
  const waiting = new Set(onlyThere.flatMap(({ resources }) => [...resources]));
  for (const { root, resources } of waiting.size === 0 ? [] : own) {
    const found = [...resources].filter((file) => waiting.has(file));
    if (found.length > 0) wanted.add(root);
    for (const file of found) waiting.delete(file);
  }
  return own.filter(({ root }) => wanted.has(root));
}
