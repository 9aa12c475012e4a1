import type { Workload } from '../../manifest/manifest.ts';
import { pairInRounds } from './pair-in-rounds.ts';
import type { Keys } from './shared-groups.ts';
import { sharedGroups } from './shared-groups.ts';
import {
  containerKeys,
  containersKeys,
  folderKeys,
  imagesKeys,
  kindKeys,
  namedKeys,
  nameKeys,
  namespaceKeys,
  objectKeys,
  pathEndKeys,
  podKeys,
  podNameKeys,
  writtenKeys,
} from './workload-keys.ts';

/** A workload of head with its counterpart in base; `base` is absent for a new workload. */
export interface Pair {
  readonly head: Workload;
  readonly base?: Workload;
  /** Whether the workload of base is that of another pair, too: another root or variant makes the same of it. */
  readonly isCopy?: true;
}

/** The result of `pairWorkloads`. */
export interface Pairing {
  /** One for each workload of head, in head's order. */
  readonly pairs: readonly Pair[];
  /** Workloads of base that have no counterpart in head. */
  readonly unpaired: readonly Workload[];
}

/**
 * Pairs the workloads of base and head one to one. It pairs, in this order:
 *
 * 1. of what was built: the same object of the same file, whatever its name became,
 * 1. the same object in the same file, then in other files,
 * 2. the same name in another namespace or of another kind, where container names overlap,
 * 3. an equal pod under another name in the same file.
 *
 * Among several candidates, equal pods pair first, then pods with the same images, then pods with the same containers.
 * Each pod of an object with several is a workload of its own; a pod that was only renamed within its object is matched
 * by its images.
 *
 * The file takes precedence over an equal pod: where `dev/web.yaml` and `prod/web.yaml` swap their contents, a pod that
 * is privileged in production now was not so before. Only across files, and among several candidates in one file, does
 * an equal pod tell moved workloads from new ones.
 *
 * @param formerFile the path in base of a file of head: a different one where the file was renamed
 */
export function pairWorkloads(
  base: readonly Workload[],
  head: readonly Workload[],
  formerFile: (file: string) => string,
): Pairing {
  const partners = new Map<Workload, Workload>();
  const isFree = (workload: Workload): boolean => !partners.has(workload);
  for (const { alike, rounds } of stages(new Set(base), formerFile)) {
    for (const group of sharedGroups(base.filter(isFree), head.filter(isFree), alike)) {
      pairInRounds(group.base, group.head, rounds, partners);
    }
  }
  return {
    pairs: head.map((workload) => {
      const partner = partners.get(workload);
      return partner === undefined ? { head: workload } : { head: workload, base: partner };
    }),
    unpaired: base.filter((workload) => !partners.has(workload)),
  };
}

/** Rounds of pairing within the groups of workloads that share a key of `alike`. */
interface Stage {
  readonly alike: Keys<Workload>;
  readonly rounds: readonly Keys<Workload>[];
}

/** The stages of pairing and the keys of their rounds, the surest first. */
function stages(base: ReadonlySet<Workload>, formerFile: (file: string) => string): Stage[] {
  const file: Keys<Workload> = (workload) => [base.has(workload) ? workload.file : formerFile(workload.file)];
  const pod = cachedKeys(podKeys);
  const images = cachedKeys(imagesKeys);
  const containers = cachedKeys(containersKeys);
  // A prefix of names makes no other object.
  const sameOrigin: Stage = {
    alike: (workload) => (workload.written === undefined ? [] : writtenKeys(workload)),
    rounds: [allOf(file, namespaceKeys), file],
  };
  const sameObject: Stage = {
    alike: objectKeys,
    rounds: [allOf(file, pod), allOf(file, images), allOf(file, containers), file, pod],
  };
  const sameInFile: Stage = { alike: nameKeys, rounds: [allOf(file, podNameKeys, pod), allOf(file, pod)] };
  const moved: Stage = {
    alike: allOf(objectKeys, namedKeys),
    rounds: [[folderKeys], [pathEndKeys(3)], [pathEndKeys(2)], [pathEndKeys(1)], []].flatMap((place) =>
      [[images], [containers], []].map((likeness) => allOf(...place, ...likeness)),
    ),
  };
  // The pods of one object often have containers of the same name (`main`): a renamed pod needs more than that to
  // match.
  const likenesses = [
    ...[pod, images, containers, containerKeys].map((likeness) => allOf(podNameKeys, likeness)),
    ...[pod, images],
  ];
  // A workload without a name (`generateName`) is matched in another file, or as another kind, only by its pod or
  // images.
  const renamed = [[kindKeys], [namespaceKeys], []].map(
    (key): Stage => ({
      alike: allOf(nameKeys, ...key),
      rounds: [
        ...[allOf(podNameKeys, pod), allOf(podNameKeys, images), pod, images].map((likeness) => allOf(file, likeness)),
        ...[[file], []].flatMap((place) => likenesses.map((likeness) => allOf(namedKeys, ...place, likeness))),
      ],
    }),
  );
  // Only the object's name changed: its violations are not new.
  const underNewName: Stage = {
    alike: allOf(file, kindKeys, namespaceKeys),
    rounds: [allOf(podNameKeys, pod)],
  };
  return [sameOrigin, sameObject, sameInFile, moved, ...renamed, underNewName];
}

/** Keys that two workloads share only if they share a key of each part. */
function allOf(...parts: readonly Keys<Workload>[]): Keys<Workload> {
  return (workload) =>
    parts.reduce<string[]>(
      (keys, part) => {
        const partKeys = keys.length === 0 ? [] : part(workload);
        return keys.flatMap((key) => partKeys.map((partKey) => `${key}${partKey.length}:${partKey}`));
      },
      [''],
    );
}

/** Caches keys that are long or slow to make, and replaces them by short numbers. */
function cachedKeys(keysOf: Keys<Workload>): Keys<Workload> {
  const cache = new Map<Workload, readonly string[]>();
  const numbers = new Map<string, string>();
  const shorten = (key: string): string => {
    const number = numbers.get(key) ?? String(numbers.size);
    numbers.set(key, number);
    return number;
  };
  return (workload) => {
    const keys = cache.get(workload) ?? keysOf(workload).map(shorten);
    cache.set(workload, keys);
    return keys;
  };
}
