import { CONTAINER_LISTS } from '../../pod/containers.ts';

/** A field of every container, in upstream's notation: `spec.containers[*].securityContext.privileged`, … */
export function inContainers(field: string): string[] {
  return ['containers', ...CONTAINER_LISTS.filter((list) => list !== 'containers')].map(
    (list) => `spec.${list}[*].${field}`,
  );
}

/** A field of the pod's security context and of every container's. */
export function inPodAndContainers(field: string): string[] {
  return [`spec.securityContext.${field}`, ...inContainers(`securityContext.${field}`)];
}
