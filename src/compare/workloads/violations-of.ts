import { checkOf } from '../../pss/check-of.ts';
import type { Mode } from '../../pss/policy.ts';
import { MODES } from '../../pss/policy.ts';
import type { Rule, Violation } from '../../pss/rule.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { PodJudgement } from './judge.ts';

/** A violation, and the strictest mode whose policy it violates. */
export interface JudgedViolation {
  readonly mode: Mode;
  readonly rule: Rule;
  readonly check: string;
  /** Upstream's reason and detail of the failing check; a hardening rule has its own. */
  readonly reason: string;
  readonly detail: string;
  readonly violation: Violation;
}

/**
 * Lists every violation once, with the strictest mode whose policy it violates: those of the standard in upstream's
 * order, then those of hardening rules.
 */
export function violationsOf({ verdicts, hardening }: PodJudgement): JudgedViolation[] {
  const ofStandard = MODES.flatMap((mode) =>
    verdicts[mode].results.map((result) => ({ mode, rule: checkOf(result.check), ...result })),
  );
  const seen = new Set<string>();
  return [...ofStandard, ...hardening].flatMap(({ mode, rule, check, reason, detail, violations }) =>
    violations.flatMap((violation): JudgedViolation[] => {
      const key = JSON.stringify([check, formatSetter(violation), violation.path]);
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ mode, rule, check, reason, detail, violation }];
    }),
  );
}
