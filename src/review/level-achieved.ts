import type { Workload } from '../manifest/manifest.ts';
import { evaluate } from '../pss/evaluate.ts';
import type { Level } from '../pss/level.ts';
import { LEVELS } from '../pss/level.ts';
import type { Version } from '../pss/version.ts';

/** The strictest level that all of these workloads pass. */
export function levelAchieved(workloads: readonly Workload[], version: Version): Level {
  const passed = LEVELS.findLast((level) => workloads.every(({ pod }) => evaluate(pod, { level, version }).allowed));
  return passed ?? 'privileged';
}
