import type { Workload } from '../manifest/manifest.ts';
import type { EvaluatePod } from '../pss/evaluate.ts';
import { evaluatorOf } from '../pss/evaluate.ts';
import type { Level } from '../pss/level.ts';
import { LEVELS } from '../pss/level.ts';
import type { CheckResult, LevelVersion } from '../pss/verdict.ts';

/** The level that a workload's pod reaches, and the checks that block the next one. */
export interface ReachedLevel {
  /** The strictest level that the pod passes. */
  readonly level: Level;
  /** The next stricter level; absent where there is none. */
  readonly next?: Level;
  /** The failing checks of `next`, in upstream's order; empty where there is no stricter level. */
  readonly blocking: readonly CheckResult[];
  /**
   * The failing checks of each level. A pod that passes restricted may fail baseline: for Windows pods restricted
   * leaves out checks that baseline has.
   */
  readonly failing: Readonly<Record<Level, readonly CheckResult[]>>;
}

/**
 * Evaluates a workload's pod at each level, at one version and as the server of one cluster.
 *
 * @param evaluatePod evaluates the same pod; default: one that has evaluated nothing so far
 */
export function reachedLevel(
  { pod }: Workload,
  at: Omit<LevelVersion, 'level'>,
  evaluatePod: EvaluatePod = evaluatorOf(pod),
): ReachedLevel {
  const resultsOf = (level: Level): readonly CheckResult[] => evaluatePod({ level, ...at }).results;
  const failing = { privileged: [], baseline: resultsOf('baseline'), restricted: resultsOf('restricted') };
  const level = LEVELS.findLast((candidate) => failing[candidate].length === 0) ?? 'privileged';
  const next = nextLevel(level);
  return next === undefined ? { level, blocking: [], failing } : { level, next, blocking: failing[next], failing };
}

/** The next stricter level; undefined above the strictest. */
export function nextLevel(level: Level): Level | undefined {
  return LEVELS[LEVELS.indexOf(level) + 1];
}
