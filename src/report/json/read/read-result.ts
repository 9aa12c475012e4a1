import type { AskedRule } from '../../../hardening/asked-rule.ts';
import { AUDIT_QUESTIONS } from '../../../hardening/audit-questions.ts';
import { HARDENING_RULES } from '../../../hardening/rules/index.generated.ts';
import type { Location } from '../../../manifest/manifest.ts';
import { LEVELS } from '../../../pss/level.ts';
import type { Mode, Policy } from '../../../pss/policy.ts';

import type { Violation } from '../../../pss/rule.ts';
import type { CheckResult, Verdict } from '../../../pss/verdict.ts';
import { KNOWN } from '../../../scan/manifest-judge.ts';
import type { ReachedLevel } from '../../../scan/reached-level.ts';
import type { ExemptViolation, JudgedWorkload } from '../../../scan/scan.ts';
import { breaksRules, isRejected } from '../../../scan/scan.ts';
import { ConfigurationError } from '../../../target/config/configuration-error.ts';
import type { PolicyReading } from '../../../target/policy-of.ts';
import { groupBy } from '../../../text/group-by.ts';
import { readChecklist } from './read-checklist.ts';
import type { ReadCheck, ReadViolation } from './read-place.ts';
import { checkIn, locationAt, readCheckId, readFieldPath, readLevelVersion, violationIn } from './read-place.ts';
import { toldWorkload, withFiles } from './read-workload.ts';
import type { Read, ReportFields } from './shape.ts';
import { choiceOf, field, listOf, nullOr, optional, readFlag, readMapping, readString } from './shape.ts';

const RULES = new Map(HARDENING_RULES.map((rule) => [rule.id, rule]));
const readRuleId = choiceOf([...RULES.keys()], 'the id of a hardening rule that this version knows');
const readQuestion = choiceOf(AUDIT_QUESTIONS.map(({ id }) => id));

/** Nothing in a report tells what sets a policy, and what prints it does not ask. */
const UNTOLD: PolicyReading['because']['enforce'] = { from: 'default', stated: { by: 'flag' } };
const BECAUSE: PolicyReading['because'] = { enforce: UNTOLD, warn: UNTOLD, audit: UNTOLD };

/**
 * Reads a workload of a report in JSON. Its pod is not in there, and is empty here: `told` says what reports show of it.
 *
 * @param fileOf returns the path of a file as the merged report shows it
 * @param keepsResult whether the workload keeps what the report has of it, for JSON
 * @throws ConfigurationError where something is not as a scan writes it
 */
export function readResult(
  value: unknown,
  at: string,
  fileOf: (file: string) => string,
  keepsResult: boolean,
): JudgedWorkload {
  const fields = readMapping(value, at);
  const checks = field(fields, 'violations', at, listOf(checkIn(fileOf, readCheckId)));
  const rules = optional(fields, 'rules', at, listOf(checkIn(fileOf, readRuleId))) ?? [];
  const open = optional(fields, 'open', at, listOf(openIn(fileOf))) ?? [];
  const audit = field(fields, 'audit', at, listOf(auditIn(fileOf)));
  const checklist = readChecklist(fields, at, fileOf);
  const policy = policyOf(fields, at);
  const violations = [...checks, ...rules, ...open].flatMap((check) => check.at);
  const namespaces: (string | undefined)[] = field(fields, 'namespaces', at, listOf(readString));
  const isUnknown = optional(fields, 'hasUnknownNamespace', at, readFlag) === true;
  const places: [Violation['path'], Location][] = [
    ...violations.map(({ violation, location }): [Violation['path'], Location] => [violation.path, location]),
    ...audit.map(({ path, location }): [Violation['path'], Location] => [path, location]),
    ...checklist.locations.map(([{ path }, location]): [Violation['path'], Location] => [path, location]),
  ];
  const questions = groupBy(audit, ({ question }) => question);
  const judged: JudgedWorkload = {
    workload: toldWorkload(fields, at, fileOf, places),
    namespaces: namespaces.length === 0 || isUnknown ? [...namespaces, undefined] : namespaces,
    policy,
    asked: [],
    because: BECAUSE,
    verdicts: verdictsOf(fields, at, policy, checks),
    hardening: rules.map((rule) => ({ ...resultOf(rule), mode: rule.mode, rule: askedRule(rule.check, rule.mode) })),
    reached: reachedOf(fields, at, [...checks.map(resultOf), ...open.map(resultOf)]),
    exempt: exemptOf([...checks, ...rules]),
    exemptionOf: (_, violation) => {
      const reason = checklist.exemptions.get(violation);
      return reason === undefined ? undefined : { reason, place: { file: '', line: 1, column: 1 } };
    },
    isExemptAtAnyLevel: () => false,
    told: {
      ...(keepsResult && { result: withFiles(fields, at, fileOf) }),
      fixes: new Map(violations.map(({ violation, fix }) => [violation, { class: fix }])),
      answers: AUDIT_QUESTIONS.flatMap((question) => {
        const setters = questions.get(question.id);
        return setters === undefined ? [] : [{ question, setters }];
      }),
      checklist: checklist.rows,
      omitted: [...checks, ...rules].reduce((sum, { omitted }) => sum + omitted, 0),
    },
  };
  requireSame(fields, 'rejected', at, isRejected(judged));
  requireSame(fields, 'breaksRules', at, breaksRules(judged));
  return judged;
}

