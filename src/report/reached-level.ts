import type { Workload } from '../manifest/manifest.ts';
import { evaluate } from '../pss/evaluate.ts';
import type { Level } from '../pss/level.ts';
import { LEVELS } from '../pss/level.ts';
import type { CheckResult } from '../pss/verdict.ts';
import type { Version } from '../pss/version.ts';
import { levelAchieved } from './level-achieved.ts';

/** How far a workload's pod gets, and what keeps it from getting further. */
export interface ReachedLevel {
  /** The strictest level that the pod passes. */
  readonly level: Level;
  /** Absent where there is no stricter one. */
  readonly next?: Level;
  /** The checks of `next` that fail, in upstream's order; empty where there is no stricter level. */
  readonly blocking: readonly CheckResult[];
}

export function reachedLevel(workload: Workload, version: Version): ReachedLevel {
  const level = levelAchieved([workload], version);
  const next = nextLevel(level);
  if (next === undefined) return { level, blocking: [] };
  return { level, next, blocking: evaluate(workload.pod, { level: next, version }).results };
}

/** The level above, or undefined above the strictest. */
export function nextLevel(level: Level): Level | undefined {
  return LEVELS[LEVELS.indexOf(level) + 1];
}
