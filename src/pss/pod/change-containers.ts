import type { CONTAINER_LISTS } from './containers.ts';
import type { Container, PodSpec } from './pod.ts';

/** Changes each container of some lists of a pod's spec; lists that the spec does not have stay absent. */
export function changeContainers(
  spec: PodSpec,
  lists: readonly (typeof CONTAINER_LISTS)[number][],
  change: (container: Container) => Container,
): PodSpec {
  const changed = lists.flatMap((list) => (spec[list] === undefined ? [] : [[list, spec[list].map(change)] as const]));
  return { ...spec, ...Object.fromEntries(changed) };
}
