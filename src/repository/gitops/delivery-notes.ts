import type { Manifest, Note } from '../../manifest/manifest.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Delivery } from './delivery.ts';
import { placeOfObject } from './object-fields.ts';

/**
 * What is said of the objects of controllers in place of that they were not followed: by the file and the line of each why
 * it was not, a sentence for each way in which it is built; nothing of one that is followed.
 */
export type DeliveryWords = ReadonlyMap<string, readonly string[]>;

/** Says why objects were not followed. */
export function deliveryWords(deliveries: readonly Delivery[]): DeliveryWords {
  const ofObjects = groupBy(deliveries, ({ object }) => deliveryKey(object));
  return new Map([...ofObjects].map(([key, all]) => [key, wordsOf(all)]));
}

/** The notes on an object whose file says nothing itself; none where it is followed. */
export function notesOfDeliveries(deliveries: readonly Delivery[]): Note[] {
  const [first] = deliveries;
  if (first === undefined) return [];
  return wordsOf(deliveries).map((message) => noteOnObject(first.object, message));
}

/** A note on an object of a controller. */
export function noteOnObject(object: Delivery['object'], message: string): Note {
  return { ...placeOfObject(object), path: '', code: DELIVERY, message };
}

function wordsOf(deliveries: readonly Delivery[]): string[] {
  const words = deliveries.flatMap((delivery) =>
    delivery.is === 'none' ? [`the pods of this ${delivery.object.kind} are made elsewhere: ${delivery.reason}`] : [],
  );
  return [...new Set(words)];
}

const DELIVERY = 'delivery';

/** Takes the notes from manifests that say of an object that it was not followed, or says why. */
export function withDeliveryWords(manifest: Manifest, words: DeliveryWords): Manifest {
  if (words.size === 0 || !manifest.notes.some(isOfDelivery)) return manifest;
  return { ...manifest, notes: manifest.notes.flatMap((note) => withWords(note, words)) };
}

function withWords(note: Note, words: DeliveryWords): readonly Note[] {
  // Of what a chart renders only the template is known.
  const key = [deliveryKey(note), deliveryKey({ file: note.file, line: 0 })].find((each) => words.has(each));
  if (!isOfDelivery(note) || key === undefined) return [note];
  return (words.get(key) ?? []).map((message) => ({ ...note, message }));
}

function isOfDelivery({ code }: Note): boolean {
  return code === DELIVERY;
}

/** Identifies an object by its place. */
export function deliveryKey({ file, line }: { readonly file: string; readonly line: number }): string {
  return JSON.stringify([file, line]);
}
