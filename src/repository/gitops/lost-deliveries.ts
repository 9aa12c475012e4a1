import type { Note } from '../../manifest/manifest.ts';
import { groupBy } from '../../text/group-by.ts';
import { plainOf } from '../helm/values.ts';
import type { Rendering } from '../rendering.ts';
import type { AppliedObjects } from './applied-objects.ts';
import { appliedBuilds } from './applied-objects.ts';
import type { Delivery } from './delivery.ts';
import { notesOfDeliveries } from './delivery-notes.ts';
import { keyOfObject } from './gitops-object.ts';

/** What of objects that are not followed on one side of a change is otherwise on the other. */
export interface LostDeliveries {
  /**
   * Those on objects of files that did not change, whose pods change all the same: by the source that they name, by what
   * they take values from, by what builds them.
   */
  readonly notes: readonly Note[];
  /** Whether a note is on such an object that is as it was: nothing is to be said of it. */
  readonly isAsBefore: (note: Note) => boolean;
  /**
   * What the other side alone builds for objects that are not followed on this one, or of which something is not built
   * here: it may be what they make still. See `Workload.build`.
   */
  readonly builds: readonly string[];
}

/**
 * Compares what objects that are not followed on one side are on the other.
 *
 * @param changed the paths of the changed files
 * @param rendering what this side builds
 */
export function lostDeliveries(
  here: AppliedObjects,
  there: AppliedObjects,
  changed: ReadonlySet<string>,
  { built, unbuilt }: Pick<Rendering, 'built' | 'unbuilt'>,
): LostDeliveries {
  const ofHere = groupBy(here.deliveries, ({ object }) => keyOfObject(object));
  const ofThere = groupBy(there.deliveries, ({ object }) => keyOfObject(object));
  const lost = new Map([...ofHere].filter(([, deliveries]) => deliveries.some(({ is }) => is === 'none')));
  const unbuiltHere = appliedBuilds(here).filter(({ build }) => unbuilt.has(build));
  const unknown = new Set([...lost.keys(), ...unbuiltHere.map(({ object }) => keyOfObject(object))]);
  const lostBuilds = appliedBuilds(there).filter(
    ({ build, object }) => !built.has(build) && unknown.has(keyOfObject(object)),
  );
  const unwritten = [...lost].filter(([, [first]]) => first !== undefined && !changed.has(first.object.file));
  const isSame = ([key, deliveries]: readonly [string, readonly Delivery[]]): boolean =>
    descriptionOf(deliveries) === descriptionOf(ofThere.get(key) ?? []);
  const notes = unwritten.filter((each) => !isSame(each)).flatMap(([, deliveries]) => notesOfDeliveries(deliveries));
  const noted = new Set(notes.map(noteKey));
  const asBefore = new Set(unwritten.flatMap(([, deliveries]) => notesOfDeliveries(deliveries)).map(noteKey));
  return {
    notes,
    isAsBefore: (note) => asBefore.has(noteKey(note)) && !noted.has(noteKey(note)),
    builds: lostBuilds.map(({ build }) => build),
  };
}

function noteKey({ file, line, code }: Note): string {
  return JSON.stringify([file, line, code]);
}

/** What decides on the pods of an object that is not followed, as far as the repository has it. */
function descriptionOf(deliveries: readonly Delivery[]): string {
  const objects = new Set(deliveries.flatMap(({ object, named = [] }) => [object, ...named]));
  const followed = deliveries.map((delivery) => (delivery.is === 'none' ? delivery.reason : delivery.is));
  return JSON.stringify([followed, [...objects].map(({ value }) => plainOf(value))]);
}
