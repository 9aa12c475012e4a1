import type { AuditQuestion, AuditSetter } from '../../hardening/audit-questions.ts';
import type { Workload } from '../../manifest/manifest.ts';
import { count } from '../../text/count.ts';
import { visibleText } from '../../text/visible-text.ts';
import { workloadName } from '../names.ts';
import { countsLine } from '../scan-counts.ts';
import type { HeldPrinter } from '../scan-printer.ts';
import type { Display } from './display.ts';
import { fileBlocks } from './file-blocks.ts';
import { restEntries, restLines } from './rest-lines.ts';
import { LONGEST_NAME, linesText, placeFrom, placeInFile } from './text-lines.ts';
import { TEXT_COLUMN } from './workload-lines.ts';
import { hangingLines, wrapText } from './wrap-text.ts';

/**
 * Prints `scan --only <question> --format text`: the number of workloads that answer an operators' question with yes and
 * the counts, these workloads by file, each with what sets it and where, then what was not evaluated or judged.
 */
export function auditText({ question, counts, settersOf }: AuditQuestion, display: Display): HeldPrinter {
  const { width, style } = display;
  let answering = 0;
  const block = fileBlocks(({ workload }) => {
    const setters = settersOf(workload.pod);
    if (setters.length === 0) return [];
    answering += 1;
    return answerLines(workload, setters, display);
  }, display);
  return {
    begin: (outline) => {
      const answer = style('emphasis', `${question} ${answering} of ${count(outline.all.workloads, 'workload')}`);
      return linesText([...wrapText(`${answer} (${counts})`, width), ...wrapText(countsLine(outline), width)]);
    },
    manifest: block,
    end: (outline) => linesText(restLines(restEntries(outline), display)),
  };
}

/** The lines about a workload: its place, and then each setter's. */
function answerLines(workload: Workload, setters: readonly AuditSetter[], { width, style }: Display): string[] {
  const line = (place: string, text: string): string[] =>
    hangingLines(`  ${style('place', place)}`, text, TEXT_COLUMN, width);
  return [
    ...line(placeInFile({ line: workload.line }), style('emphasis', visibleText(workloadName(workload), LONGEST_NAME))),
    ...setters.flatMap(({ setter, says, path }) => {
      const place = workload.locate(path);
      return line(
        placeFrom(place, workload.file),
        `${style('code', visibleText(setter, LONGEST_NAME))}: ${visibleText(says, LONGEST_NAME)}`,
      );
    }),
  ];
}
