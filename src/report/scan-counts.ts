import type { ScanOutline } from '../scan/scan-outline.ts';
import type { BaselineUse } from '../target/baseline/known-violations.ts';
import { count } from '../text/count.ts';

/** The numbers of a scan, the same in every format. */
export interface ScanCounts {
  readonly workloads: number;
  readonly rejected: number;
  /** Documents that could not be read. */
  readonly notEvaluated: number;
  /** What was seen and could not be judged: charts, patches, links, objects that stand for pods made elsewhere. */
  readonly notJudged: number;
  /** Documents that are no Kubernetes objects. */
  readonly other: number;
}

/** Counts what a scan found. */
export function scanCounts({ all, notEvaluated, unjudged, other }: ScanOutline): ScanCounts {
  const { workloads, rejected } = all;
  return { workloads, rejected, notEvaluated: notEvaluated.length, notJudged: unjudged - notEvaluated.length, other };
}

/**
 * Says what was not evaluated and not judged, where there is something: a few words each.
 *
 * @param documents names a number of documents; `String` for the number alone
 */
export function unjudgedWords(
  { notEvaluated, notJudged }: Pick<ScanCounts, 'notEvaluated' | 'notJudged'>,
  documents = (size: number): string => count(size, 'document'),
): string[] {
  return [
    ...(notEvaluated === 0 ? [] : [`${documents(notEvaluated)} not evaluated`]),
    ...(notJudged === 0 ? [] : [`${notJudged} not judged`]),
  ];
}

/**
 * Says how many workloads violate the target: a sentence without a full stop.
 *
 * @param adverb stands before the verb, with a space behind it
 */
export function violatingWords(outline: ScanOutline, adverb = ''): string {
  const { workloads, rejected } = scanCounts(outline);
  const verb = rejected === 1 || workloads === 1 ? 'violates' : 'violate';
  const says = `${rejected} of ${count(workloads, 'workload')} ${adverb}${verb} ${outline.heldTo}`;
  const { breakingRules } = outline;
  if (breakingRules === 0) return says;
  return `${says}, and ${breakingRules} ${breakingRules === 1 ? 'breaks' : 'break'} hardening rules that are enforced`;
}

/** How many violations of the baseline are gone. */
export function paidViolations({ paid, toldPaid }: BaselineUse): number {
  return toldPaid ?? paid.reduce((sum, { violations }) => sum + violations.length, 0);
}

/** Writes these numbers on one line, without a full stop. */
export function countsLine(outline: ScanOutline): string {
  const { workloads, rejected, notEvaluated, notJudged, other } = scanCounts(outline);
  const { baseline } = outline;
  return [
    count(workloads, 'workload'),
    `${rejected} violate${rejected === 1 ? 's' : ''} ${outline.heldTo}`,
    ...(baseline === undefined
      ? []
      : [`${count(baseline.known, 'known violation')}, ${paidViolations(baseline)} paid`]),
    `${count(notEvaluated, 'document')} not evaluated`,
    `${notJudged} not judged`,
    count(other, 'other document'),
  ].join(', ');
}
