import { messagesIn, writeComments } from '../comment/write-comment.ts';
import type { SummaryEntry, Uncommented } from '../summary/write-summary.ts';
import { writeSummary } from '../summary/write-summary.ts';
import { annotationNotes } from './publishing-notes.ts';
import type { PlannedRemark, ReviewPlan } from './review-plan.ts';

/** The result of publishing the comments of a plan. */
export interface PublishingOutcome {
  /** Whether the token may comment. */
  readonly canComment: boolean;
  /** The marks of each comment that GitHub refused. */
  readonly refused: readonly (readonly string[])[];
  /** Whether some of these may have been posted all the same. */
  readonly isUnsure?: boolean | undefined;
  /** What was not published, and why: Markdown, a line or a paragraph each. */
  readonly notes: readonly string[];
}

/** Returns the plan as it was published: the summary contains what was not posted, and why. */
export function settleReview(
  plan: Omit<ReviewPlan, 'summary' | 'placements'>,
  { canComment, refused, isUnsure = false, notes }: PublishingOutcome,
): ReviewPlan {
  const refusedKeys = new Set(refused.map(keyOf));
  const isPosted = ({ marks }: { readonly marks: readonly string[] }): boolean =>
    canComment && !refusedKeys.has(keyOf(marks));
  const remarks = plan.remarks.map(
    (remark): PlannedRemark => (isPosted(remark) ? remark : { ...remark, placement: 'summary' }),
  );
  const uncommented = { ...summaryEntries(remarks), isUnsure };
  return {
    ...plan,
    comments: plan.comments.filter(isPosted),
    singles: plan.singles.filter(isPosted),
    remarks,
    summary: writeSummary(plan.sections, uncommented, [...notes, ...annotationNotes(plan.annotations.length)]),
    placements: new Map(
      remarks.flatMap(({ subjects, placement }) => subjects.map((subject) => [subject, placement] as const)),
    ),
  };
}

/**
 * Returns the remarks that no comment contains, as far as a summary has room for them. Messages of the API server that
 * posted comments quote are not repeated.
 */
function summaryEntries(remarks: readonly PlannedRemark[]): Omit<Uncommented, 'isUnsure'> {
  const quoted = remarks
    .filter(({ placement }) => placement !== 'summary')
    .flatMap(({ text }) => (text === undefined ? [] : messagesIn(text)));
  const inSummary = remarks.filter(({ placement }) => placement === 'summary');
  // Nothing can be committed from a summary.
  const unposted = inSummary.flatMap(({ place, text }) =>
    text === undefined ? [] : [{ place, text, canCommit: false }],
  );
  const entries = [
    ...writeComments(
      unposted.filter(({ text }) => text.listed === undefined),
      quoted,
    ),
  ].map(({ remark: { place }, body }): SummaryEntry => ({ place, body }));
  const copies = unposted.flatMap(({ place, text: { listed } }) =>
    listed === undefined ? [] : [{ place, ...listed }],
  );
  return { entries, copies, omitted: inSummary.length - unposted.length };
}

/** Identifies a comment: two comments with the same marks are about the same findings. */
function keyOf(marks: readonly string[]): string {
  return marks.join(' ');
}
