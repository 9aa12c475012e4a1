import { tableRow } from "./action-review-scan.js";
import { inlineCode } from "./action-review-scan-reader.js";
// src/report/summary/group-table.ts
const MAX_ROWS = 100;
function namespaceTable({ namespaces }) {
	return namespaces.length === 0 ? "" : groupTable("namespace", namespaces, "(not named)");
}
function directoryTable({ directories }) {
	return directories.length < 2 ? "" : groupTable("directory", directories, inlineCode("."));
}
function groupTable(title, groups, unnamed) {
	const more = groups.length - MAX_ROWS;
	return [
		`| ${title} | workloads | all reach | rejected | keeps from the next |`,
		"| --- | ---: | --- | ---: | --- |",
		...groups.slice(0, MAX_ROWS).map(({ name = "", workloads, level, rejected, next, blocking }) => tableRow([
			name === "" ? unnamed : inlineCode(name),
			...[
				workloads,
				level,
				rejected
			].map(String),
			next === void 0 ? "" : `${next}: ${blocking.map((blocker) => `${blocker.check} (${blocker.workloads})`).join(", ")}`
		])),
		...more > 0 ? [tableRow([
			`\u2026 and ${more} more`,
			"",
			"",
			"",
			""
		])] : []
	].join("\n");
}
// src/report/checklist/totals-table.ts
function totalsTable(totals) {
	return ["| practice | met | not met | unknown | not applicable |\n| --- | ---: | ---: | ---: | ---: |", ...totals.map(({ title, counts }) => tableRow([title, ...[
		counts.met,
		counts["not met"],
		counts.unknown,
		counts["not applicable"]
	].map(String)]))].join("\n");
}
export { directoryTable, namespaceTable, totalsTable };
