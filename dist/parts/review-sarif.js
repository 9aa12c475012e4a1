import { reviewNotices } from "./notices.js";
import { reviewViolations, reviewedTexts } from "./review-violations.js";
import { notificationOf, sarifLog } from "./sarif-log.js";
// src/report/sarif/review-sarif.ts
function reviewSarif(review, links, options) {
	const violations = reviewViolations(review);
	const notifications = reviewNotices(review).map(notificationOf);
	return sarifLog({
		violations,
		policy: review.policy,
		notifications
	}, links, {
		...options,
		textOf: reviewedTexts(review.change)
	});
}
export { reviewSarif };
