import { listingOf } from "./listed.js";
import { MODES, violationsOf } from "./newer-version.js";
import { advisedRule, isAskedRule } from "./nearest.js";
import { exemptionOfViolation, isExempt } from "./failing-checks.js";
// src/scan/reported-violation.ts
function reportedViolations(judged) {
	const { exempt } = judged;
	const { listed, omitted } = listingOf(violationsOf(judged), ({ mode, check, violation }) => isExempt(exempt, check, violation) ? MODES.length : MODES.indexOf(mode));
	return {
		violations: listed.map(({ mode, rule, reason, detail, violation }) => {
			const { target } = judged.verdicts[mode];
			const isHardening = isAskedRule(rule);
			return Object.assign(placedViolation(judged, rule, violation), {
				mode,
				reason,
				detail,
				target,
				isHardening
			});
		}),
		omitted: omitted.length + (judged.told?.omitted ?? 0)
	};
}
function violatedFiles({ manifests }) {
	const violations = manifests.flatMap(({ judged }) => judged.flatMap((each) => reportedViolations(each).violations));
	return [...new Set(violations.map(({ place }) => place.file))];
}
function placedViolation({ workload, exempt, asked, told }, rule, violation) {
	const check = rule.id;
	const exemption = exemptionOfViolation(exempt, check, violation);
	return {
		workload,
		check,
		violation,
		place: workload.locate(violation.path),
		get fix() {
			return told?.fixes.get(violation) ?? advisedRule(rule, asked).fix(violation, workload.pod);
		},
		...exemption === void 0 ? {} : {
			exemption: exemption.reason,
			...exemption.isKnown && { isKnown: true }
		}
	};
}
export { placedViolation, reportedViolations, violatedFiles };
