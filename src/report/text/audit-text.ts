import type { AuditQuestion, AuditSetter } from '../../hardening/audit-questions.ts';
import type { JudgedWorkload } from '../../scan/scan.ts';
import { count } from '../../text/count.ts';
import { visibleText } from '../../text/visible-text.ts';
import { workloadName } from '../names.ts';
import { countsLine } from '../scan-counts.ts';
import type { ScanPrinter } from '../scan-printer.ts';
import { LONGEST_NAME, linesText, placeText, restLines } from './text-lines.ts';

/**
 * Prints `scan --only <question> --format text`: the workloads that answer an operators' question with yes, each with
 * what sets it and where, then what was not evaluated, then the number of workloads.
 */
export function auditText({ question, counts, settersOf }: AuditQuestion): ScanPrinter {
  let answering = 0;
  return {
    manifest: ({ judged }) =>
      linesText(
        judged.flatMap(({ workload }) => {
          const setters = settersOf(workload.pod);
          if (setters.length === 0) return [];
          answering += 1;
          return workloadBlock(workload, setters);
        }),
      ),
    end: (outline) =>
      linesText([
        ...restLines(outline),
        `${question} ${answering} of ${count(outline.all.workloads, 'workload')} (${counts})`,
        countsLine(outline),
      ]),
  };
}

/** The lines about a workload, followed by an empty line. */
function workloadBlock(workload: JudgedWorkload['workload'], setters: readonly AuditSetter[]): string[] {
  return [
    `${placeText(workload)}: ${visibleText(workloadName(workload), LONGEST_NAME)}`,
    ...setters.map(
      ({ setter, says, path }) =>
        `  ${placeText(workload.locate(path))}  ${visibleText(setter, LONGEST_NAME)}  ${visibleText(says, LONGEST_NAME)}`,
    ),
    '',
  ];
}
