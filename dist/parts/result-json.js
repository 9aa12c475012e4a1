import { listingOf } from "./listed.js";
import { auditAnswers } from "./audit-questions.js";
import { fieldPath } from "./field-path.js";
import { checkOf, formatPath, groupBy } from "./walk.js";
import { breaksRules, failingChecks, isExempt, isRejected } from "./failing-checks.js";
import { MODES } from "./newer-version.js";
import { placedViolation } from "./reported-violation.js";
import { listedViolations } from "./reported-workload.js";
import { jsonCheck, jsonJudged, jsonModes, jsonPlace } from "./json.js";
// src/report/json/result-json.ts
function jsonResult(judged) {
	const { workload, namespaces, policy, verdicts, reached } = judged;
	return {
		...jsonJudged(workload, policy),
		allowed: verdicts.enforce.allowed,
		message: verdicts.enforce.message,
		modes: jsonModes(policy, (mode) => ({
			allowed: verdicts[mode].allowed,
			message: verdicts[mode].message
		})),
		violations: listedChecks(judged).map(({ mode, result, listed }) => ({
			...jsonCheck(result),
			mode,
			at: listed.map((violation) => exemptPlace(placedViolation(judged, checkOf(result.check), violation))),
			omitted: result.violations.length - listed.length
		})),
		rejected: isRejected(judged),
		namespaces: namespaces.filter((namespace) => namespace !== void 0),
		reached: {
			...jsonLevels(reached),
			blocking: reached.blocking.map(idOf),
			...furtherFailing(reached)
		},
		audit: auditOf(workload),
		...seldomKeys(judged)
	};
}
function seldomKeys(judged) {
	const { workload, namespaces, hardening } = judged;
	const { podKey, release } = workload;
	const open = openChecks(judged);
	return {
		...podKey === void 0 ? {} : { podKey },
		...release === void 0 ? {} : { release },
		...namespaces.length > 1 && namespaces.includes(void 0) ? { hasUnknownNamespace: true } : {},
		...open.length === 0 ? {} : { open },
		...hardening.length === 0 ? {} : { rules: brokenRules(judged) },
		...breaksRules(judged) ? { breaksRules: true } : {}
	};
}
function furtherFailing({ level, next, failing }) {
	const isFurther = (one) => one !== next && failing[one].length > 0;
	return {
		...isFurther("baseline") && { baseline: failing.baseline.map(idOf) },
		...isFurther("restricted") && level !== "restricted" && { restricted: failing.restricted.map(idOf) }
	};
}
function idOf({ check }) {
	return check;
}
function openChecks(judged) {
	const { reached, verdicts } = judged;
	const found = new Set(MODES.flatMap((mode) => verdicts[mode].results.map((result) => result.violations)));
	if ([...reached.blocking, ...reached.failing.restricted].every((result) => found.has(result.violations))) return [];
	const { violations } = listedViolations(judged);
	return [...groupBy(violations.filter(({ mode }) => mode === void 0), idOf)].map(([check, ofCheck]) => ({
		check,
		at: ofCheck.map((placed) => jsonPlace(judged.workload, placed))
	}));
}
function brokenRules(judged) {
	return judged.hardening.map(({ rule, mode, violations, ...result }) => {
		const isCovered = (violation) => isExempt(judged.exempt, result.check, violation);
		const { listed, omitted } = listingOf(violations, (violation) => isCovered(violation) ? 1 : 0);
		return {
			...jsonCheck({
				...result,
				violations
			}),
			mode,
			at: listed.map((violation) => exemptPlace(placedViolation(judged, rule, violation))),
			omitted: omitted.length
		};
	});
}
function exemptPlace(placed) {
	const place = jsonPlace(placed.workload, placed);
	return placed.exemption === void 0 ? place : {
		...place,
		exemption: placed.exemption
	};
}
function listedChecks({ verdicts, exempt }) {
	const checks = failingChecks(verdicts);
	const all = checks.flatMap(({ mode, result }) => result.violations.map((violation) => ({
		mode,
		result,
		violation
	})));
	const { listed } = listingOf(all, ({ mode, result, violation }) => isExempt(exempt, result.check, violation) ? MODES.length : MODES.indexOf(mode));
	const byCheck = groupBy(listed, ({ result }) => result);
	return checks.map(({ mode, result }) => ({
		mode,
		result,
		listed: (byCheck.get(result) ?? []).map(({ violation }) => violation)
	}));
}
function auditOf(workload) {
	return auditAnswers(workload).flatMap(({ question, setters }) => setters.slice(0, 200).map(({ setter, says, path }) => {
		const { file, line, column, doubt } = workload.locate(path);
		const place = {
			path: formatPath(fieldPath(workload, path)),
			file,
			line,
			column
		};
		return {
			question: question.id,
			setter,
			says,
			...place,
			...doubt === void 0 ? {} : { doubt }
		};
	}));
}
function jsonLevels({ level, next }) {
	return {
		level,
		next: next ?? null
	};
}
export { jsonLevels, jsonResult };
