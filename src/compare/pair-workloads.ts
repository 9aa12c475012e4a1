import type { Workload } from '../manifest/manifest.ts';
import { findWorkloadKind } from '../manifest/workload-kinds.ts';

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
 * any other file, then the same name in another kind or namespace where container names overlap.
 *
 * @param previousPaths from a path in head to the path in base that it was renamed from
 */
export function pairWorkloads(
  base: readonly Workload[],
  head: readonly Workload[],
  previousPaths: ReadonlyMap<string, string>,
): Pairing {
  const partners = new Map<Workload, Workload>();
  const free = new Set(base);
  const pass = (isSame: (head: Workload, base: Workload) => boolean): void => {
    for (const workload of head) {
      if (partners.has(workload)) continue;
      const candidates = [...free].filter((other) => isSame(workload, other));
      const partner = candidates.find((other) => fileName(other) === fileName(workload)) ?? candidates[0];
      if (partner === undefined) continue;
      partners.set(workload, partner);
      free.delete(partner);
    }
  };
  pass((a, b) => a.file === b.file && objectKey(a) === objectKey(b));
  pass((a, b) => previousPaths.get(a.file) === b.file && objectKey(a) === objectKey(b));
  pass((a, b) => objectKey(a) === objectKey(b));
  pass((a, b) => a.identity.name === b.identity.name && hasCommonContainer(a, b));
  return {
    pairs: head.map((workload) => {
      const partner = partners.get(workload);
      return partner === undefined ? { head: workload } : { head: workload, base: partner };
    }),
    unpaired: base.filter((workload) => free.has(workload)),
  };
}

/** Group, kind, namespace and name; removed API groups count as the group that took the kind over. */
function objectKey({ identity }: Workload): string {
  const apiVersion = findWorkloadKind(identity.apiVersion, identity.kind)?.apiVersions[0] ?? identity.apiVersion;
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return JSON.stringify([group, identity.kind, identity.namespace ?? '', identity.name]);
}

function hasCommonContainer(a: Workload, b: Workload): boolean {
  const names = new Set(containerNames(a));
  return containerNames(b).some((name) => names.has(name));
}

function containerNames({ pod }: Workload): string[] {
  return [...(pod.spec?.initContainers ?? []), ...(pod.spec?.containers ?? [])].map(({ name }) => name ?? '');
}

function fileName({ file }: Workload): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
