import { visibleText } from '../../text/visible-text.ts';
import type { FileComment, InlineComment, ReviewPlan } from '../plan/review-plan.ts';
import { plainText } from './plain-text.ts';

/** Matches the folded part of a comment: why each check exists, and how to verify it. */
const FOLDED = /\n*<details><summary>Why, and how to verify<\/summary>\n\n([\s\S]*?)\n\n<\/details>/g;

/**
 * Prints `review --format text`: what would be posted, comment by comment, then why each check exists (once for each
 * check), then the summary.
 */
export function reviewText({ comments, singles, reviewBody, summary }: ReviewPlan): string {
  const posted = [...comments, ...singles];
  const checkNotes = checkNotesOf(posted);
  const blocks = [
    ...(reviewBody === undefined ? [] : [`── review`, plainText(reviewBody), '']),
    ...posted.flatMap((comment) => [
      `── comment on ${commentPlace(comment)}`,
      plainText(withoutCheckNotes(comment.body)),
      '',
    ]),
    ...(checkNotes.length === 0 ? [] : ['── why, and how to verify', plainText(checkNotes.join('\n')), '']),
    '── check run',
    plainText(summary),
    '',
  ];
  return blocks.join('\n');
}

/** Why each check of the comments exists, and how to verify it: list items in Markdown, once for each check. */
export function checkNotesOf(comments: readonly Pick<FileComment, 'body'>[]): string[] {
  const notes = comments.flatMap(({ body }) =>
    [...body.matchAll(FOLDED)].flatMap(([, list = '']) => list.split(/\n(?=- )/)),
  );
  return [...new Set(notes)];
}

/** Returns the body of a comment without that. */
export function withoutCheckNotes(body: string): string {
  return body.replaceAll(FOLDED, '');
}

/** Returns where a comment stands, on one line: `a.yaml:4-6`, or the file. */
export function commentPlace(comment: InlineComment | FileComment): string {
  const path = visibleText(comment.path, 200);
  if (!('line' in comment)) return `the file ${path}`;
  return `${path}:${comment.startLine === undefined ? '' : `${comment.startLine}-`}${comment.line}`;
}
