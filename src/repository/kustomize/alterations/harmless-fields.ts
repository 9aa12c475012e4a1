import { findWorkloadKind } from '../../../manifest/kinds/workload-kinds.ts';
import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import { stepAt, textOf } from '../../../manifest/yaml/walk.ts';
import { CONTAINER_LISTS } from '../../../pss/pod/containers.ts';
import type { Path } from '../../../pss/pod/path.ts';
import { PROFILE_ANNOTATION } from '../../../pss/pod/profile-annotation.ts';
import type { FieldSteps } from './alteration.ts';

/** Fields of a container that the standard does not read. */
const OF_CONTAINER = [
  ...['args', 'command', 'env', 'envFrom', 'image', 'imagePullPolicy', 'resizePolicy', 'resources', 'stdin'],
  ...['terminationMessagePath', 'terminationMessagePolicy', 'tty', 'volumeMounts', 'workingDir'],
];

/** Fields of a pod's spec that the standard does not read. */
const OF_SPEC = [
  ...['activeDeadlineSeconds', 'affinity', 'automountServiceAccountToken', 'dnsConfig', 'dnsPolicy'],
  ...['enableServiceLinks', 'hostAliases', 'imagePullSecrets', 'nodeSelector', 'priorityClassName', 'restartPolicy'],
  ...['schedulerName', 'serviceAccount', 'serviceAccountName', 'terminationGracePeriodSeconds', 'tolerations'],
  'topologySpreadConstraints',
];

/** The object that a field belongs to. */
export interface AlteredObject {
  readonly apiVersion: string;
  readonly kind: string;
  /** Absent where it is not at hand: then it has the containers that a patch names. */
  readonly value?: JsonValue;
}

/**
 * Whether the standard does not read a field, so that it says the same of the object whatever the field has. Of kinds
 * whose pods a controller makes only labels are such fields.
 */
export function isHarmlessField(steps: FieldSteps, object: AlteredObject): boolean {
  if (steps.some((step) => typeof step === 'string' && step.startsWith('$'))) return false;
  if (isHarmlessMetadata(steps)) return true;
  const podPath = findWorkloadKind(object.apiVersion, object.kind)?.podPath;
  if (podPath === undefined || steps.length === 0) return false;
  const common = podPath.findIndex((step, index) => step !== steps[index]);
  // What stands beside the pod: `spec.replicas`.
  if (common !== -1) return common > 0 && common < steps.length && steps[0] === 'spec';
  const below = steps.slice(podPath.length);
  return isHarmlessMetadata(below) || isHarmlessSpec(below, podPath, object);
}

function isHarmlessMetadata([first, second, third]: FieldSteps): boolean {
  if (first !== 'metadata') return false;
  return second === 'labels' || (second === 'annotations' && third !== undefined && !isProfile(third));
}

function isProfile(step: FieldSteps[number]): boolean {
  return typeof step !== 'string' || PROFILE_ANNOTATION.test(step);
}

function isHarmlessSpec([first, second, item, field]: FieldSteps, podPath: Path, { value }: AlteredObject): boolean {
  if (first !== 'spec' || typeof second !== 'string') return false;
  if (OF_SPEC.includes(second)) return true;
  if (!CONTAINER_LISTS.some((list) => list === second) || typeof field !== 'string') return false;
  if (!OF_CONTAINER.includes(field)) return false;
  return value === undefined || hasItem(stepAt(value, [...podPath, 'spec', second])?.value, item);
}

/** Whether a list has the item that a step names: a patch makes one that is not there. */
function hasItem(list: JsonValue | undefined, step: FieldSteps[number] | undefined): boolean {
  if (list?.kind !== 'list' || step === undefined) return false;
  if (typeof step === 'string') return step === '*' || Number(step) < list.items.length;
  return list.items.some((item) => textOf(item, 'name') === step.item);
}
