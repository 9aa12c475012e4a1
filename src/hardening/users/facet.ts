import type { PlacedContainer } from '../../pss/pod/containers.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import { hasUserNamespace } from '../../pss/pod/pod-traits.ts';
import type { Fix, FormerPod, Violation } from '../../pss/rule.ts';
import type { ClusterVersion } from '../../pss/version.ts';
import { compareVersions } from '../../pss/version.ts';
import type { HardeningAnswer } from '../hardening-rule.ts';
import type { Surroundings } from '../surroundings.ts';

/** One of the fields that a rule speaks of, where the pod or each of its containers answers for several. */
interface Facet {
  /** The field: it tells the facet’s violations from those of others. */
  readonly field: string;
  readonly fix: (violation: Violation, pod: Pod, former?: FormerPod) => Fix;
}

/** A field for which the pod answers. */
export interface PodFacet extends Facet {
  readonly answer: (pod: Pod, around: Surroundings) => HardeningAnswer;
}

/** A field for which each container answers, whether it or the pod sets it. */
export interface ContainerFacet extends Facet {
  readonly answer: (placed: PlacedContainer, pod: Pod, around: Surroundings) => HardeningAnswer;
}

/** How the user or group of a container came to it, as the end of what a rule says of it. */
export const BY_POD = ', set by the pod';

/**
 * Since when servers have user namespaces without a feature gate.
 * https://github.com/kubernetes/kubernetes/blob/v1.37.2/pkg/features/kube_features.go (UserNamespacesSupport)
 */
const USER_NAMESPACES_SINCE: ClusterVersion = 'v1.33';

/** Whether the cluster has user namespaces by default. */
export function knowsUserNamespaces({ clusterVersion }: Surroundings): boolean {
  return clusterVersion === undefined || compareVersions(clusterVersion, USER_NAMESPACES_SINCE) >= 0;
}

/** Whether the users of the pod are nobody on the node, where 0 is no root either. */
export function isOfOwnUsers(pod: Pod, around: Surroundings): boolean {
  return hasUserNamespace(pod) && knowsUserNamespaces(around);
}

/** What a rule says of user or group 0 in such a pod. */
export const NOBODY_ON_NODE = 'in a user namespace of its own, where 0 is nobody on the node';
