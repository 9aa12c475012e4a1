import type { Pod } from '../pss/pod/pod.ts';
import type { FindViolations } from '../pss/rule.ts';
import type { Repair } from './suggestion.ts';

/** The violations that a pod has of some rules, each with the fix of its rule. */
export function repairsOf(pod: Pod, findViolations: FindViolations): Repair[] {
  return findViolations(pod).map(({ rule, check, violation }) => ({ check, violation, fix: rule.fix(violation, pod) }));
}
