import { PRIVILEGED_POLICY } from '../../pss/admission/namespace-policy.ts';
import type { ServerSettings } from '../../pss/admission/server-settings.ts';
import { evaluate } from '../../pss/evaluate.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import { compareWorkload } from '../workloads/compare-workload.ts';
import type { PlacedWorkload, RejectedWorkload } from './namespace-change.ts';

/**
 * The workloads whose pods a namespace's new `enforce` rejects, except those whose runtime class is exempt and those
 * whose violations the repository's config exempts altogether.
 */
export function rejectedWorkloads(
  placed: readonly PlacedWorkload[],
  namespace: string,
  enforce: LevelVersion,
  { exemptions }: ServerSettings,
): RejectedWorkload[] {
  return placed.flatMap(({ workload, clusterVersionIn, exemptionIn }) => {
    const runtimeClass = workload.pod.spec?.runtimeClassName;
    if (runtimeClass && exemptions.runtimeClasses.includes(runtimeClass)) return [];
    const clusterVersion = clusterVersionIn(namespace);
    const target = { ...enforce, ...(clusterVersion && { clusterVersion }) };
    if (evaluate(workload.pod, target).allowed) return [];
    const policy = { ...PRIVILEGED_POLICY, enforce: target };
    const { verdicts, findings, omitted } = compareWorkload(
      { head: workload },
      {
        policy,
        because: PLACEHOLDER_SOURCES,
        hardening: [],
        selectables: () => [],
        exemptionOf: (check, violation) => exemptionIn(namespace, check, violation),
      },
    );
    // Exempt findings come last: where one is omitted that is not exempt, so is one that is listed.
    if (findings.every(({ exemption }) => exemption !== undefined)) return [];
    const { message, results } = verdicts.enforce;
    return [{ workload, target, message, results, findings, omitted }];
  });
}

/** A placeholder that the result does not include: the policy under test comes from the new label. */
const PLACEHOLDER_SOURCES = {
  enforce: { from: 'default', stated: { by: 'nobody' } },
  warn: { from: 'default', stated: { by: 'nobody' } },
  audit: { from: 'default', stated: { by: 'nobody' } },
} as const;
