import type { Path } from '../pss/pod/path.ts';
import { formatPath } from '../pss/pod/path.ts';
import type { Edit, NewValue } from '../pss/rule.ts';
import type { UnknownField } from './types/decode.ts';
import { TYPES } from './types/types.generated.ts';
import type { JsonEntry, JsonValue } from './yaml/json-value.ts';

/** A note about the key of an entry, before its place in the file is known. */
export interface KeyNote {
  readonly entry: JsonEntry;
  readonly path: Path;
  readonly code: 'duplicate-key' | 'misplaced-field';
  readonly message: string;
  /** The edits after which there is nothing to remark, with paths from the document's root. */
  readonly edits?: readonly Edit[];
}

/** Finds keys that a mapping has more than once: the server takes the last, other tools refuse the file. */
export function findDuplicateKeys(root: JsonValue, rootPath: Path): KeyNote[] {
  const notes: KeyNote[] = [];
  const seen = new Set<JsonValue>();
  const path = [...rootPath];

  function visit(value: JsonValue): void {
    if (value.kind === 'scalar' || seen.has(value)) return;
    seen.add(value);
    if (value.kind === 'list') {
      for (const [index, item] of value.items.entries()) visitBelow(index, item);
      return;
    }
    for (const entry of value.overridden) {
      const message = `found the key ${JSON.stringify(entry.name)} more than once: the last one wins, and Helm, Kustomize and Argo CD refuse the file`;
      notes.push({ entry, path: [...path, entry.name], code: 'duplicate-key', message });
    }
    for (const entry of value.entries.values()) visitBelow(entry.name, entry.value);
  }

  function visitBelow(name: string | number, value: JsonValue): void {
    if (value.kind === 'scalar') return;
    path.push(name);
    visit(value);
    path.pop();
  }

  visit(root);
  return notes;
}

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
  WindowsSecurityContextOptions: ['hostProcess'],
  ContainerPort: ['hostPort'],
  Volume: ['hostPath'],
};

/** Common words that count as misplaced only in the types that their place is next to. */
const SUSPECT_ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  add: ['SecurityContext', 'PodSecurityContext'],
  drop: ['SecurityContext', 'PodSecurityContext'],
};

/** Finds fields of the policy in the wrong place or case: people rely on them, but the server ignores them. */
export function findMisplacedFields(unknown: readonly UnknownField[], objectPath: Path, podPath: Path): KeyNote[] {
  return unknown.flatMap(({ type, path, entry, siblings }): KeyNote[] => {
    const owners = Object.keys(POLICY_FIELDS).filter((owner) => correctSpellingOf(owner, entry.name) !== undefined);
    const [owner] = owners;
    if (owner === undefined) return [];
    const name = correctSpellingOf(owner, entry.name) as string;
    if (SUSPECT_ONLY_IN[name] !== undefined && !SUSPECT_ONLY_IN[name].includes(type)) return [];
    const found = `found ${JSON.stringify(entry.name)}, which the server ignores here`;
    const isInPlace = Object.hasOwn(TYPES[type] ?? {}, name);
    const remedy = isInPlace
      ? `it is written ${name}`
      : `${name} belongs in ${owners.map((each) => describeOwner(each, podPath)).join(', or in ')}`;
    const at = [...objectPath, ...path];
    const value = newValueOf(entry.value);
    const canRename = isInPlace && value !== undefined && !siblings.has(name);
    const edits: Edit[] = canRename
      ? [
          { op: 'remove', path: at },
          { op: 'set', path: [...at.slice(0, -1), name], value },
        ]
      : [];
    const note = { entry, path: at, code: 'misplaced-field', message: `${found}: ${remedy}` } as const;
    return [edits.length === 0 ? note : { ...note, edits }];
  });
}

/** The value as an edit writes it anew; undefined where it has a null. */
function newValueOf(value: JsonValue): NewValue | undefined {
  if (value.kind === 'scalar') {
    const { value: scalar } = value;
    if (scalar === null) return undefined;
    if (typeof scalar !== 'object') return scalar;
    return /^-?(?:0|[1-9][0-9]{0,14})$/.test(scalar.digits) ? Number(scalar.digits) : undefined;
  }
  if (value.kind === 'list') {
    const items = value.items.map(newValueOf);
    return items.includes(undefined) ? undefined : (items as NewValue[]);
  }
  const entries = [...value.entries.values()].map((entry) => [entry.name, newValueOf(entry.value)] as const);
  return entries.some(([, each]) => each === undefined)
    ? undefined
    : (Object.fromEntries(entries) as Record<string, NewValue>);
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
    case 'WindowsSecurityContextOptions':
      return 'securityContext.windowsOptions';
    case 'ContainerPort':
      return "an item of a container's ports";
    default:
      return `an item of ${spec}.volumes`;
  }
}
