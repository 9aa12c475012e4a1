import { everyFinding } from "./compare-workload.js";
import { plainOrCode } from "./markdown.js";
import { placeCode, workloadTitle } from "./names.js";
import { exemptionSubject, exemptionUse, isExpired, selectableOf } from "./exemptions.js";
import { count, serverName } from "./failing-checks.js";
import { listSection } from "./sections.js";
import { standInWords } from "./settings-notes.js";
// src/report/summary/assumed-server.ts
function assumedServer(targets) {
	return targets.some(({ clusterVersion }) => clusterVersion === void 0) ? `Judged as ${serverName()}: \`cluster-version\` in the config names yours.` : "";
}
// src/report/summary/exemption-sections.ts
function exemptionSections({ comparison, configuration, today }) {
	const { exemptions } = configuration;
	const hasExpired = exemptions.some((exemption) => isExpired(exemption, today));
	const missed = exemptionUse(exemptions, hasExpired ? comparison.workloads.flatMap(violationsOf) : [], today).expired;
	const covered = coveredBy(comparison.workloads);
	const used = exemptions.filter((exemption) => covered.has(exemption));
	const repaired = exemptionUse(exemptions, exemptions.length === 0 ? [] : comparison.workloads.flatMap(repairedOf), today).used;
	return [
		listSection("Exempt", used.map((exemption) => `${reasonOf(exemption)}: ${covered.get(exemption)?.join("; ")}`)),
		listSection(EXPIRED, missed.map(expiredLine)),
		listSection(STALE, repaired.filter((exemption) => !covered.has(exemption)).map((exemption) => `${reasonOf(exemption)}: what it covered in the changed files is repaired; a scan of the whole repository tells whether it can go`))
	];
}
function scanExemptionSections({ exemptions, exempt }) {
	const { used, stale, expired } = exemptions;
	return [
		listSection("Exempt", used.length === 0 ? [] : [...used.map(reasonOf), `${count(exempt, "violation")} in all`]),
		listSection(EXPIRED, expired.map(expiredLine)),
		listSection(STALE, stale.map((exemption) => {
			const { standIn } = exemption;
			return `${reasonOf(exemption)}: matches nothing${standIn === void 0 ? "" : `: ${standInWords(standIn)}`}`;
		}))
	];
}
const EXPIRED = "Exemptions that have expired";
const STALE = "Stale exemptions";
function expiredLine(exemption) {
	return `${reasonOf(exemption)}: held through ${exemption.expires ?? ""}, and its violations count again`;
}
function reasonOf({ reason, place }) {
	return `${plainOrCode(reason)} (${placeCode(place)})`;
}
function coveredBy(changes) {
	const covered = /* @__PURE__ */ new Map();
	for (const change of changes) {
		const checks = /* @__PURE__ */ new Map();
		for (const { check, exemption } of everyFinding(change)) if (exemption !== void 0) checks.set(exemption, (checks.get(exemption) ?? /* @__PURE__ */ new Set()).add(check));
		for (const [exemption, ofOne] of checks) {
			const line = `${workloadTitle(change.workload)} (${[...ofOne].join(", ")})`;
			const lines = covered.get(exemption);
			if (lines === void 0) covered.set(exemption, [line]);
			else lines.push(line);
		}
	}
	return covered;
}
function violationsOf(change) {
	return subjectsOf(change, everyFinding(change));
}
function repairedOf(change) {
	return subjectsOf(change, change.fixed);
}
function subjectsOf({ workload }, found) {
	const { namespace } = workload.identity;
	const selectable = selectableOf(workload, namespace);
	return found.map(({ check, violation }) => exemptionSubject(selectable, check, violation));
}
export { assumedServer, exemptionSections, scanExemptionSections };
