import type { Check } from '../pss/check.ts';
import { STANDARD } from '../pss/evaluate.ts';
import type { HardeningRule } from './hardening-rule.ts';
import { HARDENING_RULES } from './rules/index.generated.ts';

/** A check of the standard, or a hardening rule. */
export type AnyRule = Check | HardeningRule;

/** The checks of the standard, sorted by level and id, then the hardening rules. */
export const EVERY_RULE: readonly AnyRule[] = [...STANDARD.checks, ...HARDENING_RULES];

/** Whether a rule is a check of the standard, with a level and revisions. */
export function isCheck(rule: AnyRule): rule is Check {
  return 'revisions' in rule;
}
