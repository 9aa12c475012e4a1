/**
 * The prefix, before a container's name, of the annotation that set its profile before Kubernetes 1.30 added the field.
 */
export const APP_ARMOR_ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';
