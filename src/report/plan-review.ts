import type { Finding } from '../compare/compare-workload.ts';
import type { Annotation } from './annotations.ts';
import { annotationsOf } from './annotations.ts';
import type { CommentSection } from './comment.ts';
import { commentBody } from './comment.ts';
import type { Draft, LinesAnchor } from './draft-comments.ts';
import { draftComments } from './draft-comments.ts';
import { findingMark, fingerprint } from './fingerprint.ts';
import { levelAchieved } from './level-achieved.ts';
import type { DocsLinks } from './links.ts';
import { annotationNotes } from './publishing-notes.ts';
import type { Conclusion, Review, ShownFinding } from './review.ts';
import { conclusionOf, countsOf, isPartial, shownFindings } from './review.ts';
import { summarize, titleOf } from './summary.ts';

/** All that will be published, decided before the first call: a plain value. */
export interface ReviewPlan {
  /** Comments of another scope are another judge's, and left alone. */
  readonly scope: string;
  readonly head: string;
  readonly conclusion: Conclusion;
  /** The check run's title: the conclusion in a few words. */
  readonly title: string;
  /** Markdown, for the check run and the job summary. */
  readonly summary: string;
  /** Absent where no comment stands in the diff: a review would say nothing. */
  readonly reviewBody?: string;
  readonly comments: readonly InlineComment[];
  /**
   * Posted one by one: a review takes no comments on whole files, and a line that only git shows may be refused, which
   * must not cost the review.
   */
  readonly singles: readonly (InlineComment | FileComment)[];
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  /** The marks of every shown finding, whether a comment speaks of it or not: what has none of them is fixed. */
  readonly marks: ReadonlySet<string>;
  /** Files of which this review cannot say what is fixed: GitHub or the reader left something out. */
  readonly unknownFiles: ReadonlySet<string>;
  /** Where each shown finding ended: exactly one place. */
  readonly placements: ReadonlyMap<Finding, Placement>;
}

export type Placement = 'inline' | 'file' | 'summary';

/** On the RIGHT side of the diff; `startLine` only where the comment spans more than one line. */
export interface InlineComment {
  readonly path: string;
  readonly startLine?: number;
  readonly line: number;
  readonly body: string;
  /** What it speaks of; also hidden in the body. */
  readonly marks: readonly string[];
}

export interface FileComment {
  readonly path: string;
  readonly body: string;
  readonly marks: readonly string[];
}

/** Comments in one review, and comments outside it in one run: more is refused by GitHub's abuse limits. */
const MAX_COMMENTS = 30;
const MAX_SINGLES = 10;

/** What became of an earlier plan, so that the next one says it. */
export interface PublishingOutcome {
  /** Whether the token may comment. */
  readonly canComment: boolean;
  /** The marks of comments that GitHub did not take. */
  readonly refused: readonly (readonly string[])[];
  /** What was not published, and why: Markdown, a line or a paragraph each. */
  readonly notes: readonly string[];
}

const NOTHING_PUBLISHED: PublishingOutcome = { canComment: true, refused: [], notes: [] };

