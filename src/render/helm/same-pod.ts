import type { Pod } from '../../pss/pod/pod.ts';
import { isSameValue } from '../../pss/pod/same-value.ts';

/** Matches a sum of a text, as charts write into annotations so that pods roll when a ConfigMap changes. */
const SUM = /^[0-9a-f]{32,128}$/;

/** Whether two pods are the same, but for the sums of texts in their annotations: comments in templates change these. */
export function isSamePod(one: Pod, other: Pod): boolean {
  return isSameValue(withoutSums(one), withoutSums(other));
}

function withoutSums(pod: Pod): Pod {
  const { metadata } = pod;
  if (metadata?.annotations === undefined) return pod;
  const annotations = Object.entries(metadata.annotations).map(([key, value]) => [key, SUM.test(value) ? '' : value]);
  return { ...pod, metadata: { ...metadata, annotations: Object.fromEntries(annotations) } };
}
