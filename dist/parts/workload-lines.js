import { formatFailures, formatSetter, groupBy } from "./walk.js";
import { breaksRules, formatTargetOnServer, isRejected } from "./failing-checks.js";
import { reportedViolations } from "./reported-violation.js";
import { visibleText } from "./visible-text.js";
import { builderName, workloadName } from "./names.js";
import { placeFrom, placeInFile } from "./text-lines.js";
import { hangingLines } from "./wrap-text.js";
// src/report/text/workload-lines.ts
const LONGEST_DETAIL = 4e3;
function workloadLines(judged, display, isQuiet) {
	if (isQuiet && !isRejected(judged) && !breaksRules(judged)) return [];
	const { violations, omitted } = reportedViolations(judged);
	if (violations.length === 0) return [];
	const { width, style } = display;
	const shown = isQuiet ? violations.filter(isBlocking) : violations;
	const checks = [...groupBy(shown, ({ check, mode, exemption }) => JSON.stringify([
		check,
		mode,
		exemption
	])).values()];
	const rest = omitted === 0 ? [] : hangingLines("", style("aside", `\u2026 and ${omitted} more`), 10, width);
	return [
		...titleLines(judged, violations, display),
		...checks.flatMap((one) => checkLines(judged, one, display)),
		...rest
	];
}
function isBlocking({ mode, exemption }) {
	return mode === "enforce" && exemption === void 0;
}
function titleLines(judged, violations, display) {
	const { workload, reached } = judged;
	const { width, style } = display;
	const name = style("emphasis", visibleText(workloadName(workload), 200));
	const by = builderName(workload);
	const text = `${name}${by === void 0 ? "" : ` built by ${visibleText(by, 200)}`} ${verdict(judged, violations, display)}; ${reachedText(reached, violations)}`;
	return hangingLines(`  ${style("place", placeInFile({ line: workload.line }))}`, text, 10, width);
}
function verdict(judged, violations, { style }) {
	if (isRejected(judged)) return style("failure", `violates ${formatTargetOnServer(judged.policy.enforce)}`);
	if (breaksRules(judged)) return style("failure", "breaks hardening rules that are enforced");
	const first = violations.find(({ exemption }) => exemption === void 0);
	if (first === void 0) return style("aside", violations.every(({ isKnown }) => isKnown) ? "has what is known" : "is exempt");
	if (first.isHardening) return style("aside", "has advice on hardening");
	return style("warning", `would violate ${formatTargetOnServer(judged.policy[first.mode])}`);
}
function reachedText({ level, next, blocking }, violations) {
	const listed = new Set(violations.filter(({ isHardening }) => !isHardening).map(({ check }) => check));
	const isSame = listed.size === blocking.length && blocking.every(({ check }) => listed.has(check));
	if (next === void 0 || isSame) return `reaches ${level}`;
	return `reaches ${level}, ${next} fails in ${blocking.map(({ check }) => check).join(", ")}`;
}
function checkLines(judged, violations, display) {
	const [first, ...others] = violations;
	if (first === void 0) return [];
	const { width, style } = display;
	const { check, mode, exemption, isKnown, isHardening } = first;
	const { file } = judged.workload;
	const aside = [
		...isHardening ? [mode === "enforce" ? "hardening" : "advice on hardening"] : mode === "enforce" ? [] : [mode],
		...isKnown ? ["known"] : [],
		...exemption === void 0 || isKnown ? [] : [`exempt: ${visibleText(exemption, 200)}`]
	];
	const says = visibleText(formatFailures([first]), LONGEST_DETAIL);
	const tail = aside.length === 0 ? "" : ` ${style("aside", `(${aside.join(", ")})`)}`;
	const also = others.map((violation) => `${violationPlace(violation, file)} ${setterOf(violation)}`).join(", ");
	return [...hangingLines(`  ${style("place", violationPlace(first, file))}`, `${style("code", check)}: ${says}${tail}`, 10, width), ...also === "" ? [] : hangingLines("", style("aside", `${setterOf(first)} here; also ${also}`), 10, width)];
}
function violationPlace({ place }, file) {
	return placeFrom(place, file);
}
function setterOf({ violation }) {
	return visibleText(formatSetter(violation), 200);
}
export { workloadLines };
