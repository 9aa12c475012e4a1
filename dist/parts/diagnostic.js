import { formatFailures, formatViolates, formatWouldViolate, visibleText } from "./action-review-scan-reader.js";
import { rulePage } from "./review.js";
import { builderName, workloadName } from "./action-review-scan.js";
import { documentMark, findingMark, policyMark } from "./action-review.js";
import { POLICY_RULE, suggestionPicker, violationsByPlace } from "./sarif-policy.js";
// src/report/diagnostics/diagnostic.ts
const LONGEST_MESSAGE = 4e3;
const LONGEST_SUBJECT = 300;
const LEVEL_OF_MODE = {
	enforce: "error",
	warn: "warning",
	audit: "info"
};
function diagnosticsOf({ violations, policy, notices }, links) {
	const { pick, notices: unpicked } = suggestionPicker();
	const all = [...[...policy.map((change) => policyDiagnostic(change, links)), ...violationsByPlace(violations).map((together) => violationDiagnostic(together, together[0].exemption === void 0 ? pick(together) : [], links))], ...[...unpicked(), ...notices].map((notice) => noticeDiagnostic(notice, links))];
	return {
		all: () => all,
		ofLevel: (level) => all.filter((diagnostic) => diagnostic.level === level)
	};
}
function violationDiagnostic([first], suggestions, links) {
	const { workload, check, place, exemption } = first;
	const builder = builderName(workload);
	const built = builder === void 0 ? "" : `, built by ${builder}`;
	const exempt = exemption === void 0 ? "" : `; exempt: ${exemption}`;
	const doubt = place.doubt === void 0 ? "" : "; the line is the nearest that is known";
	return {
		level: levelOf(first),
		rule: check,
		page: rulePage(links, check),
		subject: visibleText(`${workloadName(workload)}${built}`, LONGEST_SUBJECT),
		message: visibleText(`${wordsOf(first)}${doubt}${exempt}`, LONGEST_MESSAGE),
		place,
		mark: findingMark({
			change: first,
			finding: first
		}),
		suggestions
	};
}
function levelOf({ mode, exemption, isToAct = true, isHardening }) {
	return exemption !== void 0 || !isToAct || isHardening && mode !== "enforce" ? "info" : LEVEL_OF_MODE[mode];
}
function wordsOf({ mode, target, reason, detail, isHardening }) {
	const failure = formatFailures([{
		reason,
		detail
	}]);
	if (isHardening) return `hardening: ${failure}`;
	return mode === "enforce" ? formatViolates(target, failure) : formatWouldViolate(target, failure);
}
function policyDiagnostic(change, { docs }) {
	const { file, line, kind, name, change: what, severity, message } = change;
	return {
		level: severity === "failure" ? "error" : "warning",
		rule: POLICY_RULE.id,
		page: docs,
		subject: visibleText(`${kind} ${name}`, LONGEST_SUBJECT),
		message: visibleText(`${what}: ${message.replaceAll("\n", " · ")}`, LONGEST_MESSAGE),
		place: {
			file,
			line
		},
		mark: policyMark(change),
		suggestions: []
	};
}
function noticeDiagnostic({ id, level, message, place }, { docs }) {
	return {
		level: level === "note" ? "info" : level,
		rule: id,
		page: docs,
		subject: "pss-review",
		message: visibleText(message, LONGEST_MESSAGE),
		...place === void 0 ? {} : { place },
		mark: documentMark({
			file: place?.file ?? "",
			message
		}),
		suggestions: []
	};
}
export { diagnosticsOf, noticeDiagnostic, violationDiagnostic };
