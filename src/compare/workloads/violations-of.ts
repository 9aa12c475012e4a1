import { checkOf } from '../../pss/check-of.ts';
import { judgingModes } from '../../pss/judging-modes.ts';
import type { Mode } from '../../pss/policy.ts';
import type { Rule, Violation } from '../../pss/rule.ts';
import { keyInPod } from '../../pss/violation.ts';
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
  const ofStandard = judgingModes(verdicts).flatMap((mode) =>
    verdicts[mode].results.map((result) => ({ mode, rule: checkOf(result.check), ...result })),
  );
  const listed = new Map<string, Listed>();
  return [...ofStandard, ...hardening].flatMap(({ mode, rule, check, reason, detail, violations }) => {
    const earlier = listed.get(check);
    if (earlier?.includes(violations)) return [];
    const found = earlier === undefined ? violations : violations.filter(isMissingIn(earlier));
    listed.set(check, [...(earlier ?? []), violations]);
    return found.map((violation): JudgedViolation => ({ mode, rule, check, reason, detail, violation }));
  });
}

/** The violations of one check that stricter modes found. Mostly the modes share one verdict, and one list. */
type Listed = readonly (readonly Violation[])[];

function isMissingIn(listed: Listed): (violation: Violation) => boolean {
  const keys = new Set(listed.flat().map(keyInPod));
  return (violation) => !keys.has(keyInPod(violation));
}
