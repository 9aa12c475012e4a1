import type { Workload } from '../manifest/manifest.ts';
import { evaluate } from '../pss/evaluate.ts';
import { PRIVILEGED_POLICY } from '../pss/namespace-policy.ts';
import type { ServerSettings } from '../pss/server-settings.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import { compareWorkload } from './compare-workload.ts';
import type { RejectedWorkload } from './namespace-change.ts';

/** The workloads whose pods a namespace's new `enforce` rejects, without those whose runtime class is exempt. */
export function rejectedWorkloads(
  workloads: readonly Workload[],
  enforce: LevelVersion,
  { exemptions }: ServerSettings,
): RejectedWorkload[] {
  return workloads.flatMap((workload) => {
    const runtimeClass = workload.pod.spec?.runtimeClassName;
    if (runtimeClass && exemptions.runtimeClasses.includes(runtimeClass)) return [];
    if (evaluate(workload.pod, enforce).allowed) return [];
    const { verdicts, findings } = compareWorkload({ head: workload }, { ...PRIVILEGED_POLICY, enforce });
    return [{ workload, message: verdicts.enforce.message, findings }];
  });
}
