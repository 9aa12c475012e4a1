import { p as STANDARD } from "./walk.js";
import { t as HARDENING_RULES } from "./index.generated.js";
// src/hardening/every-rule.ts
const EVERY_RULE = [...STANDARD.checks, ...HARDENING_RULES];
function isCheck(rule) {
	return "revisions" in rule;
}
export { isCheck as n, EVERY_RULE as t };
