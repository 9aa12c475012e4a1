import { workloadKey } from "./workload-key.js";
import { formatPath, formatSetter } from "./walk.js";
import { reportedViolations } from "./reported-violation.js";
import { listedOnly } from "./narrowing.js";
// src/report/diagnostics/scan-violations.ts
function scanViolations(scan, only, repairs = []) {
	const suggestions = suggestionsOf(repairs);
	return listedOnly(scan, only).manifests.flatMap(({ judged }) => judged.flatMap((workload) => reportedViolations(workload).violations)).map((reported) => {
		const suggestion = suggestions.get(keyOf(reported.workload, reported));
		return suggestion === void 0 ? reported : {
			...reported,
			suggestion
		};
	});
}
function suggestionsOf(outcomes) {
	const owners = new Map(outcomes.flatMap(({ workloads }) => workloads.flatMap(({ workload, repairs }) => repairs.map((repair) => [repair, workload]))));
	const suggestions = outcomes.flatMap((outcome) => outcome.suggestions);
	return new Map(suggestions.flatMap((suggestion) => suggestion.repairs.flatMap((repair) => {
		const workload = owners.get(repair);
		return workload === void 0 ? [] : [[keyOf(workload, repair), suggestion]];
	})));
}
function keyOf(workload, { check, violation }) {
	return JSON.stringify([
		workloadKey(workload),
		formatPath(violation.path),
		check,
		formatSetter(violation)
	]);
}
export { scanViolations };
