import type { ReviewSuggestion, ShownFinding } from '../../review/review.ts';
import { cappedList } from '../../text/capped-list.ts';
import { count } from '../../text/count.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { placeCode, workloadTitle } from '../names.ts';
import type { CommentCopy, CommentSection } from './comment-text.ts';
import { fixParagraphs } from './fix-paragraphs.ts';
import type { CommentText } from './write-comment.ts';

/**
 * Writes the comment on findings like those of another comment, which has the words: only their suggestion. Where no
 * comment has it, it is a line of a list.
 *
 * @param original the first of the findings that have the words
 */
export function repeatedText(
  findings: readonly ShownFinding[],
  { change: { workload }, finding: { place } }: ShownFinding,
  suggestion: ReviewSuggestion | undefined,
): CommentText {
  const pointer = `As for ${workloadTitle(workload)} in ${inlineCode(place.file)}.`;
  const blocks = suggestion === undefined ? [] : fixParagraphs(suggestion);
  const titles = [...new Set(findings.map(({ change }) => workloadTitle(change.workload)))].join(', ');
  return {
    whole: [...blocks, { text: pointer }],
    short: [{ text: pointer }],
    listed: {
      line: `${count(findings.length, 'violation')} of ${titles}, as of ${workloadTitle(workload)} in ${placeCode(place)}`,
      fix: suggestion,
    },
  };
}

/** Places that one comment lists; the check run lists all. */
export const MAX_COPIES = 20;

/** Says where the same is to be said: a paragraph, or none. */
export function sameNote(names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`The same in ${cappedList(names, MAX_COPIES, ' (the check run names all)')}.`];
}

/** Names the copies of a comment: a paragraph, or none. */
export function copiesNote([own]: readonly CommentSection[], copies: readonly CommentCopy[]): string[] {
  return own === undefined ? [] : sameNote(copies.map((copy) => copyName(copy, own)));
}

/** The place of a copy, and its workload and namespace where they are others than those that the comment names. */
export function copyName({ place, sections: [first] }: CommentCopy, own: CommentSection): string {
  if (first === undefined) return placeCode(place);
  const { workload } = first.change;
  const [title, ownTitle] = [workloadTitle(workload), workloadTitle(own.change.workload)];
  const { namespace } = workload.identity;
  const names = [
    ...(title === ownTitle ? [] : [title]),
    ...(namespace === undefined || namespace === own.change.workload.identity.namespace
      ? []
      : [`namespace ${inlineCode(namespace)}`]),
  ];
  return names.length === 0 ? placeCode(place) : `${placeCode(place)} (${names.join(', ')})`;
}
