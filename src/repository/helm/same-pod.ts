import type { Path } from '../../pss/pod/path.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import { isSameValue, valueAt } from '../../pss/pod/same-value.ts';

/** Matches the annotations that the standard reads. Others have sums of texts, or what is new each time. */
const READ = /seccomp|apparmor/;

/** Whether two renders have the same pod: of its metadata only the annotations that the standard reads are compared. */
export function isSamePod(one: Pod, other: Pod): boolean {
  return isSameValue(comparable(one), comparable(other));
}

/**
 * Whether two renders have the same pod except at some paths from the pod, at what is below them, and at what has to be
 * there for them.
 */
export function isSamePodExcept(one: Pod, other: Pod, paths: readonly Path[]): boolean {
  return isSameExcept(comparable(one), comparable(other), paths);
}

function comparable({ metadata, spec }: Pod): unknown {
  const annotations = Object.entries(metadata?.annotations ?? {}).filter(([key]) => READ.test(key));
  return { metadata: { annotations: Object.fromEntries(annotations) }, spec };
}

function isSameExcept(one: unknown, other: unknown, paths: readonly Path[]): boolean {
  if (paths.some((path) => path.length === 0) || isSameValue(one, other)) return true;
  const isInner = [one, other].every((value) => value === undefined || (typeof value === 'object' && value !== null));
  if (!isInner || paths.length === 0) return false;
  const keys = new Set(
    [one, other].flatMap((value) => (typeof value === 'object' && value !== null ? Object.keys(value) : [])),
  );
  return [...keys].every((key) => {
    const below = paths.flatMap(([step, ...rest]) => (String(step) === key ? [rest] : []));
    return isSameExcept(valueAt(one, [key]), valueAt(other, [key]), below);
  });
}
