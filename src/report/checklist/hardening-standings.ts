import type { ComparedViolation, WorkloadChange } from '../../compare/workloads/compare-workload.ts';
import { everyFinding } from '../../compare/workloads/compare-workload.ts';
import type { ChecklistAnswer, ChecklistRow } from '../../hardening/hardening-checklist.ts';
import { formatSetter } from '../../pss/violation.ts';

/** What is known of a checklist's answer `not met` beside it. */
export interface HardeningStanding {
  readonly status: ComparedViolation['status'];
  /** The reason of the exemption that covers it. */
  readonly exemption?: string | undefined;
}

/** Tells of what is not met whether it was there before, and what exempts it. */
export type StandingOf = (row: ChecklistRow, answer: ChecklistAnswer) => HardeningStanding;

/** Returns a function that tells whether the pull request brings what a workload does not follow. */
export function hardeningStandings(change: WorkloadChange): StandingOf {
  const compared = new Map(
    [...everyFinding(change), ...change.advice].map((violation) => [
      keyOf(violation.check, formatSetter(violation.violation)),
      violation,
    ]),
  );
  return ({ id }, { setter }) => {
    const found = compared.get(keyOf(id, setter));
    // What the policy does not ask for is not compared: in a new workload it is new.
    const status = found?.status ?? (change.base === undefined ? 'introduced' : 'existing');
    return { status, exemption: found?.exemption?.reason };
  };
}

function keyOf(check: string, setter: string): string {
  return JSON.stringify([check, setter]);
}
