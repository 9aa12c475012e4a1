import type { Review } from '../../review/review.ts';
import type { DocsLinks } from '../links.ts';
import type { LevelledDiagnostics } from './diagnostic.ts';
import { diagnosticsOf } from './diagnostic.ts';
import { reviewNotices } from './notices.ts';
import type { ReviewedViolations } from './review-violations.ts';
import { reviewViolations } from './review-violations.ts';

/** What tells the diagnostics of a review. */
export type DiagnosedReview = ReviewedViolations & Pick<Review, 'unjudged' | 'unjudgedChanges'>;

/** Returns the diagnostics of a review. What was there before is said as an information, unless it blocks, too. */
export function reviewDiagnostics(review: DiagnosedReview, links: DocsLinks): LevelledDiagnostics {
  const { unjudged, unjudgedChanges, policy } = review;
  const failing = new Set(unjudged === 'fail' ? unjudgedChanges.map(({ file, line }) => `${line} ${file}`) : []);
  const notices = reviewNotices(review).map((notice) =>
    notice.isUnjudged && failing.has(`${notice.place?.line} ${notice.place?.file}`)
      ? { ...notice, level: 'error' as const }
      : notice,
  );
  return diagnosticsOf({ violations: reviewViolations(review), policy, notices }, links);
}
