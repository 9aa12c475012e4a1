/** Annotations by which Kubernetes once set profiles of containers. */
export const PROFILE_ANNOTATION = /apparmor|seccomp/i;
