import { createTwoFilesPatch } from 'diff';
import type { Change, ChangedFile } from '../../src/compare/change.ts';
import type { ReviewPlan } from '../../src/report/plan-review.ts';
import { planReview } from '../../src/report/plan-review.ts';
import type { Review } from '../../src/report/review.ts';
import type { ReviewOptions } from '../../src/review.ts';
import { reviewChange } from '../../src/review.ts';
import { NO_FACTS } from '../../src/target/file-roles.ts';

type Files = Readonly<Record<string, string>>;

const LINKS = { docs: 'https://example.com/docs' };

/** A review of two trees of texts, with patches as GitHub lists them, without git and without a network. */
export function reviewOf(
  base: Files,
  head: Files,
  options: Partial<ReviewOptions> = {},
): { review: Review; plan: ReviewPlan } {
  const paths = [...new Set([...Object.keys(base), ...Object.keys(head)])].sort();
  const files = paths.flatMap((path): ChangedFile[] => {
    const before = base[path];
    const after = head[path];
    if (before === after) return [];
    const encode = (text: string) => ({ bytes: new TextEncoder().encode(text) });
    return [
      {
        path,
        status: before === undefined ? 'added' : after === undefined ? 'removed' : 'modified',
        patch: patchOf(before ?? '', after ?? ''),
        ...(before === undefined ? {} : { base: encode(before) }),
        ...(after === undefined ? {} : { head: encode(after) }),
      },
    ];
  });
  const change: Change = {
    mergeBase: '0'.repeat(40),
    head: '1'.repeat(40),
    files,
    facts: { base: NO_FACTS, head: NO_FACTS },
    gaps: [],
  };
  const review = reviewChange(change, {
    target: { level: 'restricted', version: 'latest' },
    failOn: 'introduced',
    suggestions: 'all',
    scope: 'Pod Security review',
    ...options,
  });
  return { review, plan: planReview(review, LINKS) };
}

function patchOf(before: string, after: string): string {
  const patch = createTwoFilesPatch('a', 'b', before, after, '', '', { context: 3 });
  return patch.slice(patch.indexOf('@@')).replace(/\n$/, '');
}
