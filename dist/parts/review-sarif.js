import { reviewNotices, suggestionPicker } from "./sarif-policy.js";
import { reviewViolations, reviewedTexts } from "./review-violations.js";
import { exemptNotifications, gravestResults, limitNotifications, notificationOf, sarifLog, sarifResults } from "./sarif-results.js";
// src/report/sarif/review-sarif.ts
function reviewSarif(review, links, options) {
	const { exempt = "suppressed" } = options;
	const violations = reviewViolations(review);
	const reported = violations.filter(({ exemption }) => exempt === "suppressed" || exemption === void 0);
	const fixes = suggestionPicker();
	const results = sarifResults(reported, review.policy, fixes, reviewedTexts(review.change));
	const notifications = [
		...exemptNotifications(violations.length - reported.length),
		...limitNotifications(results.length),
		...[...fixes.notices(), ...reviewNotices(review)].map(notificationOf)
	];
	return sarifLog({
		results: gravestResults(results),
		notifications
	}, links, options);
}
export { reviewSarif };
