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
 * any other file, then the same name in another kind or namespace where container names overlap. Objects without a name
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
  const byObject: Key = (workload) => (isNamed(workload) ? objectKey(workload) : undefined);
  pairBy(byObject, byObject);
  const byName: Key = (workload) => (isNamed(workload) ? workload.identity.name : undefined);
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

/** Group, kind, namespace and name; removed API groups count as the group that took the kind over. */
function objectKey({ identity }: Workload): string {
  const apiVersion = findWorkloadKind(identity.apiVersion, identity.kind)?.apiVersions[0] ?? identity.apiVersion;
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return JSON.stringify([group, identity.kind, identity.namespace ?? '', identity.name]);
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

function fileName({ file }: Workload): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
