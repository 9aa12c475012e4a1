import type { Manifest, Note } from '../../manifest/manifest.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Delivery } from './delivery.ts';

/**
 * What is said of the objects of controllers in place of that they were not followed: by the file and the line of each why
 * it was not, or nothing.
 */
export type DeliveryWords = ReadonlyMap<string, string | undefined>;

/** Says why objects were not followed, in one sentence for each. */
export function deliveryWords(deliveries: readonly Delivery[]): DeliveryWords {
  const ofObjects = groupBy(deliveries, ({ object }) => deliveryKey(object));
  return new Map([...ofObjects].map(([key, all]) => [key, wordsOf(all)]));
}

/** The note on an object whose file says nothing itself; none where it is followed. */
export function noteOfDeliveries(deliveries: readonly Delivery[]): Note[] {
  const [message, object] = [wordsOf(deliveries), deliveries[0]?.object];
  if (message === undefined || object === undefined) return [];
  return [{ file: object.file, line: Math.max(1, object.line), column: 1, path: '', code: DELIVERY, message }];
}

function wordsOf(deliveries: readonly Delivery[]): string | undefined {
  const [first] = deliveries.flatMap((delivery) => (delivery.is === 'none' ? [delivery] : []));
  return first && `the pods of this ${first.object.kind} are made elsewhere: ${first.reason}`;
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
  const message = words.get(key);
  return message === undefined ? [] : [{ ...note, message }];
}

function isOfDelivery({ code }: Note): boolean {
  return code === DELIVERY;
}

/** Identifies an object by its place. */
export function deliveryKey({ file, line }: { readonly file: string; readonly line: number }): string {
  return JSON.stringify([file, line]);
}
