import { checklistText, conclusionLines, fileBlocks, fitTable, linesText, restEntries, restLines, withoutFailing, workloadLines } from "./scan.js";
import { visibleText } from "./action-review-scan-reader.js";
// src/report/text/scan-text.ts
function scanText({ detail, display, blocks, hasHardening }) {
	const isQuiet = detail === "quiet";
	const checklist = hasHardening && !isQuiet ? checklistText(display) : void 0;
	const block = fileBlocks((judged) => [...workloadLines(judged, display, isQuiet), ...checklist?.linesOf(judged) ?? []], display);
	const entriesOf = (outline) => restEntries(outline).filter(({ word }) => !isQuiet || failsAlone(word, outline, blocks));
	return {
		begin: (outline) => {
			if (isQuiet && outline.all.rejected + outline.breakingRules === 0 && entriesOf(outline).length === 0) return "";
			return linesText(conclusionLines(outline, blocks, display));
		},
		manifest: (scanned) => {
			if (detail !== "summary") return block(scanned);
			if (checklist !== void 0) scanned.judged.forEach(checklist.see);
			return "";
		},
		end: (outline) => {
			if (detail === "summary") return linesText(checklist?.table() ?? []);
			const { all, namespaces, directories } = outline;
			const hasTables = !isQuiet && all.workloads > 1;
			return linesText([
				...restLines(entriesOf(outline), display),
				...hasTables ? groupTable("namespace", namespaces, "(not named)", display) : [],
				...hasTables && directories.length > 1 ? groupTable("directory", directories, ".", display) : [],
				...checklist?.table() ?? []
			]);
		}
	};
}
function failsAlone(word, outline, blocks) {
	if (word !== "not judged") return word === "not evaluated";
	return blocks({
		...withoutFailing(outline),
		notEvaluated: []
	});
}
function groupTable(title, groups, unnamed, display) {
	const rows = groups.map(({ name = "", workloads, rejected, level, next, blocking }) => [
		name === "" ? unnamed : visibleText(name, 200),
		...[
			workloads,
			rejected,
			level
		].map(String),
		next === void 0 ? "" : `${next}: ${blocking.map(({ check, workloads: size }) => `${check} ${size}`).join(", ")}`
	]);
	return ["", ...fitTable([[
		title,
		"workloads",
		"rejected",
		"all reach",
		"keeps from the next"
	], ...rows], [
		false,
		true,
		true,
		false,
		false
	], display)];
}
export { scanText };
