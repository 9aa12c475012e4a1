import { everyFinding, isAdvice } from '../../compare/workloads/compare-workload.ts';
import { levelAchieved } from '../../review/level-achieved.ts';
import type { Review, ShownFinding } from '../../review/review.ts';
import { conclusionOf, countsOf, isPartial, isShown, shownFindings } from '../../review/review.ts';
import { withSignOffNote } from '../comment/sign-off-note.ts';
import { wayOut } from '../comment/way-out.ts';
import type { CommentText } from '../comment/write-comment.ts';
import { leastLength, writeComments } from '../comment/write-comment.ts';
import type { DocsLinks } from '../links.ts';
import { MAX_SUMMARY } from '../summary/sections.ts';
import { summarySections } from '../summary/summary-sections.ts';
import { titleOf } from '../summary/title-of.ts';
import { annotationsOf } from './annotations.ts';
import { documentMark, findingMarker, policyMark, signedBody } from './fingerprint.ts';
import type { Remark } from './remarks-of.ts';
import { remarksOf } from './remarks-of.ts';
import type { FileComment, InlineComment, PlannedRemark, ReviewPlan } from './review-plan.ts';
import { settleReview } from './settle-review.ts';

/** The most comments in the review of a run, and outside it: GitHub's abuse limits refuse more. */
const MAX_COMMENTS = 30;
const MAX_SINGLES = 10;

/** Decides where each finding is reported: at its line, at its file, or in the summary. None is left out. */
export function planReview(review: Review, links: DocsLinks): ReviewPlan {
  const all = remarksOf(review, links);
  const inReview = all.filter(isInReview).slice(0, MAX_COMMENTS);
  const singles = all.filter(isSingle).slice(0, MAX_SINGLES);
  // People read the comments in this order, so the first one about a message of the API server quotes it.
  const commented = withWayOut(
    [...inReview, ...singles].map((remark) => ({ ...remark, text: remark.write() })),
    review,
  ).map((remark) =>
    review.change.needsSignOff ? { ...remark, text: withSignOffNote(remark.text, remark.file) } : remark,
  );
  const planned = [...writeComments(commented)].map(({ remark, body }) => plannedComment(remark, body, review.scope));
  const comments = planned.slice(0, inReview.length).filter(isInline);
  const texts = new Map([...inReview, ...singles].map((remark, index) => [remark, commented[index]?.text]));
  const remarks = plannedRemarks(all, texts);
  const conclusion = conclusionOf(review);
  const plan = {
    scope: review.scope,
    head: review.change.head,
    conclusion,
    title: titleOf(review),
    sections: summarySections(review),
    ...(comments.length > 0 ? { reviewBody: reviewBodyOf(review, remarks) } : {}),
    comments,
    singles: planned.slice(inReview.length),
    annotations: annotationsOf(review),
    outputs: { conclusion, ...outputsOf(review) },
    marks: new Set([...findingMarks(review), ...review.policy.map(policyMark), ...documentMarks(review)]),
    unknownFiles: unknownFiles(review),
    remarks,
  };
  return settleReview(plan, { canComment: true, refused: [], notes: [] });
}

/** The marks of all findings to act on, whether they are listed or not: none of them is fixed. */
function findingMarks(review: Review): string[] {
  return review.comparison.workloads.flatMap((change) => {
    const markOf = findingMarker(change.workload);
    return everyFinding(change)
      .filter((finding) => isShown(finding, review))
      .map(markOf);
  });
}

/** Adds to the first comment on a workload what to do where it never runs. */
function withWayOut<T extends Pick<Remark, 'subjects'> & { readonly text: CommentText }>(
  commented: readonly T[],
  review: Review,
): T[] {
  const blocking = shownFindings(review).filter(({ finding }) => !isAdvice(finding));
  const shown = new Map(blocking.map((entry): [unknown, ShownFinding] => [entry.finding, entry]));
  const first = commented.findIndex(({ subjects }) => subjects.some((subject) => shown.has(subject)));
  return commented.map((remark, index) => {
    const subject = shown.get(remark.subjects.find((each) => shown.has(each)));
    if (index !== first || subject === undefined) return remark;
    const text = wayOut(subject, review);
    return text === '' ? remark : { ...remark, text: { ...remark.text, whole: [...remark.text.whole, { text }] } };
  });
}

function documentMarks({ comparison, documents }: Review): string[] {
  return [...comparison.notEvaluated.filter(({ introduced }) => introduced), ...documents.writtenNotes].map(
    documentMark,
  );
}

/** Whether a remark is at lines that GitHub's own patch shows. */
function isInReview({ anchor }: Remark): boolean {
  return anchor.at === 'lines' && anchor.isListed;
}

/** Whether a remark is posted outside the review: at a file, or at lines that only git's patch shows. */
function isSingle({ anchor }: Remark): boolean {
  return anchor.at === 'file' || (anchor.at === 'lines' && !anchor.isListed);
}

/**
 * Places the remarks, and writes those for the summary as far as it has room for them.
 *
 * @param commented the texts of the remarks that get a comment
 */
function plannedRemarks(
  remarks: readonly Remark[],
  commented: ReadonlyMap<Remark, CommentText | undefined>,
): PlannedRemark[] {
  let room = MAX_SUMMARY;
  return remarks.map((remark): PlannedRemark => {
    const { write, ...plain } = remark;
    const posted = commented.get(remark);
    if (posted !== undefined) {
      return { ...plain, text: posted, placement: remark.anchor.at === 'lines' ? 'inline' : 'file' };
    }
    if (room < 0) return { ...plain, placement: 'summary' };
    const text = write();
    room -= leastLength(text);
    return { ...plain, text, placement: 'summary' };
  });
}

function plannedComment({ file, marks, anchor }: Remark, body: string, scope: string): InlineComment | FileComment {
  const comment: FileComment = { path: file, body: signedBody(scope, body, marks), marks };
  if (anchor.at !== 'lines') return comment;
  const { startLine, line } = anchor;
  return startLine < line ? { ...comment, startLine, line } : { ...comment, line };
}

function isInline(comment: InlineComment | FileComment): comment is InlineComment {
  return 'line' in comment;
}

/** The text above the comments of a review. */
function reviewBodyOf(review: Review, remarks: readonly PlannedRemark[]): string {
  const inSummary = remarks
    .filter(({ placement }) => placement === 'summary')
    .flatMap(({ subjects }) => subjects).length;
  const more =
    inSummary === 0
      ? ''
      : ` ${inSummary} more ${inSummary === 1 ? 'finding is' : 'findings are'} in the check run's summary.`;
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

/** Empty where something that changed was not judged, or nothing was: the level that it reaches is not known. */
function achievedLevel({ comparison, change, target }: Review): string {
  if (isPartial({ comparison, change })) return '';
  return levelAchieved(comparison.workloads, target.version) ?? '';
}

/** Files that are not fully known: GitHub left out the patch, or a document could not be evaluated. */
function unknownFiles({ comparison, change }: Review): ReadonlySet<string> {
  const isWithoutPatch = ({ patch, status }: Review['change']['files'][number]): boolean =>
    patch === undefined && status !== 'removed';
  return new Set([
    ...comparison.notEvaluated.map(({ file }) => file),
    ...change.files.filter(isWithoutPatch).map(({ path }) => path),
  ]);
}
