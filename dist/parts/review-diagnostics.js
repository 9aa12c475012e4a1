import { diagnosticsOf } from "./diagnostic.js";
import { reviewNotices } from "./sarif-policy.js";
import { reviewViolations } from "./review-violations.js";
// src/report/diagnostics/review-diagnostics.ts
function reviewDiagnostics(review, links) {
	const { unjudged, unjudgedChanges, policy } = review;
	const failing = new Set(unjudged === "fail" ? unjudgedChanges.map(({ file, line }) => `${line} ${file}`) : []);
	const notices = reviewNotices(review).map((notice) => notice.isUnjudged && failing.has(`${notice.place?.line} ${notice.place?.file}`) ? {
		...notice,
		level: "error"
	} : notice);
	return diagnosticsOf({
		violations: reviewViolations(review),
		policy,
		notices
	}, links);
}
export { reviewDiagnostics };
