import { countsLine, scanCounts, unjudgedWords, violatingWords, withoutFailing } from "./scan-outline.js";
import { visibleText } from "./visible-text.js";
import { cappedList } from "./index.generated.js";
import { groupBy } from "./walk.js";
import { workloadName } from "./names.js";
import { fitTable } from "./fit-table.js";
import { linesText, placeFrom, placeInFile } from "./text-lines.js";
import { workloadLines } from "./workload-lines.js";
import { hangingLines, wrapText } from "./wrap-text.js";
import { checklistTally } from "./checklist-totals.js";
import { workloadChecklist } from "./workload-checklist.js";
import { fileBlocks } from "./file-blocks.js";
import { restEntries, restLines } from "./rest-lines.js";
// src/report/checklist/checklist-text.ts
const MAX_SETTERS = 10;
function checklistText(display) {
	const { width, style } = display;
	const tally = checklistTally();
	return {
		see: (judged) => tally.see(workloadChecklist(judged)),
		linesOf: (judged) => {
			const { workload, exemptionOf } = judged;
			const checklist = workloadChecklist(judged);
			tally.see(checklist);
			const line = (place, text) => hangingLines(`  ${style("place", place)}`, text, 10, width);
			const title = `${style("emphasis", visibleText(workloadName(workload), 200))} hardening: ${numbersOf(checklist)}`;
			const notMet = checklist.flatMap(({ id, rule, answers }) => [...groupBy(answersOf(answers, "not met"), ({ says }) => says)].flatMap(([says, same]) => {
				const [first] = same;
				if (first === void 0) return [];
				const exemption = rule === void 0 ? void 0 : exemptionOf(id, first.violation);
				const aside = exemption === void 0 ? "" : ` ${style("aside", `(exempt: ${visibleText(exemption.reason, 200)})`)}`;
				const place = placeFrom(workload.locate(first.violation.path), workload.file);
				return line(place, `${style("code", id)}: ${settersOf(same)}: ${visibleText(says, 200)}${aside}`);
			}));
			const unknown = checklist.filter(({ answers }) => answersOf(answers, "unknown").length > 0).map(({ id }) => id);
			const rest = unknown.length === 0 ? [] : hangingLines("", style("aside", `not known: ${unknown.join(", ")}`), 10, width);
			return [
				...line(placeInFile({ line: workload.line }), title),
				...notMet,
				...rest
			];
		},
		table: () => {
			const totals = tally.totals();
			if (totals.length === 0) return [];
			const rows = totals.map(({ id, title, counts }) => [`${title} (${id})`, ...[
				counts.met,
				counts["not met"],
				counts.unknown,
				counts["not applicable"]
			].map(String)]);
			return ["", ...fitTable([[
				"hardening",
				"met",
				"not met",
				"unknown",
				"not applicable"
			], ...rows], [
				false,
				true,
				true,
				true,
				true
			], display)];
		}
	};
}
function answersOf(answers, answer) {
	return answers.filter((each) => each.answer === answer);
}
function settersOf(answers) {
	return cappedList(answers.map(({ setter }) => visibleText(setter, 200)), MAX_SETTERS);
}
function numbersOf(checklist) {
	const numberOf = (answer) => checklist.filter(({ answers }) => answersOf(answers, answer).length > 0).length;
	return `${checklist.filter(({ answers }) => answers.every((each) => each.answer === "met")).length} met, ${numberOf("not met")} not met, ${numberOf("unknown")} not known`;
}
// src/report/text/scan-conclusion.ts
function conclusionLines(outline, blocks, { width, style }) {
	return [...wrapText(conclusion(outline, blocks, style), width), ...wrapText(countsLine(outline), width)];
}
function conclusion(outline, blocks, style) {
	const counts = scanCounts(outline);
	const { rejected, workloads, notEvaluated, notJudged } = counts;
	const says = [violatingWords(outline), ...unjudgedWords(counts)].join(", ");
	if (blocks(outline)) return style("failure", `\u2717 fails: ${says}`);
	if (rejected + outline.breakingRules > 0 || notEvaluated > 0) return style("warning", `! does not fail: ${says}`);
	if (notJudged > 0) return style("warning", `! passes, but not all was judged: ${says}`);
	if (workloads === 0) return style("warning", "! nothing to judge: no workload was found");
	return style("success", `\u2713 passes: ${says}`);
}
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
