import type { Mode } from './policy.ts';
import { MODES } from './policy.ts';
import type { Verdict } from './verdict.ts';

/** The modes, strictest first, but for those that share the verdict of a stricter one: mostly all have the same. */
export function judgingModes(verdicts: Readonly<Record<Mode, Verdict>>): Mode[] {
  return MODES.filter((mode, index) => MODES.findIndex((other) => verdicts[other] === verdicts[mode]) === index);
}

/**
 * Lists the checks that fail in any mode, each once with the strictest mode in which it fails: ordered by mode,
 * strictest first, then as upstream orders them.
 */
export function failingChecks(
  verdicts: Readonly<Record<Mode, Verdict>>,
): { mode: Mode; result: Verdict['results'][number] }[] {
  const seen = new Set<string>();
  return judgingModes(verdicts).flatMap((mode) =>
    verdicts[mode].results.flatMap((result) => {
      if (seen.has(result.check)) return [];
      seen.add(result.check);
      return [{ mode, result }];
    }),
  );
}
