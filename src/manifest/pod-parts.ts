import { containersOf } from '../pss/pod/containers.ts';
import type { Pod } from '../pss/pod/pod.ts';

/** The most parts of pods that are read of one file: no manifest that people review is larger. */
export const MAX_POD_PARTS = 50_000;

/**
 * The most parts that a text may have beyond those that it pays for. A text can name a part many times, by aliases or by
 * what a controller shares among pods, and a pod can take no more than `- {}`.
 */
export const MAX_UNPAID_PARTS = 25_000;

/** So many UTF-16 units of a text pay for a part. Pods that people write pay for all of theirs, whatever they have. */
const UNITS_OF_PART = 8;

/** What it costs to judge, compare, repair and print one more pod, in parts. */
const PARTS_OF_POD = 20;

/** Counts the parts of a pod that checks look at one by one, and the pod itself. */
export function podParts(pod: Pod): number {
  const { metadata, spec } = pod;
  let parts = 1 + (spec?.volumes?.length ?? 0) + (spec?.securityContext?.sysctls?.length ?? 0);
  if (metadata?.annotations !== undefined) parts += Object.keys(metadata.annotations).length;
  for (const { container } of containersOf(pod)) {
    parts += 1 + (container.ports?.length ?? 0) + (container.securityContext?.capabilities?.add?.length ?? 0);
  }
  return parts;
}

/**
 * Returns the parts that a text does not pay for, and none where it pays for all.
 *
 * @param parts the parts of its pods: see `podParts`
 * @param length in UTF-16 units
 */
export function unpaidParts(parts: number, pods: number, length: number): number {
  return Math.max(0, Math.ceil(parts + pods * PARTS_OF_POD - length / UNITS_OF_PART));
}
