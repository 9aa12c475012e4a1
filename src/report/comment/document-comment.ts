import type { NotEvaluatedChange } from '../../compare/workloads/compare-manifests.ts';
import type { NotEvaluatedReason, Note } from '../../manifest/manifest.ts';
import type { ShownSuggestion } from '../../review/document-repairs.ts';
import { plainOrCode } from '../../text/markdown.ts';
import { fixParagraphs } from './fix-paragraphs.ts';
import type { CommentText } from './write-comment.ts';

/** Why a document was not evaluated, where the server itself refuses it. */
const REFUSED: readonly NotEvaluatedReason[] = ['syntax', 'type'];

/** Writes the comment on a document that cannot be read: what was found, and what is expected. */
export function unreadableText(
  { reason, message }: NotEvaluatedChange,
  suggestion: ShownSuggestion | undefined,
): CommentText {
  const what = REFUSED.includes(reason)
    ? 'The API server refuses this document, so nothing in it is judged'
    : 'This cannot be read, so nothing in it is judged';
  return withFix([`**${what}**`, `> ${plainOrCode(message)}`], suggestion);
}

/** Writes the comment on fields that the pull request writes and the server ignores. It does not block. */
export function misplacedText(notes: readonly Note[], suggestion: ShownSuggestion | undefined): CommentText {
  const what = notes.length === 1 ? 'This field does nothing' : 'These fields do nothing';
  return withFix([`**${what}**`, notes.map(({ message }) => `> ${plainOrCode(message)}`).join('\n>\n')], suggestion);
}

function withFix(paragraphs: readonly string[], suggestion: ShownSuggestion | undefined): CommentText {
  const short = paragraphs.map((text) => ({ text }));
  return { whole: [...short, ...(suggestion === undefined ? [] : fixParagraphs(suggestion))], short };
}
