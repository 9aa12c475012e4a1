import { inlineCode, parseLevel } from "./action-review-scan-reader.js";
import { count } from "./review-scan.js";
import { fenced, tableRow } from "./action-review-scan.js";
import { atVersion, levelToday, namespaceRemarks } from "./migration-plan.js";
// src/report/markdown/migration-plan-markdown.ts
function migrationPlanMarkdown({ version, namespaces, unjudged }) {
	return `${[
		"# Migration to stricter Pod Security levels",
		`Judged by policy version ${inlineCode(version)}, from the files that were scanned.`,
		...unjudgedNote(unjudged),
		namespaces.length === 0 ? "There are no workloads and no Namespaces." : planTable(namespaces),
		...namespaces.map((plan) => namespaceSection(plan, version))
	].join("\n\n")}\n`;
}
function unjudgedNote(unjudged) {
	if (unjudged === 0) return [];
	return [`> **Not in this plan:** ${count(unjudged, "object or file", "objects or files")} that could not be judged. Whether it holds there, the step *analyse* tells.`];
}
function nameOf({ namespace }) {
	return namespace === void 0 ? "no namespace named" : inlineCode(namespace);
}
function planTable(plans) {
	return table([
		"namespace",
		"workloads",
		"enforce today",
		"next",
		"to repair",
		""
	], plans.map((plan) => [
		nameOf(plan),
		plan.workloads,
		todayOf(plan),
		plan.next === void 0 ? "" : inlineCode(plan.next),
		plan.next === void 0 ? "" : plan.violating,
		remarkOf(plan)
	]));
}
function todayOf(plan) {
	const { level, words } = levelToday(plan);
	return [...level === void 0 ? [] : [inlineCode(level)], ...words === void 0 ? [] : [words]].join(" ");
}
function remarkOf({ isSafeEnough, exempt }) {
	if (isSafeEnough) return "safe fixes suffice";
	return exempt === 0 ? "" : `${exempt} exempt in the config`;
}
function namespaceSection(plan, version) {
	const steps = plan.steps.map((step, index) => stepText(`${index + 1}.`, step));
	return [namespaceOutline(plan, version), ...steps.length === 0 ? [] : ["### Steps", ...steps]].join("\n\n");
}
function namespaceOutline(plan, version, remarks = []) {
	return [
		`## ${nameOf(plan)}`,
		[
			reachedText(plan),
			...writtenText(plan, version),
			...namespaceRemarks(plan),
			...remarks
		].join(" "),
		...doubtNote(plan),
		...plan.fixes.length === 0 ? [] : [
			"### What unlocks it",
			fixTable(plan.fixes),
			checkTable(plan.checks)
		]
	].join("\n\n");
}
function writtenText(plan, version) {
	const { written } = plan;
	if (written === void 0) return [];
	const isLevel = parseLevel(written) !== void 0;
	return [`Its manifest enforces ${inlineCode(written)}${isLevel ? atVersion(plan, version) : ", which is no level"}.`];
}
function reachedText({ reached, next, workloads, violating }) {
	if (reached === void 0) return `${count(workloads, "workload")}.`;
	const toRepair = next === void 0 ? "There is no stricter level." : `${violating} to repair for ${inlineCode(next)}.`;
	return `${count(workloads, "workload")}; none violates ${inlineCode(reached)}. ${toRepair}`;
}
function doubtNote({ enforceable, doubts }) {
	if (doubts.length === 0) return [];
	return [`> **${enforceable === void 0 ? "What it can enforce is not known." : "Not all of it is known."}** ${doubts.join(" ")} The first step tells.`];
}
function fixTable(fixes) {
	return table([
		"",
		"repair",
		"in workloads",
		"unlocks",
		"safe",
		"careful",
		"manual"
	], fixes.map(({ checks, workloads, unlocks, classes }, index) => [
		index + 1,
		checks.map((check) => inlineCode(check)).join(", "),
		workloads,
		unlocks,
		classes.safe,
		classes.careful,
		classes.manual
	]));
}
function checkTable(checks) {
	return table([
		"check",
		"workloads",
		"violations"
	], checks.map(({ check, workloads, violations }) => [
		inlineCode(check),
		workloads,
		violations
	]));
}
function stepText(bullet, { name, what, commands, yaml }) {
	return [
		`${bullet} **${name}**: ${what}`,
		...commands.length === 0 ? [] : [fenced("sh", commands.join("\n").split("\n"))],
		...yaml === void 0 ? [] : [fenced("yaml", yaml.split("\n"))]
	].join("\n\n");
}
function table(heads, rows) {
	const line = (cells) => tableRow(cells.map(String));
	return [
		line(heads),
		line(heads.map(() => "---")),
		...rows.map(line)
	].join("\n");
}
export { migrationPlanMarkdown, namespaceOutline, planTable, stepText, unjudgedNote };
