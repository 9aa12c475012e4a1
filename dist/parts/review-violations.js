import { textOfContent } from "./review-scan-reader.js";
import { isToAct } from "./action-review.js";
// src/report/diagnostics/review-violations.ts
function reviewViolations({ comparison, suggestions: reviewSuggestions, failOn }) {
	const suggestions = new Map(reviewSuggestions.flatMap((suggestion) => suggestion.findings.map((finding) => [finding, suggestion])));
	return comparison.workloads.flatMap((workload) => workload.findings.map((finding) => {
		const suggestion = suggestions.get(finding);
		return {
			...violationOf(workload, finding),
			isToAct: isToAct(finding, failOn),
			...suggestion === void 0 ? {} : { suggestion }
		};
	}));
}
function reviewedTexts({ files, others, repository }) {
	const contents = new Map([
		...repository.head.contents,
		...others.map(({ path, content }) => [path, content]),
		...files.map(({ path, head }) => [path, head])
	]);
	return (file) => textOfContent(contents.get(file));
}
function violationOf({ workload, verdicts }, finding) {
	const { mode, check, reason, detail, violation, place, fix, status, exemption, isHardening = false } = finding;
	return {
		workload,
		mode,
		target: verdicts[mode].target,
		check,
		reason,
		detail,
		violation,
		place,
		makeFix: () => fix,
		status,
		isHardening,
		...exemption === void 0 ? {} : { exemption: exemption.reason }
	};
}
export { reviewViolations, reviewedTexts };
