import { everyFinding, isAdvice } from "./compare-workload.js";
import { isUnjudged } from "./newer-version.js";
import { workloadKey } from "./workload-key.js";
import { formatSetter } from "./walk.js";
// src/review/review.ts
const CONCLUSION_MARKS = {
	success: "\u2705",
	failure: "\u274c",
	neutral: "\u26aa"
};
function isShown(violation, { failOn, written }) {
	return isToAct(violation, failOn) || written.has(violation);
}
function shownFindings(showing) {
	return showing.comparison.workloads.flatMap((change) => change.findings.filter((finding) => isShown(finding, showing)).map((finding) => ({
		change,
		finding
	})));
}
function isToAct(violation, failOn) {
	const { status, isMoved, exemption } = violation;
	const isOfAll = failOn === "any" && !isAdvice(violation);
	return exemption === void 0 && (isOfAll || status === "introduced" && !isMoved);
}
function conclusionOf(review) {
	const isBlocked = review.comparison.workloads.some((change) => everyFinding(change).some((finding) => blocks(finding, review))) || review.policy.some(({ severity }) => severity === "failure");
	const isHidden = review.change.gaps.some(({ hidesChanges }) => hidesChanges);
	if (review.unjudged === "fail" && review.unjudgedChanges.length > 0) return "failure";
	if (isBlocked || isHidden || review.comparison.notEvaluated.some(({ introduced }) => introduced)) return "failure";
	return isPartial(review) ? "neutral" : "success";
}
function blocks({ mode, status, exemption }, { failOn }) {
	return mode === "enforce" && exemption === void 0 && (failOn === "any" || status === "introduced");
}
function isPartial({ comparison, change }) {
	return comparison.notEvaluated.length > 0 || comparison.notes.some(isUnjudged) || change.gaps.length > 0;
}
function countsOf({ comparison }) {
	const counts = {
		exempt: 0,
		introduced: 0,
		existing: 0
	};
	const counted = causesOf(comparison).filter((cause) => !isAdvice(cause));
	for (const { status, exemption } of counted) counts[exemption === void 0 ? status : "exempt"]++;
	const fixed = comparison.workloads.flatMap((change) => creditedIn(change).map(({ check, setter }) => causeKey(change, [
		change.workload.document,
		check,
		setter
	])));
	return {
		...counts,
		fixed: new Set(fixed).size,
		notEvaluated: comparison.notEvaluated.length
	};
}
const CAUSES = /* @__PURE__ */ new WeakMap();
function causesOf({ workloads }) {
	const known = CAUSES.get(workloads) ?? findCauses(workloads);
	CAUSES.set(workloads, known);
	return known;
}
function findCauses(workloads) {
	const causes = /* @__PURE__ */ new Map();
	for (const change of workloads) {
		for (const finding of change.findings) {
			const { place, check, violation, status, exemption } = finding;
			const key = [
				place.file,
				place.line,
				place.column,
				check,
				formatSetter(violation),
				status,
				exemption !== void 0
			];
			causes.set(causeKey(change, key), finding);
		}
		for (const [index, finding] of change.omitted.entries()) causes.set(causeKey(change, ["omitted", index]), finding);
	}
	return [...causes.values()];
}
function causeKey({ workload }, parts) {
	return JSON.stringify([workload.via === void 0 ? workloadKey(workload) : workload.file, ...parts]);
}
function creditedIn({ fixed }) {
	return fixed.filter((violation) => !isAdvice(violation));
}
const COUNTS = /* @__PURE__ */ new WeakMap();
function workloadCounts(change) {
	const known = COUNTS.get(change);
	if (known !== void 0) return known;
	const counts = {
		exempt: 0,
		introduced: 0,
		existing: 0,
		fixed: creditedIn(change).length
	};
	const older = {
		enforce: 0,
		warn: 0,
		audit: 0
	};
	for (const finding of everyFinding(change)) {
		if (isAdvice(finding)) continue;
		const { status, exemption, mode, isHardening } = finding;
		counts[exemption === void 0 ? status : "exempt"]++;
		if (exemption === void 0 && status === "existing" && !isHardening) older[mode]++;
	}
	const found = {
		...counts,
		older
	};
	COUNTS.set(change, found);
	return found;
}
function hasIntroduced(change) {
	return workloadCounts(change).introduced > 0;
}
function introducedFirst(entries) {
	return [...entries].sort((a, b) => Number(b.introduced) - Number(a.introduced));
}
export { CONCLUSION_MARKS, causesOf, conclusionOf, countsOf, hasIntroduced, introducedFirst, isPartial, isShown, isToAct, shownFindings, workloadCounts };
