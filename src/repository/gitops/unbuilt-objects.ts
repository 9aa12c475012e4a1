import type { Note } from '../../manifest/manifest.ts';
import { distinctBy } from '../../text/group-by.ts';
import type { Rendering } from '../rendering.ts';
import type { AppliedBuild } from './applied-objects.ts';
import type { DeliveryWords } from './delivery-notes.ts';
import { deliveryKey, noteOnObject } from './delivery-notes.ts';
import type { GitOpsObject } from './gitops-object.ts';

/**
 * Returns the objects whose folder or chart was to be built and was neither built nor refused, as no tool is there for it.
 *
 * @param changed the files that changed: what depends on none of them was not to be built; undefined where all was
 */
export function unbuiltObjects(
  builds: readonly AppliedBuild[],
  { built, unbuilt }: Pick<Rendering, 'built' | 'unbuilt'>,
  changed: ReadonlySet<string> | undefined,
): readonly GitOpsObject[] {
  const missing = builds.filter(
    ({ build, files }) =>
      !built.has(build) && !unbuilt.has(build) && (changed === undefined || files.some((file) => changed.has(file))),
  );
  return distinctBy(
    missing.map(({ object }) => object),
    deliveryKey,
  );
}

/** Says of these objects that they are not judged, where nothing else is said of them. */
export function withUnbuilt(words: DeliveryWords, objects: readonly GitOpsObject[]): DeliveryWords {
  const unsaid = objects.filter((object) => (words.get(deliveryKey(object)) ?? []).length === 0);
  return new Map([...words, ...unsaid.map((object) => [deliveryKey(object), [unbuiltWords(object)]] as const)]);
}

/** The notes on those of which no file that changed has one. */
export function unbuiltNotes(objects: readonly GitOpsObject[], changed: ReadonlySet<string> | undefined): Note[] {
  if (changed === undefined) return [];
  return objects.filter(({ file }) => !changed.has(file)).map((object) => noteOnObject(object, unbuiltWords(object)));
}

function unbuiltWords({ kind }: GitOpsObject): string {
  return `what this ${kind} applies was not built`;
}
