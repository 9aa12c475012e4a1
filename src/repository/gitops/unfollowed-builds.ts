import { buildOf } from '../kustomize/reach/reach.ts';
import type { AppliedObjects } from './applied-objects.ts';
import { NOTHING_APPLIED } from './applied-objects.ts';
import { buildOfRelease } from './applied-release.ts';
import { byOf } from './gitops-object.ts';

/**
 * Returns what objects of one side of a change are built into on the other side, and are not followed on this one: that is
 * not gone, but not judged.
 */
export function unfollowedBuilds(here: AppliedObjects, there: AppliedObjects = NOTHING_APPLIED): string[] {
  const none = new Set(here.deliveries.flatMap((delivery) => (delivery.is === 'none' ? [byOf(delivery.object)] : [])));
  if (none.size === 0) return [];
  const roots = there.roots.filter(({ by }) => none.has(by)).map((applied) => buildOf({ root: applied.root, applied }));
  const releases = there.releases.filter(({ delivery }) => none.has(byOf(delivery.object))).map(buildOfRelease);
  return [...roots, ...releases];
}
