import { EVERY_RULE } from "./review-scan.js";
import { ConfigurationError } from "./action-review-cli-scan.js";
import { didYouMean } from "./action-review-scan.js";
// src/report/find-rule.ts
function findRule(id) {
	const known = EVERY_RULE.map((rule) => rule.id);
	const matching = EVERY_RULE.filter((rule) => rule.id.toLowerCase().startsWith(id.toLowerCase()));
	const rule = matching.find((candidate) => candidate.id.length === id.length) ?? matching[0];
	if (rule === void 0 || matching.length > 1 && rule.id.length !== id.length) {
		const near = matching.length > 1 ? ` (did you mean ${matching.map((candidate) => candidate.id).join(" or ")}?)` : didYouMean(id, known);
		throw new ConfigurationError(`no check ${id}${near}; there are ${known.join(", ")}`);
	}
	return rule;
}
export { findRule };
