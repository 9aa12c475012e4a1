import { visibleText } from '../pss/visible-text.ts';
import { plainText } from './plain-text.ts';
import type { FileComment, InlineComment, ReviewPlan } from './plan-review.ts';

/** `review --format text`: what would be posted, comment by comment, and the summary. */
export function reviewText({ comments, singles, reviewBody, summary }: ReviewPlan): string {
  const blocks = [
    ...(reviewBody === undefined ? [] : [`── review`, plainText(reviewBody), '']),
    ...[...comments, ...singles].flatMap((comment) => [
      `── comment on ${placeOf(comment)}`,
      plainText(comment.body),
      '',
    ]),
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
