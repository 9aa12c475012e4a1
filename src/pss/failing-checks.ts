import { judgingModes } from './judging-modes.ts';
import type { Mode } from './policy.ts';
import type { Verdict } from './verdict.ts';

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
