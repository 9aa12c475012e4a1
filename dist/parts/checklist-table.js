import { tableRow } from "./markdown.js";
// src/report/checklist/checklist-table.ts
const COLUMNS = [
	["non-root", "runAsNonRoot"],
	["no escalation", "allowPrivilegeEscalation"],
	["drop ALL", "capabilities_restricted"],
	["seccomp", "seccompProfile_restricted"],
	["read-only root", "read-only-root"],
	["requests, limits", "resources"],
	["held to restricted", "namespace-level"]
];
const MARKS = {
	met: "\u2713",
	"not met": "\u2717",
	unknown: "?",
	"not applicable": "\u2013"
};
function checklistTable(workloads) {
	const head = `| workload | ${COLUMNS.map(([title]) => title).join(" | ")} |\n| --- |${" :-: |".repeat(COLUMNS.length)}`;
	const rows = workloads.map(({ title, checklist }) => tableRow([title, ...COLUMNS.map(([, id]) => MARKS[worstAnswer(checklist.find((row) => row.id === id))])]));
	const legend = "\u2713 met · \u2717 not met · ? the image, the node or the cluster decides · \u2013 does not apply";
	return `${[head, ...rows].join("\n")}\n\n${legend}`;
}
function worstAnswer(row) {
	const given = new Set(row?.answers.map(({ answer }) => answer));
	return [
		"not met",
		"unknown",
		"met"
	].find((answer) => given.has(answer)) ?? "not applicable";
}
export { checklistTable };
