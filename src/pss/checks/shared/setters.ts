import { namedContainers } from '../../message.ts';
import { containersOf } from '../../pod/containers.ts';
import type { Path } from '../../pod/path.ts';
import { POD_CONTEXT } from '../../pod/path.ts';
import type { Container, Pod, PodSecurityContext, SecurityContext } from '../../pod/pod.ts';
import type { Violation } from '../../rule.ts';
import { containerViolation, podViolation } from '../../violation.ts';

/** A field of a security context that breaks a rule. */
export interface Fault {
  /** From the security context: `['seLinuxOptions', 'role']`. */
  readonly field: Path;
  /** Tells faults apart where several fields of one security context can be bad. */
  readonly value?: string;
}

/** A field that the pod can set for all its containers, and each container for itself. */
export interface InheritedField<T> {
  /** Reads the value that the kubelet inherits as a whole; undefined where the security context does not set it. */
  readonly read: (context: PodSecurityContext | SecurityContext) => T | undefined;
  readonly faultsOf: (value: T) => readonly Fault[];
  /** The fault of a container for which neither it nor the pod sets the field; present where a value is required. */
  readonly missing?: Fault;
  /** Whether a container that does not set the field still does not inherit it, because an annotation sets it. */
  readonly isSetElsewhere?: (container: Container) => boolean;
}

/** Where a pod and its containers set a field badly. */
export interface Setters<T> {
  /** The pod's own, then those of each container, inherited ones included. */
  readonly violations: readonly Violation[];
  /** Who sets a bad value, in upstream's words, an item each: `pod`, `containers "a", "b"`; empty where nobody does. */
  readonly explicit: readonly string[];
  /** The bad values that are set: the pod's, then those of containers in visiting order. */
  readonly explicitValues: readonly T[];
  /** The names of containers for which neither they nor the pod set an allowed value, where a value is required. */
  readonly silent: readonly string[];
}

/**
 * Finds the pod and the containers that set a field badly. Upstream looks at the pod and at the containers separately,
 * and names only those that set the field; `violations` also has the containers that inherit a bad value from the pod.
 */
export function findSetters<T>(pod: Pod, field: InheritedField<T>): Setters<T> {
  const podValue = read(field, pod.spec?.securityContext);
  const podFaults = podValue === undefined ? [] : field.faultsOf(podValue);
  const violations: Violation[] = podFaults.map((fault) => podViolation(podPath(fault), fault.value));
  const explicitValues: T[] = podValue !== undefined && podFaults.length > 0 ? [podValue] : [];
  const named: string[] = [];
  const silent: string[] = [];

  for (const placed of containersOf(pod)) {
    const value = read(field, placed.container.securityContext);
    if (value !== undefined) {
      const faults = field.faultsOf(value);
      if (faults.length === 0) continue;
      named.push(placed.name);
      explicitValues.push(value);
      violations.push(...faults.map((fault) => containerViolation(placed, containerPath(fault), fault.value)));
      continue;
    }
    if (field.isSetElsewhere?.(placed.container)) continue;
    for (const fault of podFaults) {
      const violation = containerViolation(placed, containerPath(fault), fault.value);
      violations.push({ inheritedFrom: podPath(fault), ...violation });
    }
    if (field.missing && (podValue === undefined || podFaults.length > 0)) silent.push(placed.name);
    if (field.missing && podValue === undefined) {
      violations.push(containerViolation(placed, containerPath(field.missing), field.missing.value));
    }
  }
  const explicit = podFaults.length > 0 ? ['pod'] : [];
  if (named.length > 0) explicit.push(namedContainers(named));
  return { violations, explicit, explicitValues, silent };
}

function read<T>(field: InheritedField<T>, context: PodSecurityContext | SecurityContext | undefined): T | undefined {
  return context === undefined ? undefined : field.read(context);
}

function podPath({ field }: Fault): Path {
  return [...POD_CONTEXT, ...field];
}

function containerPath({ field }: Fault): Path {
  return ['securityContext', ...field];
}
