import { listingOf } from '../compare/workloads/listed.ts';
import type { AuditAnswer } from '../hardening/audit-questions.ts';
import { auditAnswers } from '../hardening/audit-questions.ts';
import { checkOf } from '../pss/check-of.ts';
import { failingChecks } from '../pss/failing-checks.ts';
import { compareLevels } from '../pss/level.ts';
import { formatPath } from '../pss/pod/path.ts';
import type { Mode } from '../pss/policy.ts';
import { MODES } from '../pss/policy.ts';
import type { Violation } from '../pss/rule.ts';
import { formatSetter } from '../pss/violation.ts';
import { folderOf } from '../repository/paths.ts';
import type { PlacedViolation } from './reported-violation.ts';
import { placedViolation } from './reported-violation.ts';
import type { JudgedWorkload } from './scan.ts';

/** A workload with all that a report shows of it. */
export interface ReportedWorkload {
  readonly judged: JudgedWorkload;
  /** The folder of its file, from the root; the root is the empty text. */
  readonly folder: string;
  /** The violations of its policy, and all others that keep it from the strictest level. */
  readonly violations: readonly ListedViolation[];
  /** How many more there are. */
  readonly omitted: number;
  /** The checks of all of them. */
  readonly checks: readonly string[];
  /** The audit questions whose answer is yes. */
  readonly answers: readonly AuditAnswer[];
}

/** A violation that keeps a workload from the strictest level, or violates its policy. */
export interface ListedViolation extends PlacedViolation {
  /** The strictest mode whose policy it violates; absent where it violates none. */
  readonly mode?: Mode;
}

/** Collects what a report shows of a workload. */
export function reportWorkload(judged: JudgedWorkload): ReportedWorkload {
  const { workload } = judged;
  return {
    judged,
    folder: folderOf(workload.file),
    ...listedViolations(judged),
    answers: judged.told?.answers ?? auditAnswers(workload),
  };
}

/** Lists the violations that a report shows of a workload, and the checks of all of them. */
export function listedViolations(judged: JudgedWorkload): Pick<ReportedWorkload, 'violations' | 'omitted' | 'checks'> {
  const { verdicts, reached } = judged;
  const found = new Map<string, { readonly check: string; readonly violation: Violation; readonly mode?: Mode }>();
  function add(check: string, violation: Violation, mode?: Mode): void {
    const key = `${check} ${formatSetter(violation)} ${formatPath(violation.path)}`;
    if (!found.has(key)) found.set(key, { check, violation, ...(mode && { mode }) });
  }
  for (const { mode, result } of failingChecks(verdicts)) {
    for (const violation of result.violations) add(result.check, violation, mode);
  }
  for (const { check, violations } of [...reached.blocking, ...reached.failing.restricted]) {
    for (const violation of violations) add(check, violation);
  }
  const { listed, omitted } = listingOf([...found.values()], ({ mode }) =>
    mode === undefined ? MODES.length : MODES.indexOf(mode),
  );
  const violations = listed
    .map(({ check, violation, mode }) => {
      const placed = placedViolation(judged, checkOf(check), violation);
      return mode === undefined ? placed : { mode, ...placed };
    })
    .sort((a, b) => compareLevels(checkOf(a.check).level, checkOf(b.check).level));
  const more = omitted.length + (judged.told?.omitted ?? 0);
  return { violations, omitted: more, checks: [...new Set([...found.values()].map(({ check }) => check))] };
}
