import { checkOf } from './check-of.ts';
import { evaluate } from './evaluate.ts';
import type { FindViolations } from './rule.ts';
import type { LevelVersion } from './verdict.ts';

/** Returns a function that finds a pod's violations of the standard at a level and version, in upstream's order. */
export function violationsAt(target: LevelVersion): FindViolations {
  return (pod) =>
    evaluate(pod, target).results.flatMap(({ check, violations }) =>
      violations.map((violation) => ({ rule: checkOf(check), check, violation })),
    );
}
