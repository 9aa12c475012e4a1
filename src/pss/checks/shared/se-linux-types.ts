/**
 * The SELinux types that *baseline* allows, by the policy version since which it allows them.
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline
 */
export const SE_LINUX_TYPES = {
  'v1.0': ['container_t', 'container_init_t', 'container_kvm_t'],
  'v1.31': ['container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'],
} as const;
