import type { Manifest, Note } from '../../manifest/manifest.ts';
import type { DeliveryWords } from '../../repository/gitops/delivery-notes.ts';
import { withDeliveryWords } from '../../repository/gitops/delivery-notes.ts';
import type { LostDeliveries } from '../../repository/gitops/lost-deliveries.ts';
import type { Rendering } from '../../repository/rendering.ts';

/**
 * Says of the objects of controllers in what was built why they are not followed.
 *
 * @param lost what a change does to those that are not followed; absent where there is no change
 */
export function withDeliveryNotes(
  rendering: Rendering,
  words: DeliveryWords,
  lost: LostDeliveries | undefined,
): Rendering {
  const manifests = withNotesOnce(
    rendering.manifests.map((manifest) => withDeliveryWords(manifest, words)),
    (note) => words.has(placeKey(note)),
    lost,
  );
  const said = new Set(manifests.flatMap(({ notes }) => notes).map(noteKey));
  return {
    ...rendering,
    manifests,
    deliveries: words,
    unbuilt: new Set([...rendering.unbuilt, ...(lost?.builds ?? [])]),
    notes: [...rendering.notes, ...(lost?.notes ?? []).filter((note) => !said.has(noteKey(note)))],
    again: async (texts) => withDeliveryNotes(await rendering.again(texts), words, lost),
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

/** See `DeliveryWords`. */
function placeKey({ file, line }: Note): string {
  return JSON.stringify([file, line]);
}
