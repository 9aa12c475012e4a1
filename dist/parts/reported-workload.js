import { listingOf } from "./listed.js";
import { auditAnswers } from "./audit-questions.js";
import { checkOf, compareLevels, formatPath, formatSetter } from "./walk.js";
import { failingChecks } from "./failing-checks.js";
import { MODES } from "./newer-version.js";
import { folderOf } from "./paths.js";
import { placedViolation } from "./reported-violation.js";
// src/scan/reported-workload.ts
function reportWorkload(judged) {
	const { workload } = judged;
	return {
		judged,
		folder: folderOf(workload.file),
		...listedViolations(judged),
		answers: judged.told?.answers ?? auditAnswers(workload)
	};
}
function listedViolations(judged) {
	const { verdicts, reached } = judged;
	const found = /* @__PURE__ */ new Map();
	function add(check, violation, mode) {
		const key = `${check} ${formatSetter(violation)} ${formatPath(violation.path)}`;
		if (!found.has(key)) found.set(key, {
			check,
			violation,
			...mode && { mode }
		});
	}
	for (const { mode, result } of failingChecks(verdicts)) for (const violation of result.violations) add(result.check, violation, mode);
	for (const { check, violations } of [...reached.blocking, ...reached.failing.restricted]) for (const violation of violations) add(check, violation);
	const { listed, omitted } = listingOf([...found.values()], ({ mode }) => mode === void 0 ? MODES.length : MODES.indexOf(mode));
	return {
		violations: listed.map(({ check, violation, mode }) => {
			const placed = placedViolation(judged, checkOf(check), violation);
			return mode === void 0 ? placed : Object.assign(placed, { mode });
		}).sort((a, b) => compareLevels(checkOf(a.check).level, checkOf(b.check).level)),
		omitted: omitted.length + (judged.told?.omitted ?? 0),
		checks: [...new Set([...found.values()].map(({ check }) => check))]
	};
}
export { listedViolations, reportWorkload };
