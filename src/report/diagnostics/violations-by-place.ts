import type { ReportedViolation } from '../../scan/reported-violation.ts';
import { groupBy } from '../../text/group-by.ts';

/** Violations of one check that one line of a manifest causes in one workload, as a list that two containers share. */
export type SamePlace = readonly [ReportedViolation, ...ReportedViolation[]];

/** Puts together what reports show as one: the violations of a check at one place, in the order of the first ones. */
export function violationsByPlace(violations: readonly ReportedViolation[]): SamePlace[] {
  const workloads = [...new Set(violations.map(({ workload }) => workload))];
  const numbers = new Map(workloads.map((workload, number) => [workload, number]));
  const places = groupBy(violations, ({ workload, check, mode, exemption = null, status, place }) =>
    // Distinguishes objects with the same name, which may be on the same line.
    JSON.stringify([numbers.get(workload), check, mode, exemption, status, place.file, place.line, place.column]),
  );
  return [...places.values()] as (readonly ReportedViolation[])[] as SamePlace[];
}
