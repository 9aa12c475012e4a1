import type { Suggestion } from '../../fix/suggestion.ts';
import type { Workload } from '../../manifest/manifest.ts';
import { workloadKey } from '../../manifest/workload-key.ts';
import { formatPath } from '../../pss/pod/path.ts';
import type { Violation } from '../../pss/rule.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { RepairOutcome } from '../../scan/fix-files.ts';
import type { ReportedViolation } from '../../scan/reported-violation.ts';
import { reportedViolations } from '../../scan/reported-violation.ts';
import type { Scan } from '../../scan/scan.ts';
import type { Narrowing } from '../narrowing.ts';
import { listedOnly } from '../narrowing.ts';

/**
 * Returns the violations that a scan reports, in file order, each with its suggestion where it has one.
 *
 * @param only leaves out the workloads that answer this question with no
 * @param repairs the outcomes of repairing the scanned texts
 */
export function scanViolations(
  scan: Scan,
  only: Narrowing,
  repairs: readonly RepairOutcome[] = [],
): ReportedViolation[] {
  const suggestions = suggestionsOf(repairs);
  return listedOnly(scan, only)
    .manifests.flatMap(({ judged }) => judged.flatMap((workload) => reportedViolations(workload).violations))
    .map((reported) => {
      const suggestion = suggestions.get(keyOf(reported.workload, reported));
      return suggestion === undefined ? reported : { ...reported, suggestion };
    });
}

/** Returns the suggestion for each violation, by the key of the violation. */
function suggestionsOf(outcomes: readonly RepairOutcome[]): Map<string, Suggestion> {
  const owners = new Map(
    outcomes.flatMap(({ workloads }) =>
      workloads.flatMap(({ workload, repairs }) => repairs.map((repair) => [repair, workload] as const)),
    ),
  );
  const suggestions = outcomes.flatMap((outcome) => outcome.suggestions);
  return new Map(
    suggestions.flatMap((suggestion) =>
      suggestion.repairs.flatMap((repair) => {
        const workload = owners.get(repair);
        return workload === undefined ? [] : [[keyOf(workload, repair), suggestion] as const];
      }),
    ),
  );
}

/** Identifies a violation: each time that the text is read, it has the same key. */
function keyOf(
  workload: Workload,
  { check, violation }: { readonly check: string; readonly violation: Violation },
): string {
  return JSON.stringify([workloadKey(workload), formatPath(violation.path), check, formatSetter(violation)]);
}
