import { listingOf } from '../../compare/workloads/listed.ts';
import type { ChecklistRow } from '../../hardening/hardening-checklist.ts';
import type { Answer } from '../../hardening/hardening-rule.ts';
import { objectPath } from '../../manifest/field-path.ts';
import type { Workload } from '../../manifest/manifest.ts';
import type { FixClass } from '../../pss/rule.ts';
import type { HardeningStanding, StandingOf } from '../checklist/hardening-standings.ts';

/** An answer of the hardening checklist in the JSON contracts of `scan` and `review`. */
export interface JsonHardening {
  /** The id of the check, the hardening rule, or the field. */
  readonly rule: string;
  readonly setter: string;
  readonly answer: Answer;
  readonly says: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** From the object's root. */
  readonly path: string;
  /** The class of the rule's fix; null where nothing is to be fixed, or a check of the standard has the fix. */
  readonly fix: FixClass | null;
  /** Of what is not met; null of all else. */
  readonly status: HardeningStanding['status'] | null;
  /** The reason of the exemption that covers it; only where there is one. */
  readonly exemption?: string;
  /** Why the place is only the nearest that is known; absent where it is exact. */
  readonly doubt?: string;
}

/**
 * Returns the JSON of a checklist: at most 200 answers, those first that are not met.
 */
export function jsonHardening(
  workload: Workload,
  checklist: readonly ChecklistRow[],
  standingOf: StandingOf,
): JsonHardening[] {
  const all = checklist.flatMap((row) => row.answers.map((answer) => ({ row, answer })));
  const { listed } = listingOf(all, ({ answer }) => (answer.answer === 'not met' ? 0 : 1));
  return listed.map(({ row, answer }) => {
    const { setter, says, violation } = answer;
    const { file, line, column, doubt } = workload.locate(violation.path);
    const standing = answer.answer === 'not met' ? standingOf(row, answer) : undefined;
    return {
      rule: row.id,
      setter,
      answer: answer.answer,
      says,
      ...{ file, line, column },
      path: objectPath(workload, violation),
      fix: standing === undefined ? null : (row.rule?.fix(violation, workload.pod).class ?? null),
      status: standing?.status ?? null,
      ...(standing?.exemption === undefined ? {} : { exemption: standing.exemption }),
      ...(doubt === undefined ? {} : { doubt }),
    };
  });
}
