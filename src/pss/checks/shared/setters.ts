import { namedContainers } from '../../message.ts';
import { containersOf } from '../../pod/containers.ts';
import type { Path } from '../../pod/path.ts';
import type { Container, Pod, PodSecurityContext, SecurityContext } from '../../pod/pod.ts';
import type { Violation } from '../../rule.ts';
import { containerViolation, podViolation } from '../../violation.ts';

/** A bad field of a security context. */
export interface Fault {
  /** From the security context: `['seLinuxOptions', 'role']`. */
  readonly field: Path;
  /** Set where several fields of one security context can be bad. */
  readonly value?: string;
}

/** A field that a pod sets for all its containers, and a container for itself. */
export interface InheritedField<T> {
  /** What a security context says, undefined where it leaves it to the pod: the unit in which the kubelet inherits. */
  readonly read: (context: PodSecurityContext | SecurityContext) => T | undefined;
  readonly faultsOf: (value: T) => readonly Fault[];
  /** The fault of a container for which nobody says anything, where silence is not allowed. */
  readonly missing?: Fault;
  /** Whether a container that says nothing in its security context still does not inherit. */
  readonly isSetElsewhere?: (container: Container) => boolean;
}

export interface Setters<T> {
  /** The pod's own, then each container's, its inherited ones included. */
  readonly violations: readonly Violation[];
  /** Who says something bad, in upstream's words: `pod and containers "a", "b"`, a part each; empty where nobody does. */
  readonly explicit: readonly string[];
  /** What they say that is bad, in visiting order. */
  readonly explicitValues: readonly T[];
  /** The names of the containers for which neither they nor the pod say anything good, where silence is not allowed. */
  readonly silent: readonly string[];
}

/**
 * Who sets a field badly. Upstream looks at the pod and at the containers apart, and names only what is written; the
 * violations also hold the containers that a bad pod-level value reaches.
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
      violations.push({ ...violation, inheritedFrom: podPath(fault) });
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
  return ['spec', 'securityContext', ...field];
}

function containerPath({ field }: Fault): Path {
  return ['securityContext', ...field];
}
