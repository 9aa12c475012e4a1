import { containersOf } from '../pss/pod/containers.ts';
import type { Pod } from '../pss/pod/pod.ts';

/**
 * The most parts of pods that are read of one file. A text can name a part many times, by aliases or by what a
 * controller shares among pods, and has as many parts then: no manifest that people review is larger.
 */
export const MAX_POD_PARTS = 50_000;

/** Counts the parts of a pod that checks look at one by one, and the pod itself. */
export function podParts(pod: Pod): number {
  const { metadata, spec } = pod;
  const ofContainers = containersOf(pod).reduce(
    (sum, { container: { ports, securityContext } }) =>
      sum + 1 + (ports?.length ?? 0) + (securityContext?.capabilities?.add?.length ?? 0),
    0,
  );
  const ofPod = [
    spec?.volumes?.length,
    spec?.securityContext?.sysctls?.length,
    Object.keys(metadata?.annotations ?? {}).length,
  ].reduce((sum: number, length = 0) => sum + length, 1);
  return ofContainers + ofPod;
}
