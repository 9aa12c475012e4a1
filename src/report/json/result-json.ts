import { listingOf, MAX_LISTED } from '../../compare/workloads/listed.ts';
import { auditAnswers } from '../../hardening/audit-questions.ts';
import { fieldPath } from '../../manifest/field-path.ts';
import type { Workload } from '../../manifest/manifest.ts';
import { checkOf } from '../../pss/check-of.ts';
import { failingChecks } from '../../pss/failing-checks.ts';
import type { Level } from '../../pss/level.ts';
import { formatPath } from '../../pss/pod/path.ts';
import { MODES } from '../../pss/policy.ts';
import type { Violation } from '../../pss/rule.ts';
import type { ReachedLevel } from '../../scan/reached-level.ts';
import type { PlacedViolation } from '../../scan/reported-violation.ts';
import { placedViolation, withFix } from '../../scan/reported-violation.ts';
import { listedViolations } from '../../scan/reported-workload.ts';
import type { JudgedWorkload } from '../../scan/scan.ts';
import { breaksRules, isExempt, isRejected } from '../../scan/scan.ts';
import { groupBy } from '../../text/group-by.ts';
import type { JsonPlace } from './json.ts';
import { jsonCheck, jsonJudged, jsonModes, jsonPlace } from './json.ts';

/** Returns the JSON of a workload of a scan. It is a contract (schemaVersion 1). */
export function jsonResult(judged: JudgedWorkload): object {
  const { workload, namespaces, policy, verdicts, reached } = judged;
  return Object.assign(jsonJudged(workload, policy), {
    allowed: verdicts.enforce.allowed,
    message: verdicts.enforce.message,
    modes: jsonModes(policy, (mode) => ({ allowed: verdicts[mode].allowed, message: verdicts[mode].message })),
    violations: listedChecks(judged).map(({ mode, result, listed }) =>
      Object.assign(jsonCheck(result), {
        mode,
        at: listed.map((violation) => exemptPlace(placedViolation(judged, checkOf(result.check), violation))),
        omitted: result.violations.length - listed.length,
      }),
    ),
    // Whether the API server rejects it by its policy, for something that no exemption covers.
    rejected: isRejected(judged),
    namespaces: namespaces.filter((namespace) => namespace !== undefined),
    reached: Object.assign(jsonLevels(reached), { blocking: reached.blocking.map(idOf), ...furtherFailing(reached) }),
    audit: auditOf(workload),
    ...seldomKeys(judged),
  });
}

/** The keys of a result that are there only where there is something to say. */
function seldomKeys(judged: JudgedWorkload): object {
  const { workload, namespaces, hardening } = judged;
  const { podKey, release } = workload;
  const open = openChecks(judged);
  return {
    ...(podKey === undefined ? {} : { podKey }),
    ...(release === undefined ? {} : { release }),
    // It gets into a namespace, too, that nobody knows.
    ...(namespaces.length > 1 && namespaces.includes(undefined) ? { hasUnknownNamespace: true } : {}),
    ...(open.length === 0 ? {} : { open }),
    ...(hardening.length === 0 ? {} : { rules: brokenRules(judged) }),
    ...(breaksRules(judged) ? { breaksRules: true } : {}),
  };
}

/** The failing checks of levels that neither `level` nor `blocking` tells. */
function furtherFailing({ level, next, failing }: ReachedLevel): Partial<Record<Level, readonly string[]>> {
  const isFurther = (one: Level): boolean => one !== next && failing[one].length > 0;
  return {
    ...(isFurther('baseline') && { baseline: failing.baseline.map(idOf) }),
    ...(isFurther('restricted') && level !== 'restricted' && { restricted: failing.restricted.map(idOf) }),
  };
}

function idOf({ check }: { readonly check: string }): string {
  return check;
}

/** What keeps a workload from a stricter level without violating its policy, by checks: at most as much as is listed. */
function openChecks(judged: JudgedWorkload): object[] {
  const { reached, verdicts } = judged;
  const found = new Set(MODES.flatMap((mode) => verdicts[mode].results.map((result) => result.violations)));
  // Mostly what keeps it from a stricter level is what violates its policy.
  if ([...reached.blocking, ...reached.failing.restricted].every((result) => found.has(result.violations))) return [];
  const { violations } = listedViolations(judged);
  const open = groupBy(
    violations.filter(({ mode }) => mode === undefined),
    idOf,
  );
  return [...open].map(([check, ofCheck]) => ({
    check,
    at: ofCheck.map((placed) => jsonPlace(judged.workload, withFix(placed))),
  }));
}

/** The hardening rules that a workload is asked to follow and breaks, where they count beside the standard. */
function brokenRules(judged: JudgedWorkload): object[] {
  return judged.hardening.map(({ rule, mode, violations, ...result }) => {
    const isCovered = (violation: Violation): boolean => isExempt(judged.exempt, result.check, violation);
    const { listed, omitted } = listingOf(violations, (violation) => (isCovered(violation) ? 1 : 0));
    return Object.assign(jsonCheck(result), {
      mode,
      at: listed.map((violation) => exemptPlace(placedViolation(judged, rule, violation))),
      omitted: omitted.length,
    });
  });
}

/** The place of a violation; `exemption` only where one covers it, or the baseline lists it: the verdict stays. */
function exemptPlace(placed: PlacedViolation): JsonPlace & { readonly exemption?: string } {
  const place = jsonPlace(placed.workload, withFix(placed));
  return placed.exemption === undefined ? place : { ...place, exemption: placed.exemption };
}

/** The failing checks of a workload, each with those of its violations that are listed. */
function listedChecks({ verdicts, exempt }: JudgedWorkload) {
  const checks = failingChecks(verdicts);
  const all = checks.flatMap(({ mode, result }) => result.violations.map((violation) => ({ mode, result, violation })));
  const { listed } = listingOf(all, ({ mode, result, violation }) =>
    isExempt(exempt, result.check, violation) ? MODES.length : MODES.indexOf(mode),
  );
  const byCheck = groupBy(listed, ({ result }) => result);
  return checks.map(({ mode, result }) => ({
    mode,
    result,
    listed: (byCheck.get(result) ?? []).map(({ violation }) => violation),
  }));
}

/** Returns what makes the answer to an operators' question yes, and where. */
function auditOf(workload: Workload): unknown[] {
  return auditAnswers(workload).flatMap(({ question, setters }) =>
    setters.slice(0, MAX_LISTED).map(({ setter, says, path }) => {
      const { file, line, column, doubt } = workload.locate(path);
      const place = { path: formatPath(fieldPath(workload, path)), file, line, column };
      return { question: question.id, setter, says, ...place, ...(doubt === undefined ? {} : { doubt }) };
    }),
  );
}

/** Returns the JSON of a level, and of the one above it. */
export function jsonLevels({ level, next }: Pick<ReachedLevel, 'level' | 'next'>): object {
  return { level, next: next ?? null };
}
