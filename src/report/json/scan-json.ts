import { listingOf, MAX_LISTED } from '../../compare/workloads/listed.ts';
import { auditAnswers } from '../../hardening/audit-questions.ts';
import { fieldPath } from '../../manifest/field-path.ts';
import type { Workload } from '../../manifest/manifest.ts';
import { checkOf } from '../../pss/check-of.ts';
import { failingChecks } from '../../pss/failing-checks.ts';
import { formatPath } from '../../pss/pod/path.ts';
import { MODES } from '../../pss/policy.ts';
import type { ReachedGroup } from '../../scan/reached-groups.ts';
import type { ReachedLevel } from '../../scan/reached-level.ts';
import { placedViolation } from '../../scan/reported-violation.ts';
import type { JudgedWorkload, Scan } from '../../scan/scan.ts';
import { exemptionOfViolation, isExempt, isRejected } from '../../scan/scan.ts';
import { groupBy } from '../../text/group-by.ts';
import type { ChecklistTally } from '../checklist/checklist-totals.ts';
import { checklistTally } from '../checklist/checklist-totals.ts';
import { workloadChecklist } from '../checklist/workload-checklist.ts';
import type { Narrowing } from '../narrowing.ts';
import { isListed } from '../narrowing.ts';
import { scanCounts } from '../scan-counts.ts';
import type { ScanPrinter } from '../scan-printer.ts';
import { settingsNotes } from '../settings-notes.ts';
import type { JsonHardening } from './hardening-json.ts';
import { jsonHardening } from './hardening-json.ts';
import { jsonCheck, jsonJudged, jsonModes, jsonNote, jsonPlace, jsonText } from './json.ts';

/**
 * Prints `scan --format json`: one object, with the results first. It is a contract (schemaVersion 1).
 *
 * @param only omits the results of workloads that answer this question with no, and nothing else; `only` says so
 * @param hasHardening whether each result has its hardening checklist, and the end how often each answer was given
 */
export function scanJson(target: Scan['target'], only?: Narrowing, hasHardening = false): ScanPrinter {
  const tally = hasHardening ? checklistTally() : undefined;
  const narrowed = only === undefined ? {} : { only: only.id };
  let head = `${openObject({ schemaVersion: 1, target, ...narrowed })},\n  "results": [`;
  let isFirst = true;
  return {
    manifest: (scanned) => {
      let text = head;
      head = '';
      for (const judged of scanned.judged) {
        if (!isListed(judged, only)) continue;
        const result = { ...resultOf(judged), ...(tally && { hardening: hardeningOf(judged, tally) }) };
        text += `${isFirst ? '' : ','}\n    ${indented(JSON.stringify(result, undefined, 2), 4)}`;
        isFirst = false;
      }
      return text;
    },
    end: (outline) => {
      const { notes, notEvaluated, other, namespaces, directories } = outline;
      const tail = {
        notes: [...notes, ...settingsNotes(outline)].map(jsonNote),
        notEvaluated: notEvaluated.map(({ file, document, line, reason, message }) => ({
          file,
          document: document ?? null,
          line,
          reason,
          message,
        })),
        other,
        namespaces: namespaces.map((group) => ({ namespace: group.name ?? null, ...groupOf(group) })),
        directories: directories.map((group) => ({ directory: group.name, ...groupOf(group) })),
        counts: scanCounts(outline),
        ...(tally && { hardening: tally.totals().map(({ id, counts }) => ({ rule: id, ...counts })) }),
      };
      return `${head}${isFirst ? '' : '\n  '}],${jsonText(tail).slice(1)}`;
    },
  };
}

/** Formats an object without its closing brace, so that more fields can follow. */
function openObject(value: unknown): string {
  return JSON.stringify(value, undefined, 2).slice(0, -'\n}'.length);
}

/** Indents each line except the first. Strings in JSON contain no line feeds: these are written as `\n`. */
function indented(text: string, spaces: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(spaces)}`);
}

function resultOf(judged: JudgedWorkload): object {
  const { workload, namespaces, policy, verdicts, reached } = judged;
  return {
    ...jsonJudged(workload, policy),
    allowed: verdicts.enforce.allowed,
    message: verdicts.enforce.message,
    modes: jsonModes(policy, (mode) => ({ allowed: verdicts[mode].allowed, message: verdicts[mode].message })),
    violations: listedChecks(judged).map(({ mode, result, listed }) => ({
      ...jsonCheck(result),
      mode,
      at: listed.map((violation) => {
        const placed = placedViolation(judged, checkOf(result.check), violation);
        const place = jsonPlace(workload, placed);
        // Present only where an exemption covers it, or the baseline lists it: the verdict stays that of the API server.
        return placed.exemption === undefined ? place : { ...place, exemption: placed.exemption };
      }),
      omitted: result.violations.length - listed.length,
    })),
    // Whether the API server rejects it by its policy, for something that no exemption covers.
    rejected: isRejected(judged),
    namespaces: namespaces.filter((namespace) => namespace !== undefined),
    reached: { ...levelsOf(reached), blocking: reached.blocking.map(({ check }) => check) },
    audit: auditOf(workload),
  };
}

/** The checklist of a workload. Nothing of it is new, and exemptions cover what they cover at any level. */
function hardeningOf(judged: JudgedWorkload, tally: ChecklistTally): JsonHardening[] {
  const { workload, exempt, exemptionOf } = judged;
  const checklist = workloadChecklist(judged);
  tally.see(checklist);
  return jsonHardening(workload, checklist, ({ id, rule }, { violation }) => ({
    status: 'existing',
    exemption:
      rule === undefined
        ? undefined
        : (exemptionOfViolation(exempt, id, violation) ?? exemptionOf(id, violation))?.reason,
  }));
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
      const { file, line, column } = workload.locate(path);
      return { question: question.id, setter, says, path: formatPath(fieldPath(workload, path)), file, line, column };
    }),
  );
}

function groupOf({ workloads, rejected, blocking, ...reached }: ReachedGroup): object {
  return { workloads, rejected, reached: { ...levelsOf(reached), blocking } };
}

function levelsOf({ level, next }: Pick<ReachedLevel, 'level' | 'next'>): object {
  return { level, next: next ?? null };
}
