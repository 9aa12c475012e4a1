import type { AskedRule } from '../../hardening/asked-rule.ts';
import type { ChecklistRow } from '../../hardening/hardening-checklist.ts';
import { checklistOf } from '../../hardening/hardening-checklist.ts';
import type { Answer } from '../../hardening/hardening-rule.ts';
import type { Workload } from '../../manifest/manifest.ts';
import type { Policy } from '../../pss/policy.ts';
import { formatTargetOnServer } from '../../pss/server-name.ts';
import { podViolation } from '../../pss/violation.ts';
import type { ToldWorkload } from '../../scan/scan.ts';
import type { PolicyReading } from '../../target/policy-of.ts';
import { isAssumed } from '../level-source.ts';

/** A workload, what it is held to, and the hardening rules that it is asked to follow. */
interface CheckedWorkload {
  readonly workload: Workload;
  readonly policy: Policy;
  readonly because: PolicyReading['because'];
  readonly asked: readonly AskedRule[];
  readonly told?: Pick<ToldWorkload, 'checklist'>;
}

/** Returns the hardening checklist of a workload, with the level that is enforced on its pods. */
export function workloadChecklist({
  workload,
  policy,
  because,
  asked,
  told,
}: CheckedWorkload): readonly ChecklistRow[] {
  return told?.checklist ?? [levelRow(policy, because), ...checklistOf(workload, asked)];
}

/** The row on the level that a workload is held to. */
export const LEVEL_ROW = {
  id: 'namespace-level',
  title: 'Is held to the level restricted',
  why: 'what the cluster refuses, nobody can deploy by mistake',
};

function levelRow({ enforce }: Policy, because: PolicyReading['because']): ChecklistRow {
  const isUnknown = isAssumed(because.enforce);
  const answer: Answer = isUnknown ? 'unknown' : enforce.level === 'restricted' ? 'met' : 'not met';
  const says = isUnknown ? 'nobody says a level' : `enforce ${formatTargetOnServer(enforce)}`;
  return { answers: [{ setter: 'pod', violation: podViolation([]), answer, says }], ...LEVEL_ROW };
}
