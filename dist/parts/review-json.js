import { failingChecks } from "./failing-checks.js";
import { hardeningStandings } from "./hardening-standings.js";
import { workloadChecklist } from "./workload-checklist.js";
import { jsonHardening } from "./hardening-json.js";
import { jsonCheck, jsonJudged, jsonModes, jsonNote, jsonPlace, jsonWorkload } from "./json.js";
// src/report/json/review-json.ts
function reviewJson(review, plan) {
	const { change, comparison } = review;
	return {
		schemaVersion: 1,
		base: change.mergeBase,
		head: change.head,
		conclusion: plan.conclusion,
		workloads: comparison.workloads.map((entry) => workloadOf(entry, plan)),
		removed: comparison.removed.map((workload) => ({
			file: workload.file,
			workload: jsonWorkload(workload)
		})),
		policy: review.policy.map((policyChange) => policyOf(policyChange, plan)),
		notes: comparison.notes.map(jsonNote),
		notEvaluated: comparison.notEvaluated.map(({ file, document, line, reason, message, introduced }) => ({
			file,
			document: document ?? null,
			line,
			reason,
			message,
			introduced
		})),
		other: comparison.other
	};
}
function workloadOf(change, plan) {
	const { workload, policy, verdicts, hardening, baseVerdicts, findings, omitted, fixed } = change;
	return {
		...jsonJudged(workload, policy),
		message: verdicts.enforce.message,
		baseMessage: baseVerdicts?.enforce.message ?? null,
		modes: jsonModes(policy, (mode) => ({
			message: verdicts[mode].message,
			baseMessage: baseVerdicts?.[mode].message ?? null
		})),
		checks: [...failingChecks(verdicts).map(({ result }) => result), ...hardening.filter(({ mode }) => mode !== "audit")].map(jsonCheck),
		findings: findings.map((finding) => findingOf(workload, finding, plan)),
		fixed: fixed.slice(0, 200).map(({ check, setter }) => ({
			check,
			setter
		})),
		omitted: {
			findings: omitted.length,
			fixed: Math.max(0, fixed.length - 200)
		},
		hardening: jsonHardening(workload, workloadChecklist(change), hardeningStandings(change))
	};
}
function findingOf(workload, finding, { placements }) {
	const { check, mode, status, place, bringer, exemption } = finding;
	const { setter, path, line, column, fix, doubt } = jsonPlace(workload, finding);
	return {
		check,
		setter,
		mode,
		status,
		file: place.file,
		line,
		column,
		path,
		fix,
		...doubt === void 0 ? {} : { doubt },
		...bringer === void 0 ? {} : { broughtBy: {
			file: bringer.file,
			line: bringer.line
		} },
		placement: placements.get(finding) ?? "summary",
		exemption: exemption?.reason ?? null
	};
}
function policyOf(policyChange, plan) {
	const { kind, file, line, name, change, severity, message, rejects } = policyChange;
	return {
		kind,
		file,
		line,
		name,
		change,
		severity,
		placement: plan.placements.get(policyChange) ?? "summary",
		message,
		rejects: rejects.slice(0, 200).map(({ workload, results, findings, omitted }) => ({
			file: workload.file,
			line: workload.line,
			workload: jsonWorkload(workload),
			checks: results.map(jsonCheck),
			findings: findings.map((finding) => findingOf(workload, finding, plan)),
			omitted: omitted.length
		})),
		omitted: Math.max(0, rejects.length - 200)
	};
}
export { reviewJson };
