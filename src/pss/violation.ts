import type { PlacedContainer } from './pod/containers.ts';
import type { Path } from './pod/path.ts';
import type { Container, Pod } from './pod/pod.ts';
import type { Violation } from './rule.ts';

const POD = { kind: 'pod' } as const;

/** Makes a violation of the pod itself; `path` is from the pod. */
export function podViolation(path: Path, value?: string): Violation {
  return withValue({ subject: POD, path }, value);
}

/** Makes a violation of a container; `field` is the path from the container. */
export function containerViolation(placed: PlacedContainer, field: Path, value?: string): Violation {
  return withValue({ subject: placed.subject, path: [...placed.path, ...field] }, value);
}

/** Returns the container that a violation is about; undefined where it is about the pod or a volume. */
export function containerOf(pod: Pod, { subject }: Violation): Container | undefined {
  if (subject.kind !== 'container') return undefined;
  const [, list, index] = subject.path;
  if (list !== 'initContainers' && list !== 'containers' && list !== 'ephemeralContainers') return undefined;
  return pod.spec?.[list]?.[Number(index)];
}

/**
 * Names who breaks the rule as reports do: `pod`, `pod=hostNetwork`, `app`, `app=NET_RAW`, `data=hostPath`. The check
 * and this text identify a violation.
 */
export function formatSetter({ subject, value }: Violation): string {
  const setter = subject.kind === 'pod' ? 'pod' : subject.name;
  return value === undefined ? setter : `${setter}=${value}`;
}

/** A text that identifies a violation among those of one check in one pod, whatever policy asks for it. */
export function keyInPod(violation: Violation): string {
  return JSON.stringify([formatSetter(violation), violation.path]);
}

function withValue(violation: Violation, value: string | undefined): Violation {
  return value === undefined ? violation : { value, ...violation };
}