/** @throws ConfigurationError where a result says another thing of itself than what stands in it */
function requireSame(fields: ReportFields, name: string, at: string, found: boolean): void {
  if ((optional(fields, name, at, readFlag) ?? false) === found) return;
  throw new ConfigurationError(
    `${at}.${name}: found ${!found}, and its violations say ${found}: merge what scan --format json wrote, unchanged`,
  );
}

function resultOf({ check, reason, detail, at }: ReadCheck): CheckResult {
  return { check, reason, detail, violations: at.map(({ violation }) => violation) };
}

/** What keeps a workload from a stricter level beside what violates its policy. */
function openIn(fileOf: (file: string) => string): Read<ReadCheck> {
  return (value, at) => {
    const fields = readMapping(value, at);
    const check = field(fields, 'check', at, readCheckId);
    return {
      check,
      reason: '',
      detail: '',
      mode: 'audit',
      at: field(fields, 'at', at, listOf(violationIn(fileOf))),
      omitted: 0,
    };
  };
}

function auditIn(fileOf: (file: string) => string) {
  return (value: unknown, at: string) => {
    const fields = readMapping(value, at);
    return {
      question: field(fields, 'question', at, readQuestion),
      setter: field(fields, 'setter', at, readString),
      says: field(fields, 'says', at, readString),
      path: field(fields, 'path', at, readFieldPath),
      location: locationAt(fields, at, fileOf),
    };
  };
}

function policyOf(fields: ReportFields, at: string): Policy {
  const modes = field(fields, 'modes', at, readMapping);
  return {
    enforce: readLevelVersion(fields, at),
    warn: field(modes, 'warn', `${at}.modes`, readLevelVersion),
    audit: field(modes, 'audit', `${at}.modes`, readLevelVersion),
  };
}

function verdictsOf(
  fields: ReportFields,
  at: string,
  policy: Policy,
  checks: readonly ReadCheck[],
): Record<Mode, Verdict> {
  const modes = field(fields, 'modes', at, readMapping);
  const verdictOf = (mode: Mode, of: ReportFields, at: string): Verdict => ({
    target: policy[mode],
    allowed: field(of, 'allowed', at, readFlag),
    message: field(of, 'message', at, readString),
    results: checks.filter((check) => check.mode === mode).map(resultOf),
  });
  return {
    enforce: verdictOf('enforce', fields, at),
    warn: verdictOf('warn', field(modes, 'warn', `${at}.modes`, readMapping), `${at}.modes.warn`),
    audit: verdictOf('audit', field(modes, 'audit', `${at}.modes`, readMapping), `${at}.modes.audit`),
  };
}

/** A rule that a report names: what it asks is told. */
function askedRule(id: string, mode: Mode): AskedRule {
  const rule = RULES.get(id);
  if (rule === undefined) throw new Error(`no hardening rule has the id ${id}`);
  return { id, docs: rule.docs, rule, mode, answers: () => [], fix: () => ({ class: 'manual' }) };
}

function reachedOf(result: ReportFields, at: string, known: readonly CheckResult[]): ReachedLevel {
  const fields = field(result, 'reached', at, readMapping);
  const place = `${at}.reached`;
  const level = field(fields, 'level', place, choiceOf(LEVELS));
  const next = field(fields, 'next', place, nullOr(choiceOf(LEVELS)));
  const byCheck = groupBy(known, ({ check }) => check);
  const failing = (ids: readonly string[] = []): CheckResult[] =>
    ids.map((check) => {
      const found = byCheck.get(check) ?? [];
      return { check, reason: '', detail: '', violations: found.flatMap(({ violations }) => violations) };
    });
  const readIds = listOf(readCheckId);
  const blocking = failing(field(fields, 'blocking', place, readIds));
  const baseline = failing(optional(fields, 'baseline', place, readIds));
  const restricted = failing(optional(fields, 'restricted', place, readIds));
  return {
    level,
    ...(next !== undefined && { next }),
    blocking,
    failing: {
      privileged: [],
      baseline: next === 'baseline' ? blocking : baseline,
      restricted: next === 'restricted' ? blocking : restricted,
    },
  };
}

function exemptOf(checks: readonly ReadCheck[]): ExemptViolation[] {
  return checks.flatMap(({ check, at }) =>
    at.flatMap(({ violation: { subject }, exemption }: ReadViolation): ExemptViolation[] => {
      if (exemption === undefined || subject.kind === 'pod') return [];
      const known = exemption === KNOWN ? ({ isKnown: true } as const) : {};
      return [{ check, setter: subject.name, reason: exemption, ...known }];
    }),
  );
}
