import { visibleText } from '../pss/visible-text.ts';
import type { ReviewPlan } from './plan-review.ts';

/** `review --format text`: what would be posted, comment by comment, and the summary. */
export function reviewText({ comments, fileComments, reviewBody, summary }: ReviewPlan): string {
  const blocks = [
    ...(reviewBody === undefined ? [] : [`── review`, plain(reviewBody), '']),
    ...comments.flatMap(({ path, startLine, line, body }) => [
      `── comment on ${visibleText(path, 200)}:${startLine === undefined ? '' : `${startLine}-`}${line}`,
      plain(body),
      '',
    ]),
    ...fileComments.flatMap(({ path, body }) => [`── comment on the file ${visibleText(path, 200)}`, plain(body), '']),
    '── check run',
    plain(summary),
    '',
  ];
  return blocks.join('\n');
}

/** Without the hidden marks, and with nothing that a terminal would obey. */
function plain(markdown: string): string {
  return markdown
    .replaceAll(/\n*<!-- pss-review .* -->/g, '')
    .split('\n')
    .map((line) => visibleText(line, Number.POSITIVE_INFINITY))
    .join('\n');
}
