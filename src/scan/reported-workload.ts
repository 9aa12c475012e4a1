import type { AuditAnswer } from '../hardening/audit-questions.ts';
import { auditAnswers } from '../hardening/audit-questions.ts';
import { objectPath } from '../manifest/field-path.ts';
import type { Place } from '../manifest/manifest.ts';
import { checkOf } from '../pss/check-of.ts';
import { failingChecks } from '../pss/failing-checks.ts';
import type { Level } from '../pss/level.ts';
import { compareLevels } from '../pss/level.ts';
import { formatPath } from '../pss/pod/path.ts';
import type { Mode } from '../pss/policy.ts';
import type { FixClass, Violation } from '../pss/rule.ts';
import { formatSetter } from '../pss/violation.ts';
import { folderOf } from '../repository/file-roles.ts';
import type { JudgedWorkload } from './scan.ts';
import { exemptionReason } from './scan.ts';

/** All that a report says of a workload. */
export interface ReportedWorkload {
  readonly judged: JudgedWorkload;
  /** Of its file, from the root; the root is the empty text. */
  readonly folder: string;
  /** What its policy finds, and beyond that all that keeps it from the strictest level. */
  readonly violations: readonly ReportedViolation[];
  readonly answers: readonly AuditAnswer[];
}

export interface ReportedViolation {
  readonly check: string;
  readonly level: Exclude<Level, 'privileged'>;
  readonly setter: string;
  /** From the object's root. */
  readonly path: string;
  readonly place: Place;
  readonly fix: FixClass;
  /** The strictest mode of its policy that it breaks; absent where its policy does not ask for it. */
  readonly mode?: Mode;
  /** The reason of the exemption that covers it. */
  readonly exemption?: string;
}

export function reportWorkload(judged: JudgedWorkload): ReportedWorkload {
  const { workload } = judged;
  return {
    judged,
    folder: folderOf(workload.file),
    violations: violationsOf(judged),
    answers: auditAnswers(workload),
  };
}

function violationsOf(judged: JudgedWorkload): ReportedViolation[] {
  const { workload, verdicts, reached, exempt } = judged;
  const found = new Map<string, ReportedViolation>();
  function add(check: string, violation: Violation, mode?: Mode): void {
    const setter = formatSetter(violation);
    const key = `${check} ${setter} ${formatPath(violation.path)}`;
    if (found.has(key)) return;
    const { level, fix } = checkOf(check);
    const exemption = exemptionReason(exempt, check, violation);
    found.set(key, {
      check,
      level,
      setter,
      path: objectPath(workload, violation),
      place: workload.locate(violation.path),
      fix: fix(violation, workload.pod).class,
      ...(mode !== undefined && { mode }),
      ...(exemption !== undefined && { exemption }),
    });
  }
  for (const { mode, result } of failingChecks(verdicts)) {
    for (const violation of result.violations) add(result.check, violation, mode);
  }
  for (const { check, violations } of [...reached.blocking, ...reached.failing.restricted]) {
    for (const violation of violations) add(check, violation);
  }
  return [...found.values()].sort((a, b) => compareLevels(a.level, b.level));
}
