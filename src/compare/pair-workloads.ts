import { groupOf } from '../manifest/group-of.ts';
import type { Workload } from '../manifest/manifest.ts';
import { findWorkloadKind } from '../manifest/workload-kinds.ts';
import { containersOf } from '../pss/containers.ts';

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
 * Pairs the workloads of base and head one to one: the same object in the same file, then in the renamed file, then in
 * any other file, then the same name in another kind or namespace where container names overlap. An object may have
 * several pods, each a workload; one that was only renamed within it is the same, too. Objects without a name
 * (`generateName`) are the same in their own file only.
 *
 * @param previousPaths from a path in head to the path in base that it was renamed from
 */
export function pairWorkloads(
  base: readonly Workload[],
  head: readonly Workload[],
  previousPaths: ReadonlyMap<string, string>,
): Pairing {
  const partners = new Map<Workload, Workload>();
  const taken = new Set<Workload>();
  const isNamed = ({ identity }: Workload): boolean => identity.name !== '';

  /** One round: workloads pair where both have a key, and it is the same one. */
  function pairBy(
    keyOfBase: Key,
    keyOfHead: Key,
    isSame: (head: Workload, base: Workload) => boolean = () => true,
  ): void {
    const free = new Map<string, Workload[]>();
    for (const workload of base) {
      const key = taken.has(workload) ? undefined : keyOfBase(workload);
      if (key !== undefined) free.set(key, [...(free.get(key) ?? []), workload]);
    }
    for (const workload of head) {
      const key = partners.has(workload) ? undefined : keyOfHead(workload);
      const candidates = (key === undefined ? [] : (free.get(key) ?? [])).filter(
        (other) => !taken.has(other) && isSame(workload, other),
      );
      const partner = likest(workload, candidates);
      if (partner === undefined) continue;
      partners.set(workload, partner);
      taken.add(partner);
    }
  }

  const inFile = (file: string, workload: Workload): string => JSON.stringify([file, objectKey(workload)]);
  pairBy(
    (workload) => inFile(workload.file, workload),
    (workload) => inFile(workload.file, workload),
  );
  pairBy(
    (workload) => inFile(workload.file, workload),
    (workload) => inFile(previousPaths.get(workload.file) ?? workload.file, workload),
  );
  // Of an object with several pods, one that only got another name in it.
  const atPlace = (file: string, { podKey, podPath, ...workload }: Workload): string | undefined =>
    podKey === undefined ? undefined : JSON.stringify([file, ownerKey(workload), podPath]);
  pairBy(
    (workload) => atPlace(workload.file, workload),
    (workload) => atPlace(previousPaths.get(workload.file) ?? workload.file, workload),
    hasSameImage,
  );
  const byObject: Key = (workload) => (isNamed(workload) ? objectKey(workload) : undefined);
  pairBy(byObject, byObject);
  const byName: Key = (workload) =>
    isNamed(workload) ? JSON.stringify([workload.identity.name, workload.podKey ?? '']) : undefined;
  pairBy(byName, byName, hasCommonContainer);
  return {
    pairs: head.map((workload) => {
      const partner = partners.get(workload);
      return partner === undefined ? { head: workload } : { head: workload, base: partner };
    }),
    unpaired: base.filter((workload) => !taken.has(workload)),
  };
}

/** What a workload is found by; undefined where it cannot be found that way. */
type Key = (workload: Workload) => string | undefined;

/** The object, and of one with several pods the pod: by the names of the items on its way, else by their positions. */
function objectKey(workload: Workload): string {
  return JSON.stringify([ownerKey(workload), workload.podKey ?? '']);
}

/** Group, kind, namespace and name; removed API groups count as the group that took the kind over. */
function ownerKey({ identity }: Pick<Workload, 'identity'>): string {
  const { kind, namespace = '', name } = identity;
  const apiVersion = findWorkloadKind(identity.apiVersion, kind)?.apiVersions[0] ?? identity.apiVersion;
  return JSON.stringify([groupOf(apiVersion), kind, namespace, name]);
}

/** Of several that are the same object: the one with the same pod, else in a file of the same name, else the first. */
function likest(workload: Workload, candidates: readonly Workload[]): Workload | undefined {
  if (candidates.length < 2) return candidates[0];
  const pod = JSON.stringify(workload.pod);
  return (
    candidates.find((other) => JSON.stringify(other.pod) === pod) ??
    candidates.find((other) => fileName(other) === fileName(workload)) ??
    candidates[0]
  );
}

function hasCommonContainer(a: Workload, b: Workload): boolean {
  const names = new Set(containersOf(a.pod).map(({ name }) => name));
  return containersOf(b.pod).some(({ name }) => names.has(name));
}

/** Whether a container is in both by name and image. */
function hasSameImage(a: Workload, b: Workload): boolean {
  const images = new Map(containersOf(a.pod).map(({ name, container }) => [name, container.image]));
  return containersOf(b.pod).some(
    ({ name, container: { image } }) => image !== undefined && images.get(name) === image,
  );
}

function fileName({ file }: Workload): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
