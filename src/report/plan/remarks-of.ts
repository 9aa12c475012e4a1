import type { PolicyChange } from '../../compare/policy-change.ts';
import type { Finding, WorkloadChange } from '../../compare/workloads/compare-workload.ts';
import type { Place } from '../../manifest/manifest.ts';
import { MODES } from '../../pss/policy.ts';
import type { Review, ShownFinding } from '../../review/review.ts';
import { groupBy } from '../../text/group-by.ts';
import type { CommentSection } from '../comment/comment-text.ts';
import { commentText } from '../comment/comment-text.ts';
import { repeatedText } from '../comment/copies.ts';
import { fixParagraphs } from '../comment/fix-paragraphs.ts';
import { policyComment } from '../comment/policy-comment.ts';
import type { CommentText } from '../comment/write-comment.ts';
import type { DocsLinks } from '../links.ts';
import type { Anchor } from './anchor.ts';
import { canCommit } from './anchor.ts';
import type { Draft } from './draft-comments.ts';
import { draftComments } from './draft-comments.ts';
import { draftPolicy } from './draft-policy.ts';
import { findingMark, policyMark } from './fingerprint.ts';
import { remarksOnDocuments } from './remarks-on-documents.ts';

/** What is to be reported in one place. */
export interface Remark {
  readonly file: string;
  readonly anchor: Anchor;
  /** The place that the summary names. */
  readonly place: Place | undefined;
  readonly marks: readonly string[];
  /** Whether its suggestion can be committed from its anchor. */
  readonly canCommit: boolean;
  /** Writes its text: of a large review most texts are never read. */
  readonly write: () => CommentText;
  /** The findings and changes that it reports. */
  readonly subjects: readonly (Finding | PolicyChange)[];
}

/**
 * Returns everything that a review reports: first the changes to the rules and the documents that cannot be read, then
 * what the workloads violate, and last what does not block.
 */
export function remarksOf(review: Review, links: DocsLinks): Remark[] {
  const numbers = new Map(review.comparison.workloads.map((change, number) => [change, number]));
  const ofFindings = draftComments(review).map((draft): Remark => {
    const { file, anchor, canCommit, findings, reported } = draft;
    return {
      file,
      anchor,
      canCommit,
      place: findings[0]?.finding.place,
      marks: reported.slice(0, MAX_MARKS).map(findingMark),
      subjects: reported.map(({ finding }) => finding),
      write: () => textOf(draft, review, links, numbers),
    };
  });
  const ofDocuments = remarksOnDocuments(review);
  const isOlder = ({ subjects }: Remark): boolean =>
    subjects.every((subject) => 'violation' in subject && review.written.has(subject));
  return [
    ...policyRemarks(review),
    ...ofDocuments.blocking,
    ...ofFindings.filter((remark) => !isOlder(remark)),
    ...ofFindings.filter(isOlder),
    ...ofDocuments.others,
  ];
}

function policyRemarks(review: Review): Remark[] {
  return draftPolicy(review).map(({ file, anchor, changes }) => {
    const short = [{ text: policyComment(changes) }];
    const suggestion = changes
      .map((change) => review.documents.repairs.get(change))
      .find((found) => found !== undefined);
    const whole = [...short, ...(suggestion === undefined ? [] : fixParagraphs(suggestion))];
    return {
      file,
      anchor,
      canCommit: canCommit(suggestion),
      place: changes[0],
      marks: changes.map(policyMark).slice(0, MAX_MARKS),
      subjects: [...changes, ...changes.flatMap(movedFindings)],
      write: () => ({ whole, short }),
    };
  });
}

/** What only a move introduces is reported with the move. */
function movedFindings({ kind, rejects }: PolicyChange): readonly Finding[] {
  return kind === 'moved' ? rejects.flatMap(({ findings }) => findings) : [];
}

/**
 * The most marks in one comment: a thousand findings in one place would exceed GitHub's limit of a body. The comment is
 * recognised by these marks alone.
 */
const MAX_MARKS = 200;

/** Writes the comment of a draft. */
function textOf(
  { findings, suggestion, copies, original }: Draft,
  review: Review,
  links: DocsLinks,
  numbers: ReadonlyMap<WorkloadChange, number>,
): CommentText {
  const [first] = original?.findings ?? [];
  if (first !== undefined) return repeatedText(findings, first, suggestion);
  return commentText({
    sections: sectionsOf(findings, numbers),
    suggestion,
    copies: copies.map((copy) => ({ place: placeOf(copy), sections: sectionsOf(copy.findings, numbers) })),
    review,
    links,
  });
}

/**
 * Groups the findings of one comment by workload and mode, those of the standard before those of hardening rules.
 *
 * @param numbers a number for each workload, which distinguishes those with the same name
 */
function sectionsOf(findings: readonly ShownFinding[], numbers: ReadonlyMap<WorkloadChange, number>): CommentSection[] {
  return [...groupBy(findings, ({ change }) => change)].flatMap(([change, ofWorkload]) =>
    [false, true].flatMap((isHardening) =>
      MODES.flatMap((mode): CommentSection[] => {
        const ofMode = ofWorkload
          .map(({ finding }) => finding)
          .filter((finding) => finding.mode === mode && (finding.isHardening ?? false) === isHardening);
        const message = `${isHardening ? 'hardening ' : ''}${mode} ${numbers.get(change)}`;
        return ofMode.length === 0 ? [] : [{ change, findings: ofMode, message }];
      }),
    ),
  );
}

/** Where the comment of a draft stands: at its last line, as GitHub shows it. */
function placeOf({ file, anchor, findings: [first] }: Draft): Pick<Place, 'file' | 'line'> {
  return anchor.at === 'lines' ? { file, line: anchor.line } : (first?.finding.place ?? { file, line: 1 });
}
