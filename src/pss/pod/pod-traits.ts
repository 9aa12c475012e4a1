import type { Container, Pod } from './pod.ts';

/** Whether the pod declares that it runs on Windows: there the API server refuses fields that only Linux has. */
export function isWindows(pod: Pod): boolean {
  return pod.spec?.os?.name === 'windows';
}

/**
 * Whether the pod has a user namespace of its own, in which root has no rights on the node.
 * https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/
 */
export function hasUserNamespace(pod: Pod): boolean {
  return pod.spec?.hostUsers === false;
}

/** The sysctl that sets the first port of a pod’s network on which every user may listen. */
export const UNPRIVILEGED_PORT_START = 'net.ipv4.ip_unprivileged_port_start';

/** Returns the user id with which the kubelet starts the container; undefined where the image decides. */
export function effectiveUser(pod: Pod, container: Container | undefined): number | undefined {
  return container?.securityContext?.runAsUser ?? pod.spec?.securityContext?.runAsUser;
}

/** Whether the manifest alone proves that the container does not run as root. */
export function isKnownNonRoot(pod: Pod, container: Container | undefined): boolean {
  const user = effectiveUser(pod, container);
  if (user !== undefined) return user > 0;
  return (container?.securityContext?.runAsNonRoot ?? pod.spec?.securityContext?.runAsNonRoot) === true;
}
