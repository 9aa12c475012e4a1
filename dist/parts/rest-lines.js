import { isUnjudged } from "./newer-version.js";
import { visibleText } from "./visible-text.js";
import { equalEntries, placesList, timesText } from "./equal-entries.js";
import { settingsNotes } from "./settings-notes.js";
import { placeText } from "./text-lines.js";
import { wrapText } from "./wrap-text.js";
// src/report/text/rest-lines.ts
const LONGEST_SENTENCE = 600;
const ROLES = {
	"not evaluated": "failure",
	"not judged": "warning",
	note: "aside"
};
function restEntries(outline) {
	const { notEvaluated, notes } = outline;
	const judged = notes.map((note) => ({
		...note,
		word: isUnjudged(note) ? "not judged" : "note"
	}));
	return [
		...notEvaluated.map((entry) => ({
			...entry,
			word: "not evaluated"
		})),
		...judged.filter(({ word }) => word === "not judged"),
		...judged.filter(({ word }) => word === "note"),
		...settingsNotes(outline).map((note) => ({
			...note,
			word: "note"
		}))
	];
}
function restLines(entries, display) {
	const groups = equalEntries(entries, ({ word, message }) => `${word} ${message}`);
	const lines = groups.flatMap((group) => groupLines(group, display));
	const rest = groups.some(({ named, size }) => size > named.length) ? [display.style("aside", "(\u2026 stands for further places: --format json has all)")] : [];
	return lines.length === 0 ? [] : [
		"",
		...lines,
		...rest
	];
}
function groupLines(group, { width, style }) {
	const { word, message } = group.first;
	const says = visibleText(message, LONGEST_SENTENCE);
	const places = placesList(group, ({ file, line }) => style("place", placeText({
		file,
		line
	})));
	const text = group.size === 1 ? `${places}: ${style(ROLES[word], word)}: ${says}` : `${style(ROLES[word], `${word} ${timesText(group.size)}`)}: ${says} (${places})`;
	return wrapText(text, width - 2).map((line, index) => index === 0 ? line : `  ${line}`);
}
export { restEntries, restLines };
