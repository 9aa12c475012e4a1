import type { Manifest, NamespaceManifest, Note } from '../../manifest/manifest.ts';
import type { DeliveryWords } from '../../repository/gitops/delivery-notes.ts';
import { deliveryKey, withDeliveryWords } from '../../repository/gitops/delivery-notes.ts';
import type { LostDeliveries } from '../../repository/gitops/lost-deliveries.ts';
import type { Rendering } from '../../repository/rendering.ts';

/** What is said of the objects of controllers. */
export interface SaidOfObjects {
  readonly words: DeliveryWords;
  /** On objects of files that say nothing themselves. */
  readonly notes: readonly Note[];
  readonly createdNamespaces: readonly NamespaceManifest[];
  /** What a change does to those that are not followed; undefined where there is no change. */
  readonly lost: LostDeliveries | undefined;
}

/** Says of the objects of controllers why they are not followed, in what was built, and in what is built again. */
export function withDeliveryNotes(rendering: Rendering, all: SaidOfObjects): Rendering {
  const { words, notes: further, createdNamespaces, lost } = all;
  const manifests = withNotesOnce(
    rendering.manifests.map((manifest) => withDeliveryWords(manifest, words)),
    (note) => words.has(deliveryKey(note)),
    lost,
  );
  const said = new Set(manifests.flatMap(({ notes }) => notes).map(noteKey));
  return {
    ...rendering,
    manifests,
    deliveries: words,
    unbuilt: new Set([...rendering.unbuilt, ...(lost?.builds ?? [])]),
    createdNamespaces,
    notes: [...rendering.notes, ...[...(lost?.notes ?? []), ...further].filter((note) => !said.has(noteKey(note)))],
    again: async (texts) => withDeliveryNotes(await rendering.again(texts), all),
  };
}

/** What is said of an object that is known is the same for all roots that build it, and is said once. */
function withNotesOnce(
  manifests: readonly Manifest[],
  isKnown: (note: Note) => boolean,
  lost: LostDeliveries | undefined,
): Manifest[] {
  const said = new Set<string>();
  return manifests.map((manifest) => {
    const notes = manifest.notes.filter((note) => {
      if (note.code !== 'delivery' || !isKnown(note)) return true;
      const key = noteKey(note);
      return !said.has(key) && said.add(key) && lost?.isAsBefore(note) !== true;
    });
    return notes.length === manifest.notes.length ? manifest : { ...manifest, notes };
  });
}

function noteKey({ file, line, code, message }: Note): string {
  return JSON.stringify([file, line, code, message]);
}
