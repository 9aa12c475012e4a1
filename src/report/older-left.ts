import type { Finding, WorkloadChange } from '../compare/workloads/compare-workload.ts';
import type { Mode } from '../pss/policy.ts';
import type { Review } from '../review/review.ts';
import { workloadCounts } from '../review/review.ts';

/** The findings that have a suggestion, by review: each comment asks for them. */
const SUGGESTED = new WeakMap<Review['suggestions'], ReadonlySet<Finding>>();

/**
 * Counts the violations of a workload in one mode that were there before: those that stay when all suggestions of the
 * review are committed, and those that do not.
 */
export function olderLeft(
  change: WorkloadChange,
  mode: Mode,
  { suggestions }: Pick<Review, 'suggestions'>,
): { readonly left: number; readonly suggested: number } {
  const known = SUGGESTED.get(suggestions) ?? new Set(suggestions.flatMap(({ findings }) => findings));
  SUGGESTED.set(suggestions, known);
  const older = workloadCounts(change).older[mode];
  if (older === 0) return { left: 0, suggested: 0 };
  const suggested = change.findings.filter(
    (finding) =>
      finding.mode === mode &&
      finding.status === 'existing' &&
      !finding.isHardening &&
      finding.exemption === undefined &&
      known.has(finding),
  ).length;
  return { left: older - suggested, suggested };
}
