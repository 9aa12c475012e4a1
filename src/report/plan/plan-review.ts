import { levelAchieved } from '../../review/level-achieved.ts';
import type { Review } from '../../review/review.ts';
import { conclusionOf, countsOf, isPartial, shownFindings } from '../../review/review.ts';
import { writeInOrder } from '../comment/write-comment.ts';
import type { DocsLinks } from '../links.ts';
import { summarySections } from '../summary/summary-sections.ts';
import { titleOf } from '../summary/title-of.ts';
import { annotationsOf } from './annotations.ts';
import { findingMark, fingerprint, policyMark } from './fingerprint.ts';
import type { Remark } from './remarks-of.ts';
import { remarksOf } from './remarks-of.ts';
import type { FileComment, InlineComment, PlannedRemark, ReviewPlan } from './review-plan.ts';
import { settleReview } from './settle-review.ts';

/** Comments in one review, and comments outside it in one run: more is refused by GitHub's abuse limits. */
const MAX_COMMENTS = 30;
const MAX_SINGLES = 10;

/** Decides where each finding goes: beside its line, to its file, or to the summary; nothing is lost on the way. */
export function planReview(review: Review, links: DocsLinks): ReviewPlan {
  const all = remarksOf(review, links);
  const together = all.filter(isInReview).slice(0, MAX_COMMENTS);
  const alone = all.filter(isAlone).slice(0, MAX_SINGLES);
  // People read the comments in this order, so the first of them quotes.
  const planned = writeInOrder([...together, ...alone]).map(({ remark, body }) =>
    plannedComment(remark, body, review.scope),
  );
  const comments = planned.slice(0, together.length).filter(isInline);
  const remarks = placed(all, new Set([...together, ...alone]));
  const conclusion = conclusionOf(review);
  const plan = {
    scope: review.scope,
    head: review.change.head,
    conclusion,
    title: titleOf(review),
    sections: summarySections(review),
    ...(comments.length > 0 ? { reviewBody: reviewBodyOf(review, remarks) } : {}),
    comments,
    singles: planned.slice(together.length),
    annotations: annotationsOf(review),
    outputs: { conclusion, ...outputsOf(review) },
    marks: new Set([...shownFindings(review).map(findingMark), ...review.policy.map(policyMark)]),
    unknownFiles: unknownFiles(review),
    remarks,
  };
  return settleReview(plan, { canComment: true, refused: [], notes: [] });
}

/** Whether a remark stands at lines that GitHub itself lists. */
function isInReview({ anchor }: Remark): boolean {
  return anchor.at === 'lines' && anchor.isListed;
}

function isAlone({ anchor }: Remark): boolean {
  return anchor.at === 'file' || (anchor.at === 'lines' && !anchor.isListed);
}

function placed(remarks: readonly Remark[], commented: ReadonlySet<Remark>): PlannedRemark[] {
  return remarks.map((remark) => {
    if (!commented.has(remark)) return { ...remark, placement: 'summary' };
    return { ...remark, placement: remark.anchor.at === 'lines' ? 'inline' : 'file' };
  });
}

function plannedComment({ file, marks, anchor }: Remark, body: string, scope: string): InlineComment | FileComment {
  const comment: FileComment = { path: file, body: `${body}\n\n${fingerprint(scope, marks)}`, marks };
  if (anchor.at !== 'lines') return comment;
  const { startLine, line } = anchor;
  return startLine < line ? { ...comment, startLine, line } : { ...comment, line };
}

function isInline(comment: InlineComment | FileComment): comment is InlineComment {
  return 'line' in comment;
}

/** What stands above the comments of a review. */
function reviewBodyOf(review: Review, remarks: readonly PlannedRemark[]): string {
  const left = remarks.filter(({ placement }) => placement === 'summary').flatMap(({ subjects }) => subjects).length;
  const more =
    left === 0 ? '' : ` ${left} more ${left === 1 ? 'finding is' : 'findings are'} in the check run's summary.`;
  return `**Pod Security:** ${titleOf(review)}.${more}`;
}

function outputsOf(review: Review): Readonly<Record<string, string>> {
  const counts = countsOf(review);
  return {
    'level-achieved': achievedLevel(review),
    introduced: String(counts.introduced),
    existing: String(counts.existing),
    fixed: String(counts.fixed),
    'not-evaluated': String(counts.notEvaluated),
  };
}

/** Empty where something that changed was not judged: nobody knows what it would reach. */
function achievedLevel({ comparison, change, target }: Review): string {
  if (isPartial({ comparison, change })) return '';
  return levelAchieved(
    comparison.workloads.map(({ workload }) => workload),
    target.version,
  );
}

/** Files of which something is not known: GitHub left out the patch, or a document could not be read. */
function unknownFiles({ comparison, change }: Review): ReadonlySet<string> {
  const isWithoutPatch = ({ patch, status }: Review['change']['files'][number]): boolean =>
    patch === undefined && status !== 'removed';
  return new Set([
    ...comparison.notEvaluated.map(({ file }) => file),
    ...change.files.filter(isWithoutPatch).map(({ path }) => path),
  ]);
}
