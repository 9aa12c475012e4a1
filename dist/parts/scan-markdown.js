import { isUnjudged } from "./newer-version.js";
import { distinctBy, formatFailures, formatSetter, formatViolates, formatWouldViolate, groupBy, inlineCode } from "./walk.js";
import { formatTargetOnServer, isRejected } from "./failing-checks.js";
import { reportedViolations } from "./reported-violation.js";
import { countsLine, outlineOf, scanCounts, unjudgedWords, violatingWords } from "./scan-outline.js";
import { plainOrCode, tableRow } from "./markdown.js";
import { checklistTable } from "./checklist-table.js";
import { checklistTally } from "./checklist-totals.js";
import { directoryTable, namespaceTable, totalsTable } from "./totals-table.js";
import { workloadChecklist } from "./workload-checklist.js";
import { rulePage } from "./links.js";
import { lackingWords } from "./merged-page.js";
import { listedOnly, narrowingWords } from "./narrowing.js";
import { settingsNotes } from "./settings-notes.js";
// src/report/markdown/scan-markdown.ts
const LONGEST = 500;
function scanMarkdown(scan, links, only, merged) {
	const outline = outlineOf(scan);
	const { target, notEvaluated } = outline;
	const narrowed = narrowingWords(scan, only);
	const failing = listedOnly(scan, only).manifests.flatMap(({ judged }) => judged.map((workload) => ({
		judged: workload,
		...reportedViolations(workload)
	}))).filter(({ violations }) => violations.length > 0);
	return `${[
		"# Pod Security",
		`**${[violatingWords(outline), ...unjudgedWords(scanCounts(outline))].join(", ")}.** Where nothing more specific holds: ${formatTargetOnServer(target)}.`,
		...merged === void 0 || merged.repositories.length === 0 ? [] : [repositoryTable(merged)],
		...[namespaceTable(outline), directoryTable(outline)].filter((table) => table !== ""),
		...listSection("Not evaluated", notEvaluated),
		...listSection("Not judged", outline.notes.filter(isUnjudged)),
		...narrowed === void 0 ? [] : [`**Of the workloads, ${narrowed}.** All numbers are of all of them.`],
		...namespacesOf(failing).flatMap(([namespace, ofNamespace]) => [namespace === void 0 ? "## No namespace" : `## Namespace ${inlineCode(namespace)}`, ...ofNamespace.map((workload) => workloadSection(workload, links))]),
		...hardeningSections(listedOnly(scan, only)),
		...listSection("Notes", [...outline.notes.filter((note) => !isUnjudged(note)), ...settingsNotes(outline)]),
		`${countsLine(outline)}.`,
		...[merged && lackingWords(merged).hardening].filter((text) => text !== void 0)
	].join("\n\n")}\n`;
}
function hardeningSections(scan) {
	const tally = checklistTally();
	const checked = scan.manifests.flatMap(({ judged }) => judged.map((each) => {
		const { identity, file, line } = each.workload;
		const checklist = workloadChecklist(each);
		tally.see(checklist);
		return {
			title: `${plainOrCode(identity.kind)} ${code(identity.name)}, ${code(`${file}:${line}`)}`,
			checklist
		};
	}));
	const totals = tally.totals();
	if (totals.length === 0) return [];
	return [
		"## Hardening",
		"Information, and no verdict.",
		checklistTable(checked),
		totalsTable(totals)
	];
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
function namespacesOf(failing) {
	return [...groupBy(failing, ({ judged }) => judged.workload.identity.namespace)].sort(([a], [b]) => a === void 0 ? 1 : b === void 0 ? -1 : a < b ? -1 : 1);
}
function workloadSection({ judged, violations, omitted }, links) {
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
