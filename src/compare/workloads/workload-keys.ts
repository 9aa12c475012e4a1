import { groupOf } from '../../manifest/kinds/group-of.ts';
import { findWorkloadKind } from '../../manifest/kinds/workload-kinds.ts';
import type { Workload } from '../../manifest/manifest.ts';
import { containersOf } from '../../pss/pod/containers.ts';

/** The same object: group, kind, namespace and name; and of an object with several pods the same pod. */
export function objectKeys(workload: Workload): string[] {
  const { namespace, name } = workload.identity;
  return [JSON.stringify([...kindKeys(workload), namespace ?? '', name, ...podNameKeys(workload)])];
}

/** The same pod of an object with several: by the names of the items on its way, else by their positions. */
export function podNameKeys({ podKey = '' }: Workload): string[] {
  return [podKey];
}

/** The same group and kind: a removed API group counts as the group that took the kind over. */
export function kindKeys({ identity: { apiVersion, kind } }: Workload): string[] {
  const today = findWorkloadKind(apiVersion, kind)?.apiVersions[0] ?? apiVersion;
  return [`${groupOf(today)}/${kind}`];
}

/** The same namespace, or none. */
export function namespaceKeys({ identity }: Workload): string[] {
  return [identity.namespace ?? ''];
}

/** The same name, or none (`generateName`). */
export function nameKeys({ identity }: Workload): string[] {
  return [identity.name];
}

/** The same name, for those that have one. */
export function namedKeys({ identity }: Workload): string[] {
  return identity.name === '' ? [] : [identity.name];
}

/** The same pod, in whatever order its keys and lists are written; the object's own name is no part of it. */
export function podKeys({ pod: { metadata, spec } }: Workload): string[] {
  return [unordered([metadata?.annotations, spec])];
}

/** Containers of the same names and images. */
export function imagesKeys({ pod }: Workload): string[] {
  return listKeys(containersOf(pod).map(({ name, container }) => JSON.stringify([name, container.image])));
}

/** Containers of the same names. */
export function containersKeys({ pod }: Workload): string[] {
  return listKeys(containersOf(pod).map(({ name }) => name));
}

/** A container of the same name, one at least. */
export function containerKeys({ pod }: Workload): string[] {
  return [...new Set(containersOf(pod).map(({ name }) => name))];
}

/** The same folder. */
export function folderKeys({ file }: Workload): string[] {
  return [file.slice(0, file.lastIndexOf('/') + 1)];
}

/** The same end of the path: the file's name, and the folders above it that make the number full. */
export function pathEndKeys(parts: number): (workload: Workload) => string[] {
  return ({ file }) => {
    const path = file.split('/');
    return path.length < parts ? [] : [path.slice(-parts).join('/')];
  };
}

/** Two pods are not alike in having no containers. */
function listKeys(list: readonly string[]): string[] {
  return list.length === 0 ? [] : [unordered(list)];
}

/** JSON in which the order of keys and of items says nothing: no check reads an order. */
function unordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(unordered).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}:${unordered(each)}`);
  return `{${entries.sort().join()}}`;
}
