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
} from './workload-keys.ts';

export interface Pair {
  readonly head: Workload;
  readonly base?: Workload;
}

export interface Pairing {
  /** One for each workload of head, in head's order. */
  readonly pairs: readonly Pair[];
  /** Workloads of base that nothing in head continues. */
  readonly unpaired: readonly Workload[];
}

/**
 * Pairs the workloads of base and head one to one: the same object in the file where it was, then in other files, then
 * the same name in another namespace or kind where container names overlap, then an equal pod under another name
 * where it was. Of several, those pair first whose pods are
 * equal, then those with the same images, then with the same containers. Of an object with several pods each is a
 * workload: one that only got another name in it is the same, where its images are.
 *
 * The file goes before an equal pod: where `dev/web.yaml` and `prod/web.yaml` change their content for each other's,
 * what is privileged in production now was not before. Only in other files, and among several in one file, does an equal
 * pod tell what stayed or moved from what is new.
 *
 * @param formerFile the path in base of a file of head: another one where it was renamed
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

/** Rounds among those that are alike in something, so that nobody else is asked. */
interface Stage {
  readonly alike: Keys<Workload>;
  readonly rounds: readonly Keys<Workload>[];
}

/** What must be alike in each round, the surest first. */
function stages(base: ReadonlySet<Workload>, formerFile: (file: string) => string): Stage[] {
  const file: Keys<Workload> = (workload) => [base.has(workload) ? workload.file : formerFile(workload.file)];
  const pod = remembered(podKeys);
  const images = remembered(imagesKeys);
  const containers = remembered(containersKeys);
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
  // Pods of an object have containers of the same names (`main`), and are known again under another name by more only.
  const likenesses = [
    ...[pod, images, containers, containerKeys].map((likeness) => allOf(podNameKeys, likeness)),
    ...[pod, images],
  ];
  // What has no name (`generateName`) is known again in another file, or as another kind, by its pod or images only.
  const renamed = [[kindKeys], [namespaceKeys], []].map(
    (key): Stage => ({
      alike: allOf(nameKeys, ...key),
      rounds: [
        ...[allOf(podNameKeys, pod), allOf(podNameKeys, images), pod, images].map((likeness) => allOf(file, likeness)),
        ...[[file], []].flatMap((place) => likenesses.map((likeness) => allOf(namedKeys, ...place, likeness))),
      ],
    }),
  );
  // Only its own name changed, where it was: what it violates is no news.
  const underNewName: Stage = {
    alike: allOf(file, kindKeys, namespaceKeys),
    rounds: [allOf(podNameKeys, pod)],
  };
  return [sameObject, sameInFile, moved, ...renamed, underNewName];
}

/** Alike in all of these. */
function allOf(...parts: readonly Keys<Workload>[]): Keys<Workload> {
  return (workload) =>
    parts.reduce<string[]>(
      (keys, part) => {
        const own = keys.length === 0 ? [] : part(workload);
        return keys.flatMap((key) => own.map((each) => `${key}${each.length}:${each}`));
      },
      [''],
    );
}

/** Keys that are long, or long in the making: made once, and short from then on. */
function remembered(keysOf: Keys<Workload>): Keys<Workload> {
  const known = new Map<Workload, readonly string[]>();
  const numbers = new Map<string, string>();
  const shorten = (key: string): string => {
    const number = numbers.get(key) ?? String(numbers.size);
    numbers.set(key, number);
    return number;
  };
  return (workload) => {
    const keys = known.get(workload) ?? keysOf(workload).map(shorten);
    known.set(workload, keys);
    return keys;
  };
}
