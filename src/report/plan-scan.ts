import type { FailOn } from '../target/configuration.ts';
import type { Annotation } from './annotations.ts';
import { failingChecks } from './json.ts';
import { levelAchieved } from './level-achieved.ts';
import type { Conclusion } from './review.ts';
import { isUnjudged } from './review.ts';
import type { Scan } from './scan.ts';
import { isExempt, isRejected } from './scan.ts';
import { summarizeScan } from './scan-summary.ts';

/** What is said of a branch as it is: a plain value. */
export interface ScanPlan {
  readonly conclusion: Conclusion;
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * The report of a branch as it is. All of it was there before, so it blocks only where that is asked for, and no line is
 * annotated: the summary and the report have all.
 *
 * @param notes what could not be published, and why: Markdown
 * @param sections what else the summary says, at its end: Markdown
 */
export function planScan(
  scan: Scan,
  failOn: FailOn,
  notes: readonly string[],
  sections: readonly string[] = [],
): ScanPlan {
  const judged = scan.manifests.flatMap((entry) => entry.judged);
  const violations = judged.flatMap(({ verdicts, exempt }) =>
    failingChecks(verdicts).flatMap(({ result: { check, violations: all } }) =>
      all.filter((violation) => !isExempt(exempt, check, violation)),
    ),
  ).length;
  const rejected = judged.filter(isRejected).length;
  const notEvaluated = scan.manifests.flatMap(({ manifest }) => manifest.notEvaluated);
  const isPartial = notEvaluated.length > 0 || scan.manifests.some(({ manifest }) => manifest.notes.some(isUnjudged));
  const blocks = failOn === 'any' && (rejected > 0 || notEvaluated.some(({ isForeign }) => isForeign !== true));
  const conclusion = blocks ? 'failure' : isPartial ? 'neutral' : 'success';
  const workloads = judged.map(({ workload }) => workload);
  const { title, summary } = summarizeScan(scan, conclusion, notes, sections);
  return {
    conclusion,
    title,
    summary,
    annotations: [],
    outputs: {
      conclusion,
      introduced: '0',
      existing: String(violations),
      fixed: '0',
      'not-evaluated': String(notEvaluated.length),
      'level-achieved': isPartial ? '' : levelAchieved(workloads, scan.target.version),
    },
  };
}
