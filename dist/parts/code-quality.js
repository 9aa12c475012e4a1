import { jsonList, jsonOf } from "./review-scan.js";
// src/report/diagnostics/code-quality.ts
const SEVERITY_OF = {
	error: "critical",
	warning: "minor",
	info: "info"
};
const WHOLE_RUN = {
	file: ".",
	line: 1
};
function* codeQuality(diagnostics) {
	yield* jsonList(issuesOf(diagnostics), 0);
	yield "\n";
}
function* issuesOf(diagnostics) {
	const counts = /* @__PURE__ */ new Map();
	for (const { level, rule, subject, message, place: { file, line } = WHOLE_RUN, mark } of diagnostics) {
		const count = (counts.get(mark) ?? 0) + 1;
		counts.set(mark, count);
		const issue = {
			description: `${subject}: ${message}`,
			check_name: rule,
			fingerprint: `${mark}:${count}`,
			severity: SEVERITY_OF[level],
			location: {
				path: file,
				lines: { begin: line }
			}
		};
		yield jsonOf(issue);
	}
}
export { codeQuality };
