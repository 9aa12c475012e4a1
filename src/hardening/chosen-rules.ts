import type { HardeningChoice, HardeningSetting } from './hardening-choice.ts';
import { hardeningChoice } from './hardening-choice.ts';
import type { HardeningRule } from './hardening-rule.ts';
import { HARDENING_RULES } from './rules/index.generated.ts';

/** A rule that workloads are asked to follow. */
export interface ChosenRule {
  readonly rule: HardeningRule;
  readonly choice: Exclude<HardeningChoice, 'off'>;
}

/** Returns the rules that workloads are asked to follow. */
export function chosenRules(
  settings: readonly (HardeningSetting | undefined)[],
  rules: readonly HardeningRule[] = HARDENING_RULES,
): ChosenRule[] {
  return rules.flatMap((rule) => {
    const choice = hardeningChoice(rule.id, settings);
    return choice === 'off' ? [] : [{ rule, choice }];
  });
}
