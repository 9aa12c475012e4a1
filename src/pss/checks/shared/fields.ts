import { CONTAINER_LISTS } from '../../pod/containers.ts';

/** Lists the paths of a field in all lists of containers: `spec.containers[*].securityContext.privileged`, … */
export function inContainers(field: string): string[] {
  return ['containers', ...CONTAINER_LISTS.filter((list) => list !== 'containers')].map(
    (list) => `spec.${list}[*].${field}`,
  );
}

/** Lists the paths of a field in the pod's security context and in those of containers. */
export function inPodAndContainers(field: string): string[] {
  return [`spec.securityContext.${field}`, ...inContainers(`securityContext.${field}`)];
}
