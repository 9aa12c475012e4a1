import { LEVELS, evaluatorOf } from "./walk.js";
// src/scan/reached-level.ts
function reachedLevel({ pod }, at, evaluatePod = evaluatorOf(pod)) {
	const resultsOf = (level) => evaluatePod({
		level,
		...at
	}).results;
	const failing = {
		privileged: [],
		baseline: resultsOf("baseline"),
		restricted: resultsOf("restricted")
	};
	const level = LEVELS.findLast((candidate) => failing[candidate].length === 0) ?? "privileged";
	const next = nextLevel(level);
	return next === void 0 ? {
		level,
		blocking: [],
		failing
	} : {
		level,
		next,
		blocking: failing[next],
		failing
	};
}
function nextLevel(level) {
	return LEVELS[LEVELS.indexOf(level) + 1];
}
export { nextLevel, reachedLevel };
