import { checkOf } from '../../pss/check-of.ts';
import type { Mode } from '../../pss/policy.ts';
import { MODES } from '../../pss/policy.ts';
import type { Rule, Violation } from '../../pss/rule.ts';
import type { Verdict } from '../../pss/verdict.ts';
import { formatSetter } from '../../pss/violation.ts';

/** A violation, and the strictest mode whose policy it violates. */
export interface JudgedViolation {
  readonly mode: Mode;
  readonly rule: Rule;
  readonly check: string;
  /** Upstream's reason and detail of the failing check. */
  readonly reason: string;
  readonly detail: string;
  readonly violation: Violation;
}

/** Lists every violation once, in upstream's order, with the strictest mode whose policy it violates. */
export function violationsOf(verdicts: Readonly<Record<Mode, Verdict>>): JudgedViolation[] {
  const seen = new Set<string>();
  return MODES.flatMap((mode) =>
    verdicts[mode].results.flatMap(({ check, reason, detail, violations }) =>
      violations.flatMap((violation): JudgedViolation[] => {
        const key = JSON.stringify([check, formatSetter(violation), violation.path]);
        if (seen.has(key)) return [];
        seen.add(key);
        return [{ mode, rule: checkOf(check), check, reason, detail, violation }];
      }),
    ),
  );
}
