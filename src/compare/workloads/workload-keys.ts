import { groupOf } from '../../manifest/kinds/group-of.ts';
import { findWorkloadKind } from '../../manifest/kinds/workload-kinds.ts';
import type { Workload } from '../../manifest/manifest.ts';
import { containersOf } from '../../pss/pod/containers.ts';

/** Same object: group, kind, namespace and name; of an object with several pods, the same pod. */
export function objectKeys(workload: Workload): string[] {
  const { namespace, name } = workload.identity;
  return [JSON.stringify([...kindKeys(workload), namespace ?? '', name, ...podNameKeys(workload)])];
}

/** Same pod of an object with several: by the names of the items on its path, else by their positions. */
export function podNameKeys({ podKey = '' }: Workload): string[] {
  return [podKey];
}

/** Same group and kind. A removed API group counts as the group that has the kind now. */
export function kindKeys({ identity: { apiVersion, kind } }: Workload): string[] {
  const currentVersion = findWorkloadKind(apiVersion, kind)?.apiVersions[0] ?? apiVersion;
  return [`${groupOf(currentVersion)}/${kind}`];
}

/** Same object and pod as the file has it: what was built may have another name. */
export function writtenKeys({ written, ...workload }: Workload): string[] {
  const { identity, podKey = '' } = written ?? workload;
  return [JSON.stringify([...kindKeys({ ...workload, identity }), identity.name, podKey])];
}

/** Same namespace, or both without one. */
export function namespaceKeys({ identity }: Workload): string[] {
  return [identity.namespace ?? ''];
}

/** Same name, or both without one (`generateName`). */
export function nameKeys({ identity }: Workload): string[] {
  return [identity.name];
}

/** Same name; a workload without a name has no key. */
export function namedKeys({ identity }: Workload): string[] {
  return identity.name === '' ? [] : [identity.name];
}

/** Same pod annotations and spec, whatever the order of keys and lists; the object's own name does not count. */
export function podKeys({ pod: { metadata, spec } }: Workload): string[] {
  return [unordered([metadata?.annotations, spec])];
}

/** Same names and images of all containers. */
export function imagesKeys({ pod }: Workload): string[] {
  return listKeys(containersOf(pod).map(({ name, container }) => JSON.stringify([name, container.image])));
}

/** Same names of all containers. */
export function containersKeys({ pod }: Workload): string[] {
  return listKeys(containersOf(pod).map(({ name }) => name));
}

/** At least one container name in common. */
export function containerKeys({ pod }: Workload): string[] {
  return [...new Set(containersOf(pod).map(({ name }) => name))];
}

/** Same folder. */
export function folderKeys({ file }: Workload): string[] {
  return [file.slice(0, file.lastIndexOf('/') + 1)];
}

/** Same end of the path: the file's name and the folders above it, `parts` in number; shorter paths have no key. */
export function pathEndKeys(parts: number): (workload: Workload) => string[] {
  return ({ file }) => {
    const path = file.split('/');
    return path.length < parts ? [] : [path.slice(-parts).join('/')];
  };
}

/** No key for an empty list: having no containers does not make two pods alike. */
function listKeys(list: readonly string[]): string[] {
  return list.length === 0 ? [] : [unordered(list)];
}

/** JSON with keys and items sorted: no check depends on their order. */
function unordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(unordered).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}:${unordered(entry)}`);
  return `{${entries.sort().join()}}`;
}
