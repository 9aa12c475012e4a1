import type { Log } from 'sarif';
import type { Suggestion } from '../../fix/suggestion.ts';
import type { Workload } from '../../manifest/manifest.ts';
import { workloadKey } from '../../manifest/workload-key.ts';
import { formatPath } from '../../pss/pod/path.ts';
import type { Violation } from '../../pss/rule.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { RepairOutcome } from '../../scan/fix-files.ts';
import { reportedViolations } from '../../scan/reported-violation.ts';
import type { Scan } from '../../scan/scan.ts';
import { outlineOf } from '../../scan/scan-outline.ts';
import type { DocsLinks } from '../links.ts';
import type { Narrowing } from '../narrowing.ts';
import { listedOnly, narrowingWords } from '../narrowing.ts';
import { scanCounts } from '../scan-counts.ts';
import { settingsNotes } from '../settings-notes.ts';
import type { SarifOptions } from './sarif-log.ts';
import { sarifLog } from './sarif-log.ts';
import { narrowingNotification, notEvaluatedNotification, noteNotification } from './sarif-notifications.ts';

/** What the SARIF log of a scan needs besides the scan. */
export interface ScanSarifOptions extends SarifOptions {
  /**
   * The outcomes of repairing the scanned texts, from which the results get their fixes. Absent: there are no fixes.
   */
  readonly repairs?: readonly RepairOutcome[];
  /** Leaves out the results of some workloads, and says so in a notification; the counts are of all of them. */
  readonly only?: Narrowing;
}

/** Prints `scan --format sarif`: SARIF 2.1.0, with a result for each place at which a workload fails a check. */
export function scanSarif(scan: Scan, links: DocsLinks, options: ScanSarifOptions): Log {
  const { manifests } = scan;
  const narrowed = narrowingWords(scan, options.only);
  const suggestions = suggestionsOf(options.repairs ?? []);
  const violations = listedOnly(scan, options.only)
    .manifests.flatMap(({ judged }) => judged.flatMap((workload) => reportedViolations(workload).violations))
    .map((reported) => {
      const suggestion = suggestions.get(keyOf(reported.workload, reported));
      return suggestion === undefined ? reported : { ...reported, suggestion };
    });
  const notifications = [
    ...(narrowed === undefined ? [] : [narrowingNotification(narrowed)]),
    ...manifests.flatMap(({ manifest }) => [
      ...manifest.notEvaluated.map((entry) => notEvaluatedNotification(entry, entry.isForeign ? 'warning' : 'error')),
      ...manifest.notes.map(noteNotification),
    ]),
    ...settingsNotes(scan).map(noteNotification),
  ];
  const counts = scanCounts(outlineOf(scan));
  return sarifLog({ violations, policy: [], notifications, counts }, links, options);
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
