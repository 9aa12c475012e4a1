import type { ReportedWorkload } from '../../scan/reported-workload.ts';
import { isRejected } from '../../scan/scan.ts';

/**
 * How a workload stands: `failing` violates its policy, exempt or not; `open` does not, but a stricter level would reject
 * it; `passing` passes the strictest level. The page's style and script know these as classes.
 */
export type Standing = 'failing' | 'open' | 'passing';

/** Returns how a workload stands. */
export function standingOf({ judged, violations }: ReportedWorkload): Standing {
  if (violations.some(({ mode }) => mode !== undefined)) return 'failing';
  return judged.reached.next === undefined ? 'passing' : 'open';
}

/** Where a workload is listed: 0, first, what the API server rejects; then others that violate something; 2, the rest. */
export function rankOf(workload: ReportedWorkload): 0 | 1 | 2 {
  if (isRejected(workload.judged)) return 0;
  return standingOf(workload) === 'failing' ? 1 : 2;
}
