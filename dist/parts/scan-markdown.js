import { isUnjudged, plainOrCode, tableRow } from "./action-review-scan.js";
import { distinctBy, formatFailures, formatSetter, formatViolates, formatWouldViolate, inlineCode } from "./action-review-scan-reader.js";
import { formatTargetOnServer, isRejected, settingsNotes, workloadChecklist } from "./review-scan.js";
import { checklistTally, countsLine, groupedTexts, narrower, reportedViolations, scanCounts, unjudgedWords, violatingWords } from "./scan.js";
import { CHECKLIST_HEAD, CHECKLIST_LEGEND, checklistRow, rulePage } from "./review.js";
import { directoryTable, namespaceTable, totalsTable } from "./totals-table.js";
import { lackingWords } from "./merged-page.js";
// src/report/markdown/scan-markdown.ts
const LONGEST = 500;
function scanMarkdown({ links, store, only, merged }) {
	const { listed, words } = narrower(only);
	const sections = groupedTexts(store);
	const hardening = hardeningSection(store);
	return {
		manifest: ({ judged }) => {
			for (const each of listed(judged)) {
				const section = workloadSection(each, links);
				if (section !== void 0) sections.add(each.workload.identity.namespace, `${section}\n\n`);
				hardening.see(each);
			}
			return "";
		},
		end: function* (outline) {
			yield paragraphs([...headSections(outline, merged), ...narrowedSection(words())]);
			for (const namespace of inOrder(sections.groups())) {
				yield paragraphs([namespace === void 0 ? "## No namespace" : `## Namespace ${inlineCode(namespace)}`]);
				yield* sections.textsOf(namespace);
			}
			yield* hardening.texts();
			yield paragraphs(listSection("Notes", [...outline.notes.filter((note) => !isUnjudged(note)), ...settingsNotes(outline)]));
			const lacking = [merged && lackingWords(merged).hardening].filter((text) => text !== void 0);
			yield `${[`${countsLine(outline)}.`, ...lacking].join("\n\n")}\n`;
		},
		drop: store.drop
	};
}
function paragraphs(texts) {
	return texts.map((text) => `${text}\n\n`).join("");
}
function headSections(outline, merged) {
	const { target, notEvaluated, notes } = outline;
	return [
		"# Pod Security",
		`**${[violatingWords(outline), ...unjudgedWords(scanCounts(outline))].join(", ")}.** Where nothing more specific holds: ${formatTargetOnServer(target)}.`,
		...merged === void 0 || merged.repositories.length === 0 ? [] : [repositoryTable(merged)],
		...[namespaceTable(outline), directoryTable(outline)].filter((table) => table !== ""),
		...listSection("Not evaluated", notEvaluated),
		...listSection("Not judged", notes.filter(isUnjudged))
	];
}
function narrowedSection(narrowed) {
	return narrowed === void 0 ? [] : [`**Of the workloads, ${narrowed}.** All numbers are of all of them.`];
}
function hardeningSection(store) {
	const tally = checklistTally();
	const rows = groupedTexts(store);
	return {
		see: (judged) => {
			const { identity, file, line } = judged.workload;
			const checklist = workloadChecklist(judged);
			tally.see(checklist);
			const title = `${plainOrCode(identity.kind)} ${code(identity.name)}, ${code(`${file}:${line}`)}`;
			rows.add("rows", `\n${checklistRow({
				title,
				checklist
			})}`);
		},
		texts: function* () {
			const totals = tally.totals();
			if (totals.length === 0) return;
			yield paragraphs(["## Hardening", "Information, and no verdict."]);
			yield CHECKLIST_HEAD;
			yield* rows.textsOf("rows");
			yield `\n\n${paragraphs([CHECKLIST_LEGEND, totalsTable(totals)])}`;
		}
	};
}
function repositoryTable({ repositories }) {
	return ["| repository | workloads | rejected | not evaluated | not judged | all reach |\n| --- | ---: | ---: | ---: | ---: | --- |", ...repositories.map(({ name, all, notEvaluated, notJudged }) => tableRow([
		code(name),
		...[
			all.workloads,
			all.rejected,
			notEvaluated,
			notJudged
		].map(String),
		all.workloads === 0 ? "" : all.level
	]))].join("\n");
}
function inOrder(namespaces) {
	return namespaces.toSorted((a, b) => a === void 0 ? 1 : b === void 0 ? -1 : a < b ? -1 : 1);
}
function workloadSection(judged, links) {
	const { violations, omitted } = reportedViolations(judged);
	if (violations.length === 0) return void 0;
	const { workload, reached } = judged;
	const { kind, name } = workload.identity;
	const pod = workload.podKey === void 0 ? "" : `, ${code(workload.podKey)}`;
	const rows = violations.map(({ check, violation, place, mode, exemption, isHardening }) => {
		return tableRow([
			`[${check}](${rulePage(links, check)})`,
			code(formatSetter(violation)),
			code(`${place.file}:${place.line}`),
			isHardening ? mode === "enforce" ? "hardening" : "advice" : mode,
			exemption === void 0 ? "" : plainOrCode(exemption)
		]);
	});
	if (omitted > 0) rows.push(tableRow([
		`\u2026 and ${omitted} more`,
		"",
		"",
		"",
		""
	]));
	return [
		`### ${plainOrCode(kind)} ${code(name)}${pod}`,
		`${code(`${workload.file}:${workload.line}`)}, reaches ${reached.level}`,
		`> ${verdictText(judged, violations)}`,
		[
			"| check | set by | place | mode | exempt |",
			"| --- | --- | --- | --- | --- |",
			...rows
		].join("\n")
	].join("\n\n");
}
function verdictText(judged, violations) {
	const { enforce, warn, audit } = judged.verdicts;
	if (violations.every(({ isHardening }) => isHardening)) return `hardening: ${plainOrCode(formatFailures(distinctBy(violations, ({ check }) => check)))}`;
	const open = isRejected(judged) ? void 0 : violations.find(({ exemption, isHardening }) => exemption === void 0 && !isHardening);
	const isExempt = !isRejected(judged) && open === void 0;
	const verdict = open === void 0 ? [enforce, warn].find(({ allowed }) => !allowed) ?? audit : judged.verdicts[open.mode];
	return `${isExempt ? "is exempt; without that: " : ""}${(verdict === enforce ? formatViolates : formatWouldViolate)(verdict.target, plainOrCode(verdict.message))}`;
}
function listSection(title, entries) {
	if (entries.length === 0) return [];
	return [`## ${title}\n\n${entries.map(({ file, line, message }) => `- ${code(`${file}:${line}`)}: ${plainOrCode(message)}`).join("\n")}`];
}
function code(text) {
	return inlineCode(text, LONGEST);
}
export { scanMarkdown };
