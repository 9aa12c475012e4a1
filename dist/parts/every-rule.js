import { STANDARD } from "./walk.js";
import { HARDENING_RULES } from "./index.generated.js";
// src/hardening/every-rule.ts
const EVERY_RULE = [...STANDARD.checks, ...HARDENING_RULES];
function isCheck(rule) {
	return "revisions" in rule;
}
export { EVERY_RULE, isCheck };
