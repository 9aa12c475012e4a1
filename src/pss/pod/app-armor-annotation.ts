/** The annotations that spoke for a container before Kubernetes 1.30 had the field: the container's name stands behind. */
export const APP_ARMOR_ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';
