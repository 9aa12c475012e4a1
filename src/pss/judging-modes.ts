import type { Mode } from './policy.ts';
import { MODES } from './policy.ts';
import type { Verdict } from './verdict.ts';

/** Returns the modes, strictest first, but for those that share the verdict of a stricter one: mostly all have the same. */
export function judgingModes(verdicts: Readonly<Record<Mode, Verdict>>): Mode[] {
  return MODES.filter((mode, index) => MODES.findIndex((other) => verdicts[other] === verdicts[mode]) === index);
}
