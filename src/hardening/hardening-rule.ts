import type { Failure } from '../pss/check.ts';
import type { Pod } from '../pss/pod/pod.ts';
import type { Mode } from '../pss/policy.ts';
import type { FindViolations, Rule } from '../pss/rule.ts';
import type { CheckResult, LevelVersion } from '../pss/verdict.ts';
import { violationsAt } from '../pss/violations-at.ts';

/**
 * A practice beyond the Pod Security Standards, in the shape of a check: each has its file `hardening/rules/<id>.ts`.
 * It never changes a verdict of the standard.
 */
export interface HardeningRule extends Rule {
  /** kebab-case. */
  readonly id: string;
  /**
   * How its violations count in a review beside those of the standard: `enforce` blocks, `warn` gets comments, `audit`
   * neither. `fix` repairs those of the first two.
   */
  readonly mode: Mode;
  /** Returns what is wrong with the pod; undefined where it follows the rule. */
  readonly evaluate: (pod: Pod) => Failure | undefined;
}

/** A hardening rule that a pod does not follow, and what it found. */
export interface HardeningResult extends CheckResult {
  readonly rule: HardeningRule;
  readonly mode: Mode;
}

/** Returns the rules that a pod does not follow, in the order of the rules. */
export function evaluateHardening(pod: Pod, rules: readonly HardeningRule[]): HardeningResult[] {
  return rules.flatMap((rule) => {
    const failure = rule.evaluate(pod);
    return failure === undefined ? [] : [{ rule, check: rule.id, mode: rule.mode, ...failure }];
  });
}

/** Returns a function that finds a pod's violations of the standard at a level and version, then those of rules. */
export function violationsUnder(target: LevelVersion, rules: readonly HardeningRule[]): FindViolations {
  const ofStandard = violationsAt(target);
  return (pod) => [
    ...ofStandard(pod),
    ...evaluateHardening(pod, rules).flatMap(({ rule, check, violations }) =>
      violations.map((violation) => ({ rule, check, violation })),
    ),
  ];
}
