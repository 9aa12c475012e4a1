import type { ReportedWorkload } from '../../scan/reported-workload.ts';
import { isRejected } from '../../scan/scan.ts';

/**
 * How a workload stands: `failing` violates its policy, exempt or not; `open` does not, but a stricter level would reject
 * it; `passing` passes the strictest level. The page's style and script know these as classes.
 */
export function standingOf({ judged, violations }: ReportedWorkload): 'failing' | 'open' | 'passing' {
  if (violations.some(({ mode }) => mode !== undefined)) return 'failing';
  return judged.reached.next === undefined ? 'passing' : 'open';
}

/** Sorts workloads: those that the API server rejects, then others that violate something, then the rest. */
export function failingFirst(workloads: readonly ReportedWorkload[]): ReportedWorkload[] {
  const rank = (workload: ReportedWorkload): number =>
    isRejected(workload.judged) ? 0 : standingOf(workload) === 'failing' ? 1 : 2;
  return workloads.toSorted((a, b) => rank(a) - rank(b));
}
