import { count } from "./review-scan.js";
import { visibleText } from "./action-review-scan-reader.js";
import { workloadName } from "./action-review-scan.js";
import { countsLine, fileBlocks, hangingLines, linesText, placeFrom, placeInFile, restEntries, restLines, wrapText } from "./scan.js";
// src/report/text/audit-text.ts
function auditText({ question, counts, settersOf }, display) {
	const { width, style } = display;
	let answering = 0;
	return {
		begin: (outline) => {
			const answer = style("emphasis", `${question} ${answering} of ${count(outline.all.workloads, "workload")}`);
			return linesText([...wrapText(`${answer} (${counts})`, width), ...wrapText(countsLine(outline), width)]);
		},
		manifest: fileBlocks(({ workload }) => {
			const setters = settersOf(workload.pod);
			if (setters.length === 0) return [];
			answering += 1;
			return answerLines(workload, setters, display);
		}, display),
		end: (outline) => linesText(restLines(restEntries(outline), display))
	};
}
function answerLines(workload, setters, { width, style }) {
	const line = (place, text) => hangingLines(`  ${style("place", place)}`, text, 10, width);
	return [...line(placeInFile({ line: workload.line }), style("emphasis", visibleText(workloadName(workload), 200))), ...setters.flatMap(({ setter, says, path }) => {
		const place = workload.locate(path);
		return line(placeFrom(place, workload.file), `${style("code", visibleText(setter, 200))}: ${visibleText(says, 200)}`);
	})];
}
export { auditText };
