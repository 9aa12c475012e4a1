import { APP_ARMOR_ANNOTATION } from '../../pss/pod/app-armor-annotation.ts';
import { CONTAINER_LISTS } from '../../pss/pod/containers.ts';
import type { JsonEntry, JsonValue } from '../yaml/json-value.ts';
import { fieldOf, scalarText, textOf } from '../yaml/walk.ts';

/** Keys under which operators take further containers: `sidecars`, `extraContainers`, `containerSpec`. */
const MORE_CONTAINERS = /^\w*(?:[cC]ontainer|[sS]idecar)s?(?:Spec|Template)?s?$/;

/** Fields that only containers have, which are texts or lists: in a schema each of them is a mapping. */
const OF_CONTAINER = ['args', 'command', 'env', 'envFrom', 'image', 'imagePullPolicy', 'volumeMounts', 'workingDir'];

/** Fields that let a pod do more where they are not false, wherever an operator has them. */
const ALLOWS = ['hostNetwork', 'hostPID', 'hostIPC', 'hostProcess', 'privileged', 'allowPrivilegeEscalation'];

/** Keys of security contexts: `podSecurityContext`. */
const SECURITY_CONTEXT = /^\w*[sS]ecurityContext$/;

/** Fields of security contexts. A schema has none of them beside each other: they stand below its `properties`. */
const CONTEXT_FIELDS = [
  ...['allowPrivilegeEscalation', 'appArmorProfile', 'capabilities', 'fsGroup', 'fsGroupChangePolicy', 'privileged'],
  ...['procMount', 'readOnlyRootFilesystem', 'runAsGroup', 'runAsNonRoot', 'runAsUser', 'seLinuxOptions'],
  ...['seccompProfile', 'supplementalGroups', 'sysctls', 'windowsOptions'],
];

/** Whether an entry holds containers: a list with a mapping in it, a container, or a mapping of some. */
export function isContainers({ name, value }: JsonEntry): boolean {
  if (value.kind === 'scalar' || !MORE_CONTAINERS.test(name)) return false;
  if (value.kind === 'list' && CONTAINER_LISTS.some((list) => list === name))
    return value.items.some((item) => item.kind === 'mapping');
  const items =
    value.kind === 'list' ? value.items : [value, ...[...value.entries.values()].map((entry) => entry.value)];
  return items.some(isContainer);
}

/** Whether a value has a field that is typical of a container. */
function isContainer(value: JsonValue): boolean {
  if (value.kind !== 'mapping') return false;
  return [...value.entries.values()].some((entry) => {
    if (entry.name === 'image' && textOf(entry.value, 'repository') !== '') return true;
    if (OF_CONTAINER.includes(entry.name)) return entry.value.kind === 'list' || (scalarText(entry.value) ?? '') !== '';
    return entry.name === 'securityContext' && isPodField(entry, undefined);
  });
}

/**
 * Whether an entry is a field of a pod that the policy reads, as it is where an operator adds the containers: a pod
 * template without containers, or fields of the operator's own that go into its pods.
 *
 * @param parent the key that the mapping or list around the entry stands under
 */
export function isPodField({ name, value }: JsonEntry, parent: string | undefined): boolean {
  if (ALLOWS.includes(name)) return isSet(value);
  if (SECURITY_CONTEXT.test(name)) return CONTEXT_FIELDS.some((field) => fieldOf(value, field) !== undefined);
  if (name === 'hostPath') return textOf(value, 'path') !== '';
  if (name === 'hostPort') return parent === 'ports' && isSet(value);
  return name.startsWith(APP_ARMOR_ANNOTATION);
}

/** Whether a value may be something else than `false`, once it is filled in. */
function isSet(value: JsonValue): boolean {
  return value.kind === 'scalar' && value.value !== null && value.value !== false;
}

/** What a text has where it holds containers, or fields of a pod, under keys that are written letter by letter. */
const HAS_POD_FIELDS =
  /(?<![\w-])(?:\w*(?:(?:[cC]ontainer|[sS]idecar)s?(?:Spec|Template)?s?|[sS]ecurityContext)|host(?:Network|PID|IPC|Process|Path|Port)|privileged|allowPrivilegeEscalation)(?![\w-])|container\.apparmor/;

/** Whether a text may hold containers, or fields of a pod: a quick test before parsing. */
export function mayHavePodFields(text: string): boolean {
  return HAS_POD_FIELDS.test(text);
}
