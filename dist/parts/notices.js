import { isUnjudged } from "./newer-version.js";
import { narrowingWords } from "./narrowing.js";
import { settingsNotes } from "./settings-notes.js";
// src/report/diagnostics/notices.ts
function scanNotices(scan, only) {
	const narrowed = narrowingWords(scan, only);
	return [
		...narrowed === void 0 ? [] : [{
			id: "narrowed",
			level: "note",
			message: `of the workloads, ${narrowed}`
		}],
		...scan.manifests.flatMap(({ manifest }) => [...manifest.notEvaluated.map((entry) => notEvaluatedNotice(entry, entry.isForeign ? "warning" : "error")), ...manifest.notes.map(noteNotice)]),
		...settingsNotes(scan).map(noteNotice)
	];
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
export { reviewNotices, scanNotices };
