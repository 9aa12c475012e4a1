import type { Path } from '../../pss/pod/path.ts';
import { formatPath } from '../../pss/pod/path.ts';
import type { KeyNote } from '../notes.ts';
import type { JsonValue } from '../yaml/json-value.ts';
import { stepAt } from '../yaml/walk.ts';
import type { UnknownField } from './decode.ts';
import { fieldsOf } from './fields-of.ts';
import { movingEdits } from './moving-edits.ts';

/** The fields of the policy that the security contexts of pods and of containers both have. */
const SHARED_CONTEXT = [
  'runAsNonRoot',
  'runAsUser',
  'seccompProfile',
  'appArmorProfile',
  'seLinuxOptions',
  'windowsOptions',
];

/** The fields of the policy, by the server's type that has them. */
const POLICY_FIELDS: Readonly<Record<string, readonly string[]>> = {
  PodSpec: [
    'hostNetwork',
    'hostPID',
    'hostIPC',
    'hostUsers',
    'securityContext',
    'initContainers',
    'containers',
    'ephemeralContainers',
    'volumes',
  ],
  Container: ['securityContext'],
  PodSecurityContext: [...SHARED_CONTEXT, 'sysctls'],
  SecurityContext: [
    ...SHARED_CONTEXT,
    'allowPrivilegeEscalation',
    'privileged',
    'capabilities',
    'procMount',
    'readOnlyRootFilesystem',
  ],
  Capabilities: ['add', 'drop'],
  SeccompProfile: ['type', 'localhostProfile'],
  AppArmorProfile: ['type', 'localhostProfile'],
  SELinuxOptions: ['type', 'user', 'role', 'level'],
  WindowsSecurityContextOptions: ['hostProcess'],
  Sysctl: ['name', 'value'],
  ContainerPort: ['hostPort'],
  HTTPGetAction: ['host'],
  TCPSocketAction: ['host'],
  Volume: ['hostPath'],
};

/** Common words, which mean a field of the policy only where they belong, and in the types beside. */
const COMMON_WORDS: Readonly<Record<string, readonly string[]>> = {
  add: ['SecurityContext', 'PodSecurityContext'],
  drop: ['SecurityContext', 'PodSecurityContext'],
  ...Object.fromEntries(['type', 'user', 'role', 'level', 'name', 'value', 'host'].map((word) => [word, []])),
};

/**
 * Finds fields of the policy in the wrong place or case: people rely on them, but the server ignores them.
 *
 * @param root the object, which the paths of the fields begin at
 * @param objectPath from the document's root to the object
 */
export function findMisplacedFields(
  unknown: readonly UnknownField[],
  root: JsonValue,
  objectPath: Path,
  podPath: Path,
): KeyNote[] {
  return unknown.flatMap((field): KeyNote[] => {
    const { type, path, entry } = field;
    const owners = Object.keys(POLICY_FIELDS).filter((owner) => correctSpellingOf(owner, entry.name) !== undefined);
    const [owner] = owners;
    if (owner === undefined) return [];
    const name = correctSpellingOf(owner, entry.name) as string;
    const beside = Object.hasOwn(COMMON_WORDS, name) ? COMMON_WORDS[name] : undefined;
    if (beside !== undefined && ![...owners, ...beside].includes(type)) return [];
    const found = `found ${JSON.stringify(entry.name)}, which the server ignores here`;
    const remedy = fieldsOf(type)?.has(name)
      ? `it is written ${name}`
      : `${name} belongs in ${owners.map((each) => describeOwner(each, [...objectPath, ...podPath])).join(', or in ')}`;
    const at = [...objectPath, ...path];
    const note = { entry, path: at, code: 'misplaced-field', message: `${found}: ${remedy}` } as const;
    const moving = movingEdits(root, path, entry.value, rightPlaces(field, owners, name, root));
    if ('refusal' in moving) return [{ ...note, refusal: moving.refusal }];
    if (moving.edits.length === 0) return [note];
    return [{ ...note, edits: moving.edits.map((edit) => ({ ...edit, path: [...objectPath, ...edit.path] })) }];
  });
}

/** Where a field was meant to stand; none where that is not known. Paths begin at the object. */
function rightPlaces({ type, path }: UnknownField, owners: readonly string[], name: string, root: JsonValue): Path[] {
  const parent = path.slice(0, -1);
  const above = path.slice(0, -2);
  if (fieldsOf(type)?.has(name)) return [[...parent, name]];
  const isOf = (owner: string): boolean => owners.includes(owner);
  switch (type) {
    case 'Container':
      return isOf('SecurityContext') ? [[...parent, 'securityContext', name]] : [];
    case 'SecurityContext':
      return isOf('Capabilities') ? [[...parent, 'capabilities', name]] : [];
    case 'PodSpec':
      if (isOf('PodSecurityContext')) return [[...parent, 'securityContext', name]];
      return isOf('SecurityContext') ? inEachContainer(root, parent, [name]) : [];
    case 'PodSecurityContext':
      if (isOf('PodSpec')) return [[...above, name]];
      if (isOf('Capabilities')) return inEachContainer(root, above, ['capabilities', name]);
      return isOf('SecurityContext') ? inEachContainer(root, above, [name]) : [];
    default:
      return [];
  }
}

/** The paths of a field of the security context of each container of a pod: what stands at the pod is meant for all. */
function inEachContainer(root: JsonValue, specPath: Path, field: Path): Path[] {
  return ['initContainers', 'containers'].flatMap((list) => {
    const listPath = [...specPath, list];
    const value = stepAt(root, listPath)?.value;
    const items = value?.kind === 'list' ? value.items : [];
    return items.map((_, index) => [...listPath, index, 'securityContext', ...field]);
  });
}

/** Returns the field of a type that a name stands for, whatever its case. */
function correctSpellingOf(owner: string, name: string): string | undefined {
  const lower = name.toLowerCase();
  return POLICY_FIELDS[owner]?.find((field) => field.toLowerCase() === lower);
}

function describeOwner(owner: string, podPath: Path): string {
  const spec = formatPath([...podPath, 'spec']);
  switch (owner) {
    case 'PodSpec':
      return spec;
    case 'PodSecurityContext':
      return `${spec}.securityContext`;
    case 'Container':
      return 'a container';
    case 'SecurityContext':
      return "a container's securityContext";
    case 'Capabilities':
      return "a container's securityContext.capabilities";
    case 'SeccompProfile':
      return 'securityContext.seccompProfile';
    case 'AppArmorProfile':
      return 'securityContext.appArmorProfile';
    case 'WindowsSecurityContextOptions':
      return 'securityContext.windowsOptions';
    case 'ContainerPort':
      return "an item of a container's ports";
    default:
      return `an item of ${spec}.volumes`;
  }
}
