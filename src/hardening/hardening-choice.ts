import type { HardeningRule } from './hardening-rule.ts';
import { HARDENING_RULES } from './rules/index.generated.ts';

/**
 * What becomes of the advice of a rule, laxest first. `off`: nobody asks; `summary`: the checklist has it; `comment`:
 * comments say what the pull request brings of it, too; `enforce`: that blocks.
 */
export const HARDENING_CHOICES = ['off', 'summary', 'comment', 'enforce'] as const;

/** One of `HARDENING_CHOICES`. */
export type HardeningChoice = (typeof HARDENING_CHOICES)[number];

/** What a config, an input or a flag says of hardening. */
export interface HardeningSetting {
  /** For all rules that `rules` does not name. */
  readonly all?: HardeningChoice;
  readonly rules: ReadonlyMap<string, HardeningChoice>;
}

/** A rule that workloads are asked to follow. */
export interface ChosenRule {
  readonly rule: HardeningRule;
  readonly choice: Exclude<HardeningChoice, 'off'>;
}

/** What applies where nobody says anything. */
const DEFAULT_CHOICE: HardeningChoice = 'summary';

/** Returns what becomes of a rule: what names it comes before what speaks of all, and the first setting before others. */
export function hardeningChoice(id: string, settings: readonly (HardeningSetting | undefined)[]): HardeningChoice {
  const named = settings.find((setting) => setting?.rules.has(id))?.rules.get(id);
  return named ?? settings.find((setting) => setting?.all !== undefined)?.all ?? DEFAULT_CHOICE;
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
