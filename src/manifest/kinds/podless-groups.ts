/** The groups of Kubernetes itself that have a domain: none of their kinds holds a pod. Others have no dot. */
const OWN_GROUPS = [
  ...['admission', 'admissionregistration', 'apiextensions', 'apiregistration', 'apiserver.config', 'audit'],
  ...['authentication', 'authorization', 'certificates', 'client.authentication', 'coordination', 'discovery'],
  ...['events', 'flowcontrol.apiserver', 'internal.apiserver', 'metrics', 'networking', 'node', 'rbac.authorization'],
  ...['resource', 'scheduling', 'storage', 'storagemigration'],
].map((name) => `${name}.k8s.io`);

/** Other groups whose objects only look as if they held pods: copies of pods, and policies with patterns for pods. */
const LOOKING_LIKE_PODS = /^(?:kueue\.x-k8s\.io|(?:.*\.)?(?:kyverno\.io|gatekeeper\.sh|kubewarden\.io))$/;

/** Other kinds, by group, that only say which pods are allowed. */
const POLICY_KINDS: Readonly<Record<string, readonly string[]>> = {
  'security.openshift.io': ['SecurityContextConstraints'],
};

/** Kinds of OpenShift that have no group in old manifests. */
const LEGACY_KINDS = ['DeploymentConfig', 'Template'];

/**
 * Whether objects of this kind hold no pods, though parts of them may look like pods. The group of a custom resource has
 * a dot: https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/
 */
export function isPodlessKind(group: string, kind: string): boolean {
  if (!group.includes('.')) return group !== '' || !LEGACY_KINDS.includes(kind);
  if (Object.hasOwn(POLICY_KINDS, group) && POLICY_KINDS[group]?.includes(kind)) return true;
  return OWN_GROUPS.includes(group) || LOOKING_LIKE_PODS.test(group);
}
