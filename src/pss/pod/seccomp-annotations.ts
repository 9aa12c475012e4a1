/** The annotations that set the profile of the pod and of a container before Kubernetes 1.19 added the field. */
export const POD_ANNOTATION = 'seccomp.security.alpha.kubernetes.io/pod';
export const CONTAINER_ANNOTATION_PREFIX = 'container.seccomp.security.alpha.kubernetes.io/';

/** Whether the value of a seccomp annotation means the runtime's default. */
export function isRuntimeDefaultAnnotation(value: string): boolean {
  return value === 'runtime/default' || value === 'docker/default';
}
