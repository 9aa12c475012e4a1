import { visibleText } from '../pss/visible-text.ts';
import type { FileComment, InlineComment, ReviewPlan } from './plan-review.ts';

/** `review --format text`: what would be posted, comment by comment, and the summary. */
export function reviewText({ comments, singles, reviewBody, summary }: ReviewPlan): string {
  const blocks = [
    ...(reviewBody === undefined ? [] : [`── review`, plain(reviewBody), '']),
    ...[...comments, ...singles].flatMap((comment) => [`── comment on ${placeOf(comment)}`, plain(comment.body), '']),
    '── check run',
    plain(summary),
    '',
  ];
  return blocks.join('\n');
}

function placeOf(comment: InlineComment | FileComment): string {
  const path = visibleText(comment.path, 200);
  if (!('line' in comment)) return `the file ${path}`;
  return `${path}:${comment.startLine === undefined ? '' : `${comment.startLine}-`}${comment.line}`;
}

/** Without the hidden marks, and with nothing that a terminal would obey. */
function plain(markdown: string): string {
  return markdown
    .replaceAll(/\n*<!-- pss-review .* -->/g, '')
    .split('\n')
    .map((line) => visibleText(line, Number.POSITIVE_INFINITY))
    .join('\n');
}
