import { formatPath } from '../pss/pod/path.ts';
import type { Pod } from '../pss/pod/pod.ts';
import type { FoundPod } from './kinds/found-pods.ts';
import type { ObjectReading } from './read-object.ts';

type WorkloadReading = Extract<ObjectReading, { is: 'workload' }>;

/**
 * Joins the objects that two tools read in one text. A pod that both find, and read differently, carries its other
 * reading; what only one of them finds is added. Faults of the second reading are left out, as nothing is created by it.
 *
 * @returns the joined objects, and whether the readings differ
 */
export function joinReadings(
  first: readonly ObjectReading[],
  second: readonly ObjectReading[],
): { readonly objects: readonly ObjectReading[]; readonly differ: boolean } {
  if (second.length === 0) return { objects: first, differ: false };
  const others = new Map(second.flatMap(podsOf));
  let differ = false;
  const objects = first.map((reading): ObjectReading => {
    if (reading.is !== 'workload') return reading;
    const pods = reading.pods.map((pod): FoundPod => {
      const key = keyOf(reading, pod);
      const otherReading = others.get(key);
      others.delete(key);
      if (otherReading === undefined || isSame(pod.pod, otherReading)) return pod;
      differ = true;
      return { ...pod, pod: { ...pod.pod, otherReading } };
    });
    return { ...reading, pods };
  });
  const known = new Set(first.map(wordsOf));
  const isNews = (words: string | undefined): boolean => words !== undefined && !known.has(words);
  const added = second.flatMap((reading): ObjectReading[] => {
    if (reading.is !== 'workload') return isNews(wordsOf(reading)) ? [reading] : [];
    const pods = reading.pods.filter((pod) => others.has(keyOf(reading, pod)));
    return pods.length === 0 ? [] : [{ ...reading, pods }];
  });
  return { objects: [...objects, ...added], differ: differ || added.length > 0 };
}

function podsOf(reading: ObjectReading): (readonly [string, Pod])[] {
  return reading.is === 'workload' ? reading.pods.map((pod) => [keyOf(reading, pod), pod.pod] as const) : [];
}

/** What makes two pods the same one: the object and its identity, and the place in it. */
function keyOf({ object: { path, identity } }: WorkloadReading, { podPath }: FoundPod): string {
  return JSON.stringify([formatPath(path), identity, formatPath(podPath)]);
}

/** What a reading says of an object that is no workload; nothing where it says nothing that another must say, too. */
function wordsOf(reading: ObjectReading): string | undefined {
  if (reading.is === 'namespace') return JSON.stringify([reading.object.identity.name, reading.labels]);
  return reading.is === 'note' ? JSON.stringify([reading.code, reading.path]) : undefined;
}

/** Whether two pods are equal, whatever the order of their fields. */
function isSame(first: Pod, second: Pod): boolean {
  return JSON.stringify(first, inOrder) === JSON.stringify(second, inOrder);
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
