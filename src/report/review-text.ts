import { visibleText } from '../pss/visible-text.ts';
import { plainText } from './plain-text.ts';
import type { ReviewPlan } from './plan-review.ts';

/** `review --format text`: what would be posted, comment by comment, and the summary. */
export function reviewText({ comments, fileComments, reviewBody, summary }: ReviewPlan): string {
  const blocks = [
    ...(reviewBody === undefined ? [] : [`── review`, plainText(reviewBody), '']),
    ...comments.flatMap(({ path, startLine, line, body }) => [
      `── comment on ${visibleText(path, 200)}:${startLine === undefined ? '' : `${startLine}-`}${line}`,
      plainText(body),
      '',
    ]),
    ...fileComments.flatMap(({ path, body }) => [
      `── comment on the file ${visibleText(path, 200)}`,
      plainText(body),
      '',
    ]),
    '── check run',
    plainText(summary),
    '',
  ];
  return blocks.join('\n');
}
