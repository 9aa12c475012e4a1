import type { Log } from 'sarif';
import type { NoticedReview } from '../diagnostics/notices.ts';
import { reviewNotices } from '../diagnostics/notices.ts';
import type { ReviewedViolations } from '../diagnostics/review-violations.ts';
import { reviewedTexts, reviewViolations } from '../diagnostics/review-violations.ts';
import type { DocsLinks } from '../links.ts';
import type { SarifOptions } from './sarif-log.ts';
import { sarifLog } from './sarif-log.ts';
import { notificationOf } from './sarif-notifications.ts';

/**
 * Writes the Action's `sarif-file` and `review --format sarif`: what the changed files violate in head, and the changes
 * to the rules. Each result says whether the pull request introduced it, and contains its suggestion as a fix, if it
 * has one.
 */
export function reviewSarif(
  review: ReviewedViolations & NoticedReview,
  links: DocsLinks,
  options: Omit<SarifOptions, 'textOf'>,
): Log {
  const violations = reviewViolations(review);
  const notifications = reviewNotices(review).map(notificationOf);
  return sarifLog({ violations, policy: review.policy, notifications }, links, {
    ...options,
    textOf: reviewedTexts(review.change),
  });
}
