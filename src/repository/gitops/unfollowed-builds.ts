import type { Note } from '../../manifest/manifest.ts';
import { distinctBy } from '../../text/group-by.ts';
import { buildOf } from '../kustomize/reach/reach.ts';
import type { AppliedObjects } from './applied-objects.ts';
import { NOTHING_APPLIED } from './applied-objects.ts';
import { buildOfRelease } from './applied-release.ts';
import { deliveryKey, deliveryWords } from './delivery-notes.ts';
import { byOf } from './gitops-object.ts';

/**
 * Says of objects that are not followed why, where the object itself is as it was, and the other side of a change follows
 * it, or something that it names changed.
 *
 * @param changed the files that changed: what is said of objects in these is said anyway
 */
export function unfollowedNotes(
  here: AppliedObjects,
  there: AppliedObjects = NOTHING_APPLIED,
  changed: ReadonlySet<string> = new Set(),
): Note[] {
  const followed = new Set([
    ...there.roots.map(({ by }) => by),
    ...there.releases.map(({ delivery }) => byOf(delivery.object)),
  ]);
  const words = deliveryWords(here.deliveries);
  const none = distinctBy(
    here.deliveries.flatMap((delivery) => (delivery.is === 'none' ? [delivery] : [])),
    ({ object }) => byOf(object),
  );
  return none.flatMap(({ object, named = [] }): Note[] => {
    const { file, line } = object;
    const message = words.get(deliveryKey(object));
    const isOfChange = followed.has(byOf(object)) || named.some((each) => changed.has(each.file));
    if (message === undefined || changed.has(file) || !isOfChange) return [];
    return [{ file, line: Math.max(1, line), column: 1, path: '', code: 'delivery', message }];
  });
}

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
