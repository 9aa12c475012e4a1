import { compareLevels } from "./nearest.js";
import { compareVersions } from "./walk.js";
// src/pss/admission/compare-targets.ts
function compareTargets(before, after) {
	const isChecked = before.level !== "privileged" && after.level !== "privileged";
	return {
		level: changeOf(compareLevels(after.level, before.level)),
		version: isChecked ? changeOf(compareVersions(after.version, before.version)) : "same"
	};
}
function mayRejectMore(before, after) {
	if (after.level === "privileged") return false;
	return after.version !== before.version || compareLevels(after.level, before.level) > 0;
}
function changeOf(comparison) {
	if (comparison === 0) return "same";
	return comparison > 0 ? "raised" : "lowered";
}
function strictestTarget(first, ...others) {
	return others.reduce((best, target) => compareStrictness(target, best) > 0 ? target : best, first);
}
function compareStrictness(a, b) {
	return compareLevels(a.level, b.level) || compareVersions(a.version, b.version);
}
export { compareStrictness, compareTargets, mayRejectMore, strictestTarget };
