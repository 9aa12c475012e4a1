import type { Conclusion } from '../../review/review.ts';
import type { ScanOutline } from '../../scan/scan-outline.ts';
import type { Settings } from '../../target/settings.ts';
import type { SummaryParts } from '../summary/scan-summary.ts';
import { summarizeScan } from '../summary/scan-summary.ts';
import type { Annotation } from './annotations.ts';

/** The report of a scan of a whole branch. Plain data: nothing is published yet. */
export interface ScanPlan {
  readonly conclusion: Conclusion;
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * Plans the report of a scan of a whole branch. Its violations were there before, so they fail the check only with
 * `fail-on: any`. No line is annotated: the summary and the report contain everything.
 */
export function planScan(
  outline: ScanOutline,
  { failOn, unjudged: choice }: Pick<Settings, 'failOn' | 'unjudged'>,
  parts: SummaryParts,
): ScanPlan {
  const { all, breakingRules, violations, notEvaluated, unjudged } = outline;
  const isHeld =
    failOn === 'any' && (all.rejected + breakingRules > 0 || notEvaluated.some(({ isForeign }) => isForeign !== true));
  const blocks = isHeld || (choice === 'fail' && unjudged > 0);
  const conclusion = blocks ? 'failure' : unjudged > 0 ? 'neutral' : 'success';
  const { title, summary } = summarizeScan(outline, conclusion, parts);
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
      // The level is known only where there is a workload, and everything was judged.
      'level-achieved': unjudged > 0 || all.workloads === 0 ? '' : all.level,
    },
  };
}