/** Decides where each finding goes: beside its line, to its file, or to the summary; nothing is lost on the way. */
export function planReview(
  review: Review,
  links: DocsLinks,
  outcome: PublishingOutcome = NOTHING_PUBLISHED,
): ReviewPlan {
  const refused = new Set(outcome.refused.map((marks) => marks.join(' ')));
  const drafts = draftComments(review).map((draft): Draft => {
    const canPost = outcome.canComment && !refused.has(marksOf(draft).join(' '));
    return canPost ? draft : { ...draft, anchor: { at: 'summary' } };
  });
  const together = drafts.filter(({ anchor }) => anchor.at === 'lines' && anchor.isListed).slice(0, MAX_COMMENTS);
  const alone = drafts
    .filter(({ anchor }) => anchor.at === 'file' || (anchor.at === 'lines' && !anchor.isListed))
    .slice(0, MAX_SINGLES);
  const placements = new Map<Finding, Placement>(shownFindings(review).map(({ finding }) => [finding, 'summary']));
  for (const draft of [...together, ...alone]) {
    const placement = draft.anchor.at === 'lines' ? 'inline' : 'file';
    for (const { finding } of findingsOf(draft)) placements.set(finding, placement);
  }

  const quoted = new Set<unknown>();
  const bodyOf = (draft: Draft, canCommit: boolean): string =>
    commentBody({
      sections: sectionsOf(draft.findings, quoted),
      suggestion: draft.suggestion,
      canCommit,
      copies: draft.copies.map(({ findings }) => findings[0]?.finding.place).filter((place) => place !== undefined),
      review,
      links,
    });
  const fileComment = (draft: Draft): FileComment => {
    const marks = marksOf(draft);
    return {
      path: draft.file,
      body: `${bodyOf(draft, draft.canCommit)}\n\n${fingerprint(review.scope, marks)}`,
      marks,
    };
  };
  const inlineComment = (draft: Draft, { startLine, line }: LinesAnchor): InlineComment =>
    startLine < line ? { ...fileComment(draft), startLine, line } : { ...fileComment(draft), line };
  const comments = together.flatMap((draft) =>
    draft.anchor.at === 'lines' ? [inlineComment(draft, draft.anchor)] : [],
  );
  const singles = alone.map((draft) =>
    draft.anchor.at === 'lines' ? inlineComment(draft, draft.anchor) : fileComment(draft),
  );
  const rest = drafts
    .filter((draft) => !together.includes(draft) && !alone.includes(draft))
    .map((draft) => ({ place: draft.findings[0]?.finding.place, body: bodyOf(draft, false) }));
  const conclusion = conclusionOf(review);
  const annotations = annotationsOf(review);
  const counts = countsOf(review);
  return {
    scope: review.scope,
    head: review.change.head,
    conclusion,
    title: titleOf(review),
    summary: summarize(review, rest, [...outcome.notes, ...annotationNotes(annotations.length)]),
    ...(comments.length > 0 ? { reviewBody: reviewBodyOf(review, placements) } : {}),
    comments,
    singles,
    annotations,
    outputs: {
      conclusion,
      'level-achieved': achievedLevel(review),
      introduced: String(counts.introduced),
      existing: String(counts.existing),
      fixed: String(counts.fixed),
      'not-evaluated': String(counts.notEvaluated),
    },
    marks: new Set(shownFindings(review).map(findingMark)),
    unknownFiles: new Set([
      ...review.comparison.notEvaluated.map(({ file }) => file),
      ...review.change.files
        .filter(({ patch, status }) => patch === undefined && status !== 'removed')
        .map(({ path }) => path),
    ]),
    placements,
  };
}

/** GitHub's limit of a body is reached by a thousand findings in one place: so many are marked, the others go with them. */
const MAX_MARKS = 200;

function marksOf(draft: Draft): string[] {
  return findingsOf(draft).slice(0, MAX_MARKS).map(findingMark);
}

/** What a draft speaks of, in its own place and in the others that it stands for. */
function findingsOf({ findings, copies }: Draft): ShownFinding[] {
  return [...findings, ...copies.flatMap((copy) => copy.findings)];
}

/** Empty where something that changed was not judged: nobody knows what it would reach. */
function achievedLevel({ comparison, change, target }: Review): string {
  if (isPartial({ comparison, change })) return '';
  return levelAchieved(
    comparison.workloads.map(({ workload }) => workload),
    target.version,
  );
}

/** What stands above the comments of a review. */
function reviewBodyOf(review: Review, placements: ReadonlyMap<Finding, Placement>): string {
  const left = [...placements.values()].filter((placement) => placement === 'summary').length;
  const more =
    left === 0 ? '' : ` ${left} more ${left === 1 ? 'finding is' : 'findings are'} in the check run's summary.`;
  return `**Pod Security:** ${titleOf(review)}.${more}`;
}

/** The findings of one comment by workload; the whole message of a workload is quoted in its first comment only. */
function sectionsOf(findings: readonly ShownFinding[], quoted: Set<unknown>): CommentSection[] {
  const changes = [...new Set(findings.map(({ change }) => change))];
  return changes.map((change) => {
    const isFirst = !quoted.has(change);
    quoted.add(change);
    return {
      change,
      isFirst,
      findings: findings.filter((shown) => shown.change === change).map(({ finding }) => finding),
    };
  });
}
