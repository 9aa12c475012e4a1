import { groupBy } from "./walk.js";
import { visibleText } from "./visible-text.js";
import { policyMark } from "./fingerprint.js";
// src/report/diagnostics/suggestion-picker.ts
const MAX_INSERTED = 2e7;
function suggestionPicker() {
	const written = /* @__PURE__ */ new Set();
	let inserted = 0;
	let leftOut = 0;
	return {
		pick: (violations) => {
			const wanted = suggestionsFor(violations);
			const fresh = wanted.filter((suggestion) => !written.has(suggestion));
			if (fresh.length === 0) return [];
			for (const suggestion of fresh) written.add(suggestion);
			const length = wanted.reduce((sum, suggestion) => sum + lengthOf(suggestion), 0);
			if (inserted + length > MAX_INSERTED) {
				leftOut++;
				return [];
			}
			inserted += length;
			return wanted;
		},
		notices: () => {
			if (leftOut === 0) return [];
			return [{
				id: "too-many-fixes",
				level: "note",
				message: `${leftOut} ${leftOut === 1 ? "fix is" : "fixes are"} left out, as the log has no room for more: \`pss-review fix\` makes all`
			}];
		}
	};
}
function suggestionsFor(violations) {
	const suggestions = new Set(violations.map(({ suggestion }) => suggestion));
	const wanted = [...suggestions].filter((suggestion) => suggestion !== void 0);
	return wanted.length < suggestions.size || wanted.some(({ isCommittable }) => !isCommittable) ? [] : wanted;
}
function lengthOf({ lines }) {
	return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
// src/report/sarif/sarif-location.ts
const SOURCE_ROOT = "%SRCROOT%";
function sarifLocation(place) {
	const { file, line, column, end } = place;
	return { physicalLocation: {
		artifactLocation: artifactLocation(file),
		region: {
			startLine: line,
			...column === void 0 ? {} : { startColumn: column },
			...end === void 0 ? {} : {
				endLine: end.line,
				endColumn: end.column
			}
		}
	} };
}
function artifactLocation(file) {
	return {
		uri: file.replaceAll(/\p{Cs}/gu, "\ufffd").split("/").map(encodeURIComponent).join("/"),
		uriBaseId: SOURCE_ROOT
	};
}
// src/report/sarif/sarif-message.ts
const LONGEST = 4e3;
function sarifMessage(text) {
	return { text: visibleText(text, LONGEST).replaceAll("](", "]\\u{28}").replaceAll(/[{}]/g, "$&$&") };
}
// src/report/diagnostics/violations-by-place.ts
function violationsByPlace(violations) {
	const workloads = [...new Set(violations.map(({ workload }) => workload))];
	const numbers = new Map(workloads.map((workload, number) => [workload, number]));
	return [...groupBy(violations, ({ workload, check, mode, exemption = null, status, place }) => JSON.stringify([
		numbers.get(workload),
		check,
		mode,
		exemption,
		status,
		place.file,
		place.line,
		place.column
	])).values()];
}
// src/report/sarif/sarif-policy.ts
const POLICY_RULE = {
	id: "policyChange",
	name: "PodSecurityPolicyChange",
	shortDescription: { text: "What the repository is judged by" },
	fullDescription: { text: "A pull request changes what it is judged by: the labels of a Namespace, the config, or a workflow that uses this Action." },
	help: { text: "What lets more pass is a warning. What the API server refuses, or what makes it reject pods that it takes today, is an error." },
	defaultConfiguration: { level: "warning" },
	properties: {
		precision: "very-high",
		tags: [
			"security",
			"kubernetes",
			"pod-security"
		]
	}
};
function policyResult(change, ruleIndex, fingerprint) {
	const { kind, name, change: what, severity, message, rejects } = change;
	return {
		ruleId: POLICY_RULE.id,
		ruleIndex,
		level: severity === "failure" ? "error" : "warning",
		message: sarifMessage(`${kind} ${name}: ${what}: ${message.replaceAll("\n", " · ")}`),
		locations: [sarifLocation(change)],
		partialFingerprints: fingerprint(policyMark(change), change),
		baselineState: "new",
		suppressions: [],
		properties: {
			kind,
			name,
			change: what,
			rejects: rejects.length
		}
	};
}
export { POLICY_RULE, SOURCE_ROOT, artifactLocation, policyResult, sarifLocation, sarifMessage, suggestionPicker, violationsByPlace };
