import { narrower, withoutFailing } from "./scan.js";
import { noticeDiagnostic, violationDiagnostic } from "./diagnostic.js";
import { scanNotices } from "./sarif-policy.js";
import { suggestionChooser } from "./rdjson.js";
import { placeFinder } from "./repaired-places.js";
// src/report/diagnostics/scan-diagnostics.ts
function scanDiagnostics({ links, blocks, store, only, repairsOf }, print) {
	const { listed, words } = narrower(only);
	const notices = scanNotices();
	const kept = [];
	const places = placeFinder(diagnosticTaker(kept, links, store), repairsOf);
	return {
		manifest: async ({ manifest, judged }) => {
			notices.see(manifest);
			await places.see(manifest, listed(judged));
			return "";
		},
		end: async (outline) => {
			const lessFixes = await places.end();
			const isUnjudgedFailing = blocks({
				...withoutFailing(outline),
				notEvaluated: []
			});
			const rest = [...lessFixes, ...notices.of(outline, words())].map((notice) => noticeDiagnostic(isUnjudgedFailing ? withError(notice) : notice, links));
			return print(storedDiagnostics(kept, rest, store), outline);
		},
		drop: store.drop
	};
}
function diagnosticTaker(kept, links, store) {
	const suggestionOf = suggestionChooser();
	return {
		found: () => {
			const ticket = {};
			kept.push(ticket);
			return ticket;
		},
		repaired: (ticket, together, suggestions) => {
			const suggestion = suggestionOf({
				place: together[0].place,
				suggestions
			});
			const diagnostic = violationDiagnostic(together, suggestion === void 0 ? [] : [linesOf(suggestion)], links);
			ticket.level = diagnostic.level;
			ticket.place = store.put(JSON.stringify(diagnostic));
		}
	};
}
function linesOf({ file, startLine, endLine, lines }) {
	return {
		file,
		startLine,
		endLine,
		lines
	};
}
function storedDiagnostics(kept, rest, store) {
	function* chosen(isChosen) {
		for (const { level, place } of kept) if (place !== void 0 && isChosen(level)) yield JSON.parse(store.get(place));
		yield* rest.filter(({ level }) => isChosen(level));
	}
	return {
		all: () => chosen(() => true),
		ofLevel: (level) => chosen((each) => each === level)
	};
}
function withError(notice) {
	return notice.isUnjudged ? {
		...notice,
		level: "error"
	} : notice;
}
export { scanDiagnostics };
