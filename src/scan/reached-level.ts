import type { Workload } from '../manifest/manifest.ts';
import { evaluate } from '../pss/evaluate.ts';
import type { Level } from '../pss/level.ts';
import { LEVELS } from '../pss/level.ts';
import type { CheckResult, Verdict } from '../pss/verdict.ts';
import type { Version } from '../pss/version.ts';

/** How far a workload's pod gets, and what keeps it from getting further. */
export interface ReachedLevel {
  /** The strictest level that the pod passes. */
  readonly level: Level;
  /** Absent where there is no stricter one. */
  readonly next?: Level;
  /** The checks of `next` that fail, in upstream's order; empty where there is no stricter level. */
  readonly blocking: readonly CheckResult[];
  /**
   * The checks of each level that fail. A pod that passes a level need not pass those below: of a Windows pod restricted
   * leaves out checks that baseline has.
   */
  readonly failing: Readonly<Record<Level, readonly CheckResult[]>>;
}

/** @param known verdicts of the same pod: what one of them says is not asked again */
export function reachedLevel({ pod }: Workload, version: Version, known: readonly Verdict[] = []): ReachedLevel {
  const resultsOf = (level: Level): readonly CheckResult[] => {
    const same = known.find(({ target }) => target.level === level && target.version === version);
    return (same ?? evaluate(pod, { level, version })).results;
  };
  const failing = { privileged: [], baseline: resultsOf('baseline'), restricted: resultsOf('restricted') };
  const level = LEVELS.findLast((each) => failing[each].length === 0) ?? 'privileged';
  const next = nextLevel(level);
  return next === undefined ? { level, blocking: [], failing } : { level, next, blocking: failing[next], failing };
}

/** The strictest level that every one of several pods passes. */
export function reachedByAll(reached: readonly ReachedLevel[]): Level {
  return LEVELS.findLast((level) => reached.every(({ failing }) => failing[level].length === 0)) ?? 'privileged';
}

/** The level above, or undefined above the strictest. */
export function nextLevel(level: Level): Level | undefined {
  return LEVELS[LEVELS.indexOf(level) + 1];
}
