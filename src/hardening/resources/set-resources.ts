import { quantityNanos } from '../../manifest/types/quantity.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import { isWindows } from '../../pss/pod/pod-traits.ts';
import type { ClusterVersion } from '../../pss/version.ts';
import { compareVersions } from '../../pss/version.ts';
import type { ContainedContainer, Resources } from '../contained-pod.ts';
import { containedSpec } from '../contained-pod.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Since when servers read the resources of a pod as a whole without a feature gate; older ones ignore them.
 * https://github.com/kubernetes/kubernetes/blob/v1.37.2/pkg/features/kube_features.go (PodLevelResources)
 */
const POD_RESOURCES_SINCE: ClusterVersion = 'v1.34';

/** `requests` and `limits`. */
export type ResourceField = keyof Resources;

/** A quantity that holds for a container, and how it came to it. */
export interface HeldQuantity {
  readonly text: string;
  /** Of a request: whether only a limit is set, which the server takes for the request too. */
  readonly isByLimit: boolean;
  /** Whether the pod sets it, for all its containers. */
  readonly isByPod: boolean;
}

/** Returns the request or limit that holds for a container; undefined where none does. */
export function heldQuantity(
  pod: Pod,
  container: ContainedContainer,
  field: ResourceField,
  resource: string,
  around: Surroundings,
): HeldQuantity | undefined {
  for (const [resources, isByPod] of [
    [container.resources, false],
    [podResources(pod, around), true],
  ] as const) {
    const own = quantityOf(resources, field, resource);
    if (own !== undefined) return { text: own, isByLimit: false, isByPod };
    const limit = field === 'requests' ? quantityOf(resources, 'limits', resource) : undefined;
    if (limit !== undefined) return { text: limit, isByLimit: true, isByPod };
  }
  return undefined;
}

/** Returns what resources say of one of them. Its name is anybody’s choice, `constructor` too. */
export function quantityOf(
  resources: Resources | undefined,
  field: ResourceField,
  resource: string,
): string | undefined {
  const quantities = resources?.[field] ?? {};
  return Object.hasOwn(quantities, resource) ? quantities[resource] : undefined;
}

/** Returns the resources of a pod as a whole, where its cluster reads them; Windows has none. */
export function podResources(pod: Pod, { clusterVersion }: Surroundings): Resources | undefined {
  const isRead = clusterVersion === undefined || compareVersions(clusterVersion, POD_RESOURCES_SINCE) >= 0;
  return isRead && !isWindows(pod) ? containedSpec(pod).resources : undefined;
}

/** Whether a quantity is more than nothing: a request or limit of 0 is none. */
export function isSome(text: string | undefined): boolean {
  return text !== undefined && (quantityNanos(text) ?? 0n) > 0n;
}

/** Whether a limit is below a request, so that the server refuses both; false where one of them is not known. */
export function isLess(limit: string | undefined, request: string | undefined): boolean {
  const [low, high] = [limit, request].map((text) => (text === undefined ? undefined : quantityNanos(text)));
  return low !== undefined && high !== undefined && low < high;
}

/** Lists the resources whose limit is below their request, in the order of the limits. */
export function contradictions(resources: Resources): string[] {
  return Object.keys(resources.limits ?? {}).filter((name) =>
    isLess(quantityOf(resources, 'limits', name), quantityOf(resources, 'requests', name)),
  );
}
