import type { Mode } from './policy.ts';
import { MODES } from './policy.ts';
import type { Verdict } from './verdict.ts';

/** The failing checks over all modes, in upstream's order, each with the strictest mode that it breaks. */
export function failingChecks(
  verdicts: Readonly<Record<Mode, Verdict>>,
): { mode: Mode; result: Verdict['results'][number] }[] {
  const seen = new Set<string>();
  return MODES.flatMap((mode) =>
    verdicts[mode].results.flatMap((result) => {
      if (seen.has(result.check)) return [];
      seen.add(result.check);
      return [{ mode, result }];
    }),
  );
}
