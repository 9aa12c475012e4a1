import type { AuditAnswer } from '../hardening/audit-questions.ts';
import { auditAnswers } from '../hardening/audit-questions.ts';
import { checkOf } from '../pss/check-of.ts';
import { failingChecks } from '../pss/failing-checks.ts';
import { compareLevels } from '../pss/level.ts';
import { formatPath } from '../pss/pod/path.ts';
import type { Mode } from '../pss/policy.ts';
import type { Violation } from '../pss/rule.ts';
import { formatSetter } from '../pss/violation.ts';
import { folderOf } from '../repository/file-roles.ts';
import type { PlacedViolation } from './reported-violation.ts';
import { placedViolation } from './reported-violation.ts';
import type { JudgedWorkload } from './scan.ts';

/** All that a report says of a workload. */
export interface ReportedWorkload {
  readonly judged: JudgedWorkload;
  /** Of its file, from the root; the root is the empty text. */
  readonly folder: string;
  /** What its policy finds, and beyond that all that keeps it from the strictest level. */
  readonly violations: readonly ListedViolation[];
  readonly answers: readonly AuditAnswer[];
}

/** What keeps a workload from the strictest level, whether its policy asks for it or not. */
export interface ListedViolation extends PlacedViolation {
  /** The strictest mode of its policy that it breaks; absent where its policy does not ask for it. */
  readonly mode?: Mode;
}

export function reportWorkload(judged: JudgedWorkload): ReportedWorkload {
  const { workload } = judged;
  return {
    judged,
    folder: folderOf(workload.file),
    violations: listedViolations(judged),
    answers: auditAnswers(workload),
  };
}

function listedViolations(judged: JudgedWorkload): ListedViolation[] {
  const { verdicts, reached } = judged;
  const found = new Map<string, ListedViolation>();
  function add(check: string, violation: Violation, mode?: Mode): void {
    const key = `${check} ${formatSetter(violation)} ${formatPath(violation.path)}`;
    if (found.has(key)) return;
    const placed = placedViolation(judged, check, violation);
    found.set(key, mode === undefined ? placed : { ...placed, mode });
  }
  for (const { mode, result } of failingChecks(verdicts)) {
    for (const violation of result.violations) add(result.check, violation, mode);
  }
  for (const { check, violations } of [...reached.blocking, ...reached.failing.restricted]) {
    for (const violation of violations) add(check, violation);
  }
  return [...found.values()].sort((a, b) => compareLevels(checkOf(a.check).level, checkOf(b.check).level));
}
