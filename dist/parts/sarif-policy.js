import { policyMark } from "./action-review.js";
import { isUnjudged } from "./action-review-scan.js";
import { groupBy, visibleText } from "./action-review-scan-reader.js";
import { settingsNotes } from "./review-scan.js";
// src/report/diagnostics/notices.ts
function scanNotices() {
	const starts = [];
	let [unread, noted] = [0, 0];
	return {
		see: ({ notEvaluated, notes }) => {
			if (notEvaluated.length + notes.length > 0) starts.push({
				unread,
				noted
			});
			unread += notEvaluated.length;
			noted += notes.length;
		},
		of: ({ notEvaluated, notes, ...outline }, narrowed) => [
			...narrowed === void 0 ? [] : [{
				id: "narrowed",
				level: "note",
				message: `of the workloads, ${narrowed}`
			}],
			...starts.flatMap((start, index) => [...notEvaluated.slice(start.unread, starts[index + 1]?.unread).map((entry) => notEvaluatedNotice(entry, entry.isForeign ? "warning" : "error")), ...notes.slice(start.noted, starts[index + 1]?.noted).map(noteNotice)]),
			...settingsNotes(outline).map(noteNotice)
		]
	};
}
function reviewNotices({ comparison, change }) {
	return [
		...change.gaps.map(gapNotice),
		...comparison.notEvaluated.map((entry) => notEvaluatedNotice(entry, entry.introduced ? "error" : "warning")),
		...comparison.notes.map(noteNotice)
	];
}
function notEvaluatedNotice({ file, line, reason, message }, level) {
	return {
		id: `not-evaluated/${reason}`,
		level,
		message: `not evaluated: ${message}`,
		place: {
			file,
			line
		},
		isUnjudged: true
	};
}
function noteNotice({ file, line, column, code, message }) {
	const place = {
		file,
		line,
		column
	};
	if (!isUnjudged({ code })) return {
		id: `note/${code}`,
		level: "note",
		message,
		place
	};
	return {
		id: `not-judged/${code}`,
		level: "note",
		message: `not judged: ${message}`,
		place,
		isUnjudged: true
	};
}
function gapNotice({ message, hidesChanges }) {
	return {
		id: "gap",
		level: hidesChanges ? "error" : "warning",
		message
	};
}
// src/report/diagnostics/suggestion-picker.ts
const MAX_INSERTED = 2e7;
function suggestionPicker() {
	const written = /* @__PURE__ */ new WeakSet();
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
export { POLICY_RULE, SOURCE_ROOT, artifactLocation, policyResult, reviewNotices, sarifLocation, sarifMessage, scanNotices, suggestionPicker, violationsByPlace };
