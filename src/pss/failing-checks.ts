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
  const modes = judgingModes(verdicts);
  const [only, ...others] = modes;
  // Mostly all modes share one verdict.
  if (only !== undefined && others.length === 0)
    return verdicts[only].results.map((result) => ({ mode: only, result }));
  const found = new Map<string, { mode: Mode; result: Verdict['results'][number] }>();
  for (const mode of modes) {
    for (const result of verdicts[mode].results) {
      if (!found.has(result.check)) found.set(result.check, { mode, result });
    }
  }
  return [...found.values()];
}
