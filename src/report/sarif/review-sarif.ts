import type { Log } from 'sarif';
import type { NoticedReview } from '../diagnostics/notices.ts';
import { reviewNotices } from '../diagnostics/notices.ts';
import type { ReviewedViolations } from '../diagnostics/review-violations.ts';
import { reviewedTexts, reviewViolations } from '../diagnostics/review-violations.ts';
import { suggestionPicker } from '../diagnostics/suggestion-picker.ts';
import type { DocsLinks } from '../links.ts';
import { gravestResults } from './gravest-results.ts';
import type { SarifOptions } from './sarif-log.ts';
import { exemptNotifications, limitNotifications, sarifLog } from './sarif-log.ts';
import { notificationOf } from './sarif-notifications.ts';
import { sarifResults } from './sarif-results.ts';

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
  const { exempt = 'suppressed' } = options;
  const violations = reviewViolations(review);
  const reported = violations.filter(({ exemption }) => exempt === 'suppressed' || exemption === undefined);
  const fixes = suggestionPicker();
  const results = sarifResults(reported, review.policy, fixes, reviewedTexts(review.change));
  const notifications = [
    ...exemptNotifications(violations.length - reported.length),
    ...limitNotifications(results.length),
    ...[...fixes.notices(), ...reviewNotices(review)].map(notificationOf),
  ];
  return sarifLog({ results: gravestResults(results), notifications }, links, options);
}
