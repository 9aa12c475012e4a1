import type { PolicyChange } from '../../compare/policy-change.ts';
import type { Finding, WorkloadChange } from '../../compare/workloads/compare-workload.ts';
import type { Place } from '../../manifest/manifest.ts';
import type { Mode } from '../../pss/policy.ts';
import { MODES } from '../../pss/policy.ts';
import { levelAchieved } from '../../review/level-achieved.ts';
import type { Conclusion, Review, ShownFinding } from '../../review/review.ts';
import { conclusionOf, countsOf, isPartial, shownFindings } from '../../review/review.ts';
import type { CommentSection } from '../comment/comment.ts';
import { commentBody } from '../comment/comment.ts';
import { policyComment } from '../comment/policy-comment.ts';
import type { DocsLinks } from '../links.ts';
import { summarize, titleOf } from '../summary/summary.ts';
import type { Anchor, LinesAnchor } from './anchor.ts';
import type { Annotation } from './annotations.ts';
import { annotationsOf } from './annotations.ts';
import type { Draft } from './draft-comments.ts';
import { draftComments } from './draft-comments.ts';
import { draftPolicy } from './draft-policy.ts';
import { findingMark, fingerprint, policyMark } from './fingerprint.ts';
import { annotationNotes } from './publishing-notes.ts';

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
  readonly placements: ReadonlyMap<Finding | PolicyChange, Placement>;
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
  const remarks = remarksOf(review, links).map((remark): Remark => {
    const canPost = outcome.canComment && !refused.has(remark.marks.join(' '));
    return canPost ? remark : { ...remark, anchor: { at: 'summary' } };
  });
  const together = remarks.filter(({ anchor }) => anchor.at === 'lines' && anchor.isListed).slice(0, MAX_COMMENTS);
  const alone = remarks
    .filter(({ anchor }) => anchor.at === 'file' || (anchor.at === 'lines' && !anchor.isListed))
    .slice(0, MAX_SINGLES);
  const placements = new Map<Finding | PolicyChange, Placement>();
  for (const { subjects } of remarks) for (const subject of subjects) placements.set(subject, 'summary');
  for (const { anchor, subjects } of [...together, ...alone]) {
    for (const subject of subjects) placements.set(subject, anchor.at === 'lines' ? 'inline' : 'file');
  }

  const fileComment = ({ file, marks, bodyOf, canCommit }: Remark): FileComment => ({
    path: file,
    body: `${bodyOf(canCommit)}\n\n${fingerprint(review.scope, marks)}`,
    marks,
  });
  const inlineComment = (remark: Remark, { startLine, line }: LinesAnchor): InlineComment =>
    startLine < line ? { ...fileComment(remark), startLine, line } : { ...fileComment(remark), line };
  const comments = together.flatMap((remark) =>
    remark.anchor.at === 'lines' ? [inlineComment(remark, remark.anchor)] : [],
  );
  const singles = alone.map((remark) =>
    remark.anchor.at === 'lines' ? inlineComment(remark, remark.anchor) : fileComment(remark),
  );
  const rest = remarks
    .filter((remark) => !together.includes(remark) && !alone.includes(remark))
    .map(({ place, bodyOf }) => ({ place, body: bodyOf(false) }));
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
    marks: new Set([...shownFindings(review).map(findingMark), ...review.policy.map(policyMark)]),
    unknownFiles: new Set([
      ...review.comparison.notEvaluated.map(({ file }) => file),
      ...review.change.files
        .filter(({ patch, status }) => patch === undefined && status !== 'removed')
        .map(({ path }) => path),
    ]),
    placements,
  };
}

/** Something to say in one place. */
interface Remark {
  readonly file: string;
  readonly anchor: Anchor;
  /** Where it is, for the summary. */
  readonly place: Place | undefined;
  readonly marks: readonly string[];
  readonly canCommit: boolean;
  readonly bodyOf: (canCommit: boolean) => string;
  readonly subjects: readonly (Finding | PolicyChange)[];
}

/** What the pull request does to its own judge first, then what its workloads violate. */
function remarksOf(review: Review, links: DocsLinks): Remark[] {
  const ofPolicy = draftPolicy(review).map(
    ({ file, anchor, changes }): Remark => ({
      ...{ file, anchor, place: changes[0], subjects: changes, canCommit: false },
      marks: changes.map(policyMark).slice(0, MAX_MARKS),
      bodyOf: () => policyComment(changes),
    }),
  );
  const quoted: Quoted = new Map();
  const ofFindings = draftComments(review).map((draft): Remark => {
    const { file, anchor, canCommit, suggestion } = draft;
    const copies = draft.copies
      .map(({ findings }) => findings[0]?.finding.place)
      .filter((place) => place !== undefined);
    return {
      ...{ file, anchor, canCommit, marks: marksOf(draft), place: draft.findings[0]?.finding.place },
      subjects: findingsOf(draft).map(({ finding }) => finding),
      // Asked once, in the order in which people read: the first quotes the whole message.
      bodyOf: (isCommittable) =>
        commentBody({
          ...{ suggestion, copies, review, links },
          sections: sectionsOf(draft.findings, quoted),
          canCommit: isCommittable,
        }),
    };
  });
  return [...ofPolicy, ...ofFindings];
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
function reviewBodyOf(review: Review, placements: ReviewPlan['placements']): string {
  const left = [...placements.values()].filter((placement) => placement === 'summary').length;
  const more =
    left === 0 ? '' : ` ${left} more ${left === 1 ? 'finding is' : 'findings are'} in the check run's summary.`;
  return `**Pod Security:** ${titleOf(review)}.${more}`;
}

/**
 * The findings of one comment by workload and mode; the whole message of a workload in a mode is quoted in its first
 * comment only.
 */
function sectionsOf(findings: readonly ShownFinding[], quoted: Quoted): CommentSection[] {
  const changes = [...new Set(findings.map(({ change }) => change))];
  return changes.flatMap((change) => {
    const own = findings.filter((shown) => shown.change === change).map(({ finding }) => finding);
    const before = quoted.get(change) ?? new Set();
    quoted.set(change, before);
    return MODES.flatMap((mode): CommentSection[] => {
      const ofMode = own.filter((finding) => finding.mode === mode);
      if (ofMode.length === 0) return [];
      const isFirst = !before.has(mode);
      before.add(mode);
      return [{ change, isFirst, findings: ofMode }];
    });
  });
}

/** In which modes a workload's message was quoted. */
type Quoted = Map<WorkloadChange, Set<Mode>>;
