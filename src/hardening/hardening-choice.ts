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

/** The setting that says the same of all rules; undefined where nothing is said. */
export function settingForAll(all: HardeningChoice | undefined): HardeningSetting | undefined {
  return all === undefined ? undefined : { all, rules: new Map() };
}

/** What applies where nobody says anything. */
const DEFAULT_CHOICE: HardeningChoice = 'summary';

/** Returns what becomes of a rule: what the first setting that speaks of it says, of it or of all. */
export function hardeningChoice(id: string, settings: readonly (HardeningSetting | undefined)[]): HardeningChoice {
  const [first] = settings.flatMap((setting) => setting?.rules.get(id) ?? setting?.all ?? []);
  return first ?? DEFAULT_CHOICE;
}
