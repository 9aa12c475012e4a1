import type { ReachedGroup } from '../../scan/reached-groups.ts';
import type { JudgedWorkload, Scan } from '../../scan/scan.ts';
import { exemptionOfViolation } from '../../scan/scan.ts';
import type { ChecklistTally } from '../checklist/checklist-totals.ts';
import { checklistTally } from '../checklist/checklist-totals.ts';
import { workloadChecklist } from '../checklist/workload-checklist.ts';
import type { Narrowing } from '../narrowing.ts';
import { isListed } from '../narrowing.ts';
import { paidViolations, scanCounts } from '../scan-counts.ts';
import type { ScanPrinter } from '../scan-printer.ts';
import { settingsNotes } from '../settings-notes.ts';
import type { JsonHardening } from './hardening-json.ts';
import { jsonHardening } from './hardening-json.ts';
import { jsonNote, jsonOf, jsonText } from './json.ts';
import { jsonLevels, jsonResult } from './result-json.ts';
import type { ScanOrigin } from './scan-origin.ts';
import { shardNotesOf } from './shard-notes.ts';

/**
 * Prints `scan --format json`: one object, with the results first. It is a contract (schemaVersion 1).
 *
 * @param only omits the results of workloads that answer this question with no, and nothing else; `only` says so
 * @param hasHardening whether each result has its hardening checklist, and the end how often each answer was given
 * @param origin where the scan comes from, as far as that is said
 */
export function scanJson(
  target: Scan['target'],
  only?: Narrowing,
  hasHardening = false,
  { repository, shard, failOn, repositories }: ScanOrigin = {},
): ScanPrinter {
  const tally = hasHardening ? checklistTally() : undefined;
  const narrowed = only === undefined ? {} : { only: only.id };
  const ofShard = shard && shardNotesOf();
  const origin = {
    ...(repository !== undefined && { repository }),
    ...(shard && { shard }),
    ...(failOn && { failOn }),
  };
  let head = `${openObject({ schemaVersion: 1, target, ...origin, ...narrowed })},\n  "results": [`;
  let isFirst = true;
  return {
    manifest: (scanned) => {
      ofShard?.see(scanned);
      let text = head;
      head = '';
      for (const judged of scanned.judged) {
        if (!isListed(judged, only)) continue;
        const hardening = tally && hardeningOf(judged, tally);
        const result = judged.told?.result ?? { ...jsonResult(judged), ...(hardening && { hardening }) };
        text += `${isFirst ? '' : ','}\n    ${resultText(result)}`;
        isFirst = false;
      }
      return text;
    },
    end: (outline) => {
      const { notes, notEvaluated, other, namespaces, directories } = outline;
      const { baseline } = outline;
      const all = ofShard === undefined ? [...notes, ...settingsNotes(outline)] : ofShard.own(notes);
      const tail = {
        notes: all.map(jsonNote),
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
        // Keys that are there only where there is something to say.
        ...(baseline && {
          baseline: { known: baseline.known, paid: ofShard === undefined ? paidViolations(baseline) : 0 },
        }),
        ...(repositories && { repositories: repositories() }),
        ...(ofShard && { ofWhole: ofShard.shardNotes(outline) }),
        ...(tally && { hardening: tally.totals().map(({ id, counts }) => ({ rule: id, ...counts })) }),
      };
      return `${head}${isFirst ? '' : '\n  '}],${jsonText(tail).slice(1)}`;
    },
  };
}

/** Formats an object without its closing brace, so that more fields can follow. */
function openObject(value: unknown): string {
  return jsonOf(value).slice(0, -'\n}'.length);
}

/** Formats a value as it stands in a list of an object: two levels deep, which indents each line except the first. */
function resultText(value: unknown): string {
  return jsonOf([[value]]).slice('[\n  [\n    '.length, -'\n  ]\n]'.length);
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

function groupOf({ workloads, rejected, blocking, ...reached }: ReachedGroup): object {
  return { workloads, rejected, reached: { ...jsonLevels(reached), blocking } };
}
