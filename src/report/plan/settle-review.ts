import { messagesIn, writeInOrder } from '../comment/write-comment.ts';
import type { SummaryEntry } from '../summary/write-summary.ts';
import { writeSummary } from '../summary/write-summary.ts';
import { annotationNotes } from './publishing-notes.ts';
import type { PlannedRemark, ReviewPlan } from './review-plan.ts';

/** What became of a plan's comments. */
export interface PublishingOutcome {
  /** Whether the token may comment. */
  readonly canComment: boolean;
  /** The marks of comments that GitHub did not take. */
  readonly refused: readonly (readonly string[])[];
  /** What was not published, and why: Markdown, a line or a paragraph each. */
  readonly notes: readonly string[];
}

/** The plan as it came out: what was not posted is said in the summary, and so is why. */
export function settleReview(
  plan: Omit<ReviewPlan, 'summary' | 'placements'>,
  { canComment, refused, notes }: PublishingOutcome,
): ReviewPlan {
  const unposted = new Set(refused.map(keyOf));
  const isPosted = ({ marks }: { readonly marks: readonly string[] }): boolean =>
    canComment && !unposted.has(keyOf(marks));
  const remarks = plan.remarks.map(
    (remark): PlannedRemark => (isPosted(remark) ? remark : { ...remark, placement: 'summary' }),
  );
  return {
    ...plan,
    comments: plan.comments.filter(isPosted),
    singles: plan.singles.filter(isPosted),
    remarks,
    summary: writeSummary(plan.sections, summaryEntries(remarks), [
      ...notes,
      ...annotationNotes(plan.annotations.length),
    ]),
    placements: new Map(remarks.flatMap(({ subjects, placement }) => subjects.map((one) => [one, placement] as const))),
  };
}

/** What no comment carries: of what comments speak of, the API server's words are not repeated. */
function summaryEntries(remarks: readonly PlannedRemark[]): SummaryEntry[] {
  const said = remarks.filter(({ placement }) => placement !== 'summary').flatMap(({ text }) => messagesIn(text));
  const rest = remarks
    .filter(({ placement }) => placement === 'summary')
    // Nothing can be committed from a summary.
    .map(({ place, text }) => ({ place, text, canCommit: false }));
  return writeInOrder(rest, said).map(({ remark: { place }, body }) => ({ place, body }));
}

/** Two comments with the same marks speak of the same. */
function keyOf(marks: readonly string[]): string {
  return marks.join(' ');
}
