import type { Container, Pod } from '../pss/pod/pod.ts';
import { UNPRIVILEGED_PORT_START } from '../pss/pod/pod-traits.ts';

/** The first port that needs no capability, where the pod does not set the sysctl. */
const DEFAULT_START = 1024;

/** Whether a container listens on ports for which the kernel asks for a capability. */
export interface LowPorts {
  /** The declared ports below `start`. */
  readonly low: readonly number[];
  /** Whether all its ports are known: it declares some, or no port needs the capability. */
  readonly isKnown: boolean;
  /** The first port that every user may listen on. */
  readonly start: number;
}

/** Finds the declared ports of a container that need `NET_BIND_SERVICE`. */
export function lowPorts(pod: Pod, container: Container): LowPorts {
  const start = firstFreePort(pod);
  const declared = (container.ports ?? []).flatMap(({ containerPort = 0 }) =>
    containerPort > 0 ? [containerPort] : [],
  );
  return { low: declared.filter((port) => port < start), isKnown: declared.length > 0 || start <= 1, start };
}

function firstFreePort(pod: Pod): number {
  const sysctl = pod.spec?.securityContext?.sysctls?.find(({ name }) => name === UNPRIVILEGED_PORT_START);
  const value = sysctl?.value?.trim() ?? '';
  return /^[0-9]{1,5}$/.test(value) ? Math.min(Number(value), DEFAULT_START) : DEFAULT_START;
}
