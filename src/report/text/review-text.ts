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
  const checkNotes = posted.flatMap(({ body }) =>
    [...body.matchAll(FOLDED)].flatMap(([, list = '']) => list.split(/\n(?=- )/)),
  );
  const blocks = [
    ...(reviewBody === undefined ? [] : [`── review`, plainText(reviewBody), '']),
    ...posted.flatMap((comment) => [
      `── comment on ${placeOf(comment)}`,
      plainText(comment.body.replaceAll(FOLDED, '')),
      '',
    ]),
    ...(checkNotes.length === 0
      ? []
      : ['── why, and how to verify', plainText([...new Set(checkNotes)].join('\n')), '']),
    '── check run',
    plainText(summary),
    '',
  ];
  return blocks.join('\n');
}

function placeOf(comment: InlineComment | FileComment): string {
  const path = visibleText(comment.path, 200);
  if (!('line' in comment)) return `the file ${path}`;
  return `${path}:${comment.startLine === undefined ? '' : `${comment.startLine}-`}${comment.line}`;
}
