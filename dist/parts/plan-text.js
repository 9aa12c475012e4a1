import { knownNamespaces, migrationPlan } from "./migration-plan.js";
import { countsLine, listedOnly, narrowingWords, outlineOf } from "./scan.js";
import { migrationPlanMarkdown } from "./migration-plan-markdown.js";
// src/report/markdown/plan-text.ts
function planText(scan, only) {
	const plan = migrationPlan(scan);
	const narrowed = narrowingWords(scan, only);
	const listed = new Set(listedOnly(scan, only).manifests.flatMap(({ judged }) => judged.flatMap(({ namespaces }) => knownNamespaces(namespaces))));
	const namespaces = plan.namespaces.filter(({ namespace }) => narrowed === void 0 || listed.has(namespace));
	return [
		...plan.namespaces.length > 0 && namespaces.length === 0 ? [] : [migrationPlanMarkdown({
			...plan,
			namespaces
		})],
		...narrowed === void 0 ? [] : [`**Only the namespaces of some workloads**, ${narrowed}. Each plan is of all workloads of its namespace.\n`],
		`${countsLine(outlineOf(scan))}.\n`
	].join("\n");
}
export { planText };
