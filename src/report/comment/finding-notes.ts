import type { Finding } from '../../compare/workloads/compare-workload.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { Review } from '../../review/review.ts';
import { isToAct } from '../../review/review.ts';
import { cappedList } from '../../text/capped-list.ts';
import { groupBy } from '../../text/group-by.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { plainOrCode } from '../../text/markdown.ts';
import { isStatedFor } from '../level-source.ts';
import { workloadTitle } from '../names.ts';
import { olderLeft } from '../older-left.ts';
import type { CommentSection } from './comment-text.ts';
import { MAX_COPIES } from './copies.ts';
import { selectorOf } from './exemption-entry.ts';
import { meantEntries } from './meant-entries.ts';
import { exempting } from './way-out.ts';
import type { Paragraph } from './write-comment.ts';

/** Explains why pods are still rejected after all suggestions are committed: the workload has older violations. */
export function olderNote({ change, findings, message }: CommentSection, review: Review): Paragraph[] {
  const { workload, because } = change;
  const mode = findings[0]?.mode ?? 'enforce';
  const { left, suggested } = olderLeft(change, mode, review);
  if (left === 0) return [];
  const more = suggested > 0 ? ' more' : '';
  const what = left === 1 ? `One${more} violation` : `${left}${more} violations`;
  const were = left === 1 ? 'was' : 'were';
  const [they, are] = left === 1 ? ['it', 'is'] : ['they', 'are'];
  const stays = mode === 'enforce' && isStatedFor(because.enforce) ? 'the pods stay rejected' : 'it stays so';
  const text = `${what} of ${workloadTitle(workload)} ${were} there before this pull request: until ${they} ${are} repaired too, ${stays} (the check run lists them).`;
  return [{ text, quote: { message, isFirst: true } }];
}

/** Says of older violations why there is a comment on them, and that they do not block. */
export function writtenNotes(sections: readonly CommentSection[], { written, failOn }: Review): string[] {
  const findings = sections.flatMap((section) => section.findings);
  const isOlder = (finding: Finding): boolean => written.has(finding) && !isToAct(finding, failOn);
  const older = findings.filter(isOlder);
  if (older.length === 0) return [];
  const isMixed = new Set(findings.filter((finding) => !isOlder(finding)).map(({ check }) => check));
  // Beside a finding that blocks, the check alone does not say which is meant.
  const nameOf = ({ check, violation }: Finding): string =>
    isMixed.has(check) ? `${check} (${plainOrCode(formatSetter(violation))})` : check;
  const names = older.length === findings.length ? ['This'] : [...new Set(older.map(nameOf))];
  const [were, block] = names.length === 1 ? ['was', 'blocks'] : ['were', 'block'];
  return [`${names.join(', ')} ${were} there before, and ${block} nothing: the pull request writes the line anew.`];
}

/** Places that one sentence names. */
const MAX_PLACES = 5;

/** Explains why a comment is not at the line that sets a field, where that line is not known. */
export function doubtNotes(findings: readonly Finding[]): string[] {
  const doubts = new Set(findings.map(({ place }) => place.doubt).filter((doubt) => doubt !== undefined));
  return [...doubts].map((doubt) => `This is the nearest line that is known: ${doubt}.`);
}

/** Names the places of findings that a changed line elsewhere brought, and what else sets the same. */
export function placeNotes(findings: readonly Finding[]): string[] {
  const brought = findings.filter(({ place, bringer }) => bringer !== undefined && place.doubt === undefined);
  const places = placesOf(brought.filter((finding) => !isDecidedThere(finding)));
  const decided = placesOf(brought.filter(isDecidedThere));
  const also = [...new Set(findings.flatMap(({ place }) => place.also ?? []))];
  return [
    ...(places.length === 0 ? [] : [`The line to repair is not in this diff: ${cappedList(places, MAX_PLACES)}.`]),
    ...(decided.length === 0 ? [] : [`It decides what is at ${cappedList(decided, MAX_PLACES)}.`]),
    ...also.map((each) => `${each}.`),
  ];
}

/** Whether the changed line that brought a finding is in the file that decides of it: that is where it is repaired. */
function isDecidedThere({ bringer, fix: { decider } }: Finding): boolean {
  return decider !== undefined && bringer?.file === decider.file;
}

function placesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ place: { file, line } }) => inlineCode(`${file}:${line}`)))];
}

/** Explains why a finding has no suggestion. */
export function refusalNotes(findings: readonly Finding[], review: Review): string[] {
  const reasons = new Set(
    findings.map((finding) => review.refusals.get(finding)).filter((reason) => reason !== undefined),
  );
  return [...reasons].map((reason) => `No suggestion: ${reason}.`);
}

/**
 * Writes the lines of the config that exempt what comments show to be meant, folded.
 *
 * @param comments the sections of a comment, and of its copies
 */
export function meantNote(comments: readonly (readonly CommentSection[])[], review: Review): string[] {
  const workloads = groupBy(comments.slice(0, MAX_COPIES).flat(), ({ change }) => change);
  const meant = [...workloads].flatMap(([change, sections]) => {
    const selector = selectorOf(change);
    if (selector === undefined) return [];
    return sections.flatMap(({ findings }) =>
      findings.flatMap((finding) => {
        const comment = review.meant.get(finding);
        return comment === undefined ? [] : [{ selector, comment, ...finding }];
      }),
    );
  });
  const entries = meantEntries(meant);
  if (entries.length === 0) return [];
  const words = `To exempt it, with the comment as the reason, ${exempting(review, entries)}`;
  return [`<details><summary>How to exempt it</summary>\n\n${words}\n\n</details>`];
}
