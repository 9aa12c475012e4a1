import type { WorkloadChange } from '../compare/workloads/compare-workload.ts';
import { evaluate } from '../pss/evaluate.ts';
import type { Level } from '../pss/level.ts';
import { LEVELS } from '../pss/level.ts';
import type { Version } from '../pss/version.ts';

/** A workload, and the policy that says which server judges it. */
type AchievingWorkload = Pick<WorkloadChange, 'workload' | 'policy'>;

/**
 * The strictest level that all of these workloads pass at a version, each as the server of its cluster judges; undefined
 * where there are none.
 */
export function levelAchieved(workloads: readonly AchievingWorkload[], version: Version): Level | undefined {
  if (workloads.length === 0) return undefined;
  const passed = LEVELS.findLast((level) =>
    workloads.every(({ workload, policy }) => evaluate(workload.pod, { ...policy.enforce, level, version }).allowed),
  );
  return passed ?? 'privileged';
}
