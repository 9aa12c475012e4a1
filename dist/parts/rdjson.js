import { inlineCode } from "./walk.js";
import { plainOrCode } from "./markdown.js";
// src/report/diagnostics/rdjson.ts
const SEVERITY_OF = {
	error: "ERROR",
	warning: "WARNING",
	info: "INFO"
};
function rdjson(diagnostics, links, textOf) {
	const bytes = byteCounter(textOf);
	const source = {
		name: "pss-review",
		url: links.docs
	};
	const given = suggestionsAlone(diagnostics);
	return {
		source,
		severity: "INFO",
		diagnostics: diagnostics.map((diagnostic) => {
			const { level, rule, page, subject, message, place } = diagnostic;
			const suggestion = given.get(diagnostic);
			const lines = suggestion && linesOf(suggestion);
			const range = lines ?? (place && rangeOf(place, bytes));
			return {
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
		})
	};
}
function suggestionsAlone(diagnostics) {
	const given = /* @__PURE__ */ new Set();
	return new Map(diagnostics.flatMap((diagnostic) => {
		const { place, suggestions } = diagnostic;
		const suggestion = suggestions.find((each) => each.file === place?.file && !given.has(each));
		if (suggestion === void 0) return [];
		given.add(suggestion);
		return [[diagnostic, suggestion]];
	}));
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
function byteCounter(textOf) {
	const known = /* @__PURE__ */ new Map();
	return (file, { line, column }) => {
		if (!known.has(file)) known.set(file, textOf(file)?.split("\n"));
		const text = known.get(file)?.[line - 1];
		return text === void 0 ? { line } : {
			line,
			column: ENCODER.encode(text.slice(0, column - 1)).length + 1
		};
	};
}
const ENCODER = new TextEncoder();
export { rdjson };
