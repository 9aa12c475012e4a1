import type { Workload } from '../manifest/manifest.ts';
import { evaluate } from '../pss/evaluate.ts';
import type { Level } from '../pss/level.ts';
import { LEVELS } from '../pss/level.ts';
import type { CheckResult } from '../pss/verdict.ts';
import type { Version } from '../pss/version.ts';

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
  let above: Pick<ReachedLevel, 'next' | 'blocking'> = { blocking: [] };
  // From the strictest down: a Windows pod may pass restricted, which exempts it, and not baseline, which does not.
  for (const level of [...LEVELS].reverse()) {
    const { allowed, results } = evaluate(workload.pod, { level, version });
    if (allowed) return { level, ...above };
    above = { next: level, blocking: results };
  }
  return { level: 'privileged', ...above };
}

/** The level above, or undefined above the strictest. */
export function nextLevel(level: Level): Level | undefined {
  return LEVELS[LEVELS.indexOf(level) + 1];
}
