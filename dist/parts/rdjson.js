import { inlineCode } from "./action-review-scan-reader.js";
import { plainOrCode } from "./action-review-scan.js";
import { jsonList, jsonOf } from "./review-scan.js";
// src/report/diagnostics/rdjson.ts
const SEVERITY_OF = {
	error: "ERROR",
	warning: "WARNING",
	info: "INFO"
};
function* rdjson(diagnostics, links, textOf) {
	const head = jsonOf({
		source: {
			name: "pss-review",
			url: links.docs
		},
		severity: "INFO",
		diagnostics: []
	});
	const end = head.lastIndexOf("[]");
	yield head.slice(0, end);
	yield* jsonList(diagnosticTexts(diagnostics, textOf), 2);
	yield `${head.slice(end + 2)}\n`;
}
function* diagnosticTexts(diagnostics, textOf) {
	const bytes = byteCounter(textOf);
	const suggestionOf = suggestionChooser();
	for (const diagnostic of diagnostics) {
		const { level, rule, page, subject, message, place } = diagnostic;
		const suggestion = suggestionOf(diagnostic);
		const lines = suggestion && linesOf(suggestion);
		const range = lines ?? (place && rangeOf(place, bytes));
		const printed = {
			message: `${inlineCode(subject)}: ${plainOrCode(message)}`,
			location: {
				path: place?.file ?? "",
				...range && { range }
			},
			severity: SEVERITY_OF[level],
			code: {
				value: rule,
				url: page
			},
			...suggestion && lines && { suggestions: [{
				range: lines,
				text: suggestion.lines.join("\n")
			}] }
		};
		yield jsonOf(printed);
	}
}
function suggestionChooser() {
	const given = /* @__PURE__ */ new WeakSet();
	return ({ place, suggestions }) => {
		const suggestion = suggestions.find((each) => each.file === place?.file && !given.has(each));
		if (suggestion !== void 0) given.add(suggestion);
		return suggestion;
	};
}
function linesOf({ startLine, endLine }) {
	return {
		start: { line: startLine },
		end: { line: endLine }
	};
}
function rangeOf({ file, line, column, end }, bytes) {
	if (column === void 0) return { start: { line } };
	const start = bytes(file, {
		line,
		column
	});
	const last = end && start.column !== void 0 ? bytes(file, end) : void 0;
	return {
		start,
		...last && { end: last }
	};
}
const MAX_TEXTS = 20;
function byteCounter(textOf) {
	const known = /* @__PURE__ */ new Map();
	return (file, { line, column }) => {
		if (known.size >= MAX_TEXTS && !known.has(file)) known.clear();
		if (!known.has(file)) known.set(file, textOf(file)?.split("\n"));
		const text = known.get(file)?.[line - 1];
		return text === void 0 ? { line } : {
			line,
			column: ENCODER.encode(text.slice(0, column - 1)).length + 1
		};
	};
}
const ENCODER = new TextEncoder();
export { rdjson, suggestionChooser };
