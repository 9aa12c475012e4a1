import type { ReachedGroup } from '../../scan/reached-groups.ts';
import type { ScanOutline } from '../../scan/scan-outline.ts';
import { withoutFailing } from '../../scan/scan-outline.ts';
import { visibleText } from '../../text/visible-text.ts';
import { checklistText } from '../checklist/checklist-text.ts';
import type { HeldPrinter } from '../scan-printer.ts';
import type { Display } from './display.ts';
import { fileBlocks } from './file-blocks.ts';
import { fitTable } from './fit-table.ts';
import type { RestEntry } from './rest-lines.ts';
import { restEntries, restLines } from './rest-lines.ts';
import type { ScanBlocks } from './scan-conclusion.ts';
import { conclusionLines } from './scan-conclusion.ts';
import { LONGEST_NAME, linesText } from './text-lines.ts';
import { workloadLines } from './workload-lines.ts';

/** How much of a scan is printed: all, only what makes it fail, or only the counts. */
export type Detail = 'all' | 'quiet' | 'summary';

/** What the text of a scan depends on besides the scan. */
export interface ScanTextOptions {
  readonly detail: Detail;
  readonly display: Display;
  readonly blocks: ScanBlocks;
  /** Whether the hardening checklist is printed, where a format does not have it anyway. */
  readonly hasHardening: boolean;
}

/**
 * Prints `scan --format text`: the conclusion and the counts, the workloads with violations by file, what was not
 * evaluated or judged, and the level that namespaces and directories reach.
 */
export function scanText({ detail, display, blocks, hasHardening }: ScanTextOptions): HeldPrinter {
  const isQuiet = detail === 'quiet';
  const checklist = hasHardening && !isQuiet ? checklistText(display) : undefined;
  const block = fileBlocks(
    (judged) => [...workloadLines(judged, display, isQuiet), ...(checklist?.linesOf(judged) ?? [])],
    display,
  );
  const entriesOf = (outline: ScanOutline): RestEntry[] =>
    restEntries(outline).filter(({ word }) => !isQuiet || failsAlone(word, outline, blocks));
  return {
    begin: (outline) => {
      if (isQuiet && outline.all.rejected + outline.breakingRules === 0 && entriesOf(outline).length === 0) return '';
      return linesText(conclusionLines(outline, blocks, display));
    },
    manifest: (scanned) => {
      if (detail !== 'summary') return block(scanned);
      if (checklist !== undefined) scanned.judged.forEach(checklist.see);
      return '';
    },
    end: (outline) => {
      if (detail === 'summary') return linesText(checklist?.table() ?? []);
      const { all, namespaces, directories } = outline;
      const hasTables = !isQuiet && all.workloads > 1;
      return linesText([
        ...restLines(entriesOf(outline), display),
        ...(hasTables ? groupTable('namespace', namespaces, '(not named)', display) : []),
        ...(hasTables && directories.length > 1 ? groupTable('directory', directories, '.', display) : []),
        ...(checklist?.table() ?? []),
      ]);
    },
  };
}

/** Whether what was not evaluated, or not judged, makes a run fail by itself. */
function failsAlone(word: RestEntry['word'], outline: ScanOutline, blocks: ScanBlocks): boolean {
  if (word !== 'not judged') return word === 'not evaluated';
  return blocks({ ...withoutFailing(outline), notEvaluated: [] });
}

/** An empty line, and a table of the level that all workloads of each group pass, whatever their policy. */
function groupTable(title: string, groups: readonly ReachedGroup[], unnamed: string, display: Display): string[] {
  const rows = groups.map(({ name = '', workloads, rejected, level, next, blocking }) => [
    name === '' ? unnamed : visibleText(name, LONGEST_NAME),
    ...[workloads, rejected, level].map(String),
    next === undefined ? '' : `${next}: ${blocking.map(({ check, workloads: size }) => `${check} ${size}`).join(', ')}`,
  ]);
  const head = [title, 'workloads', 'rejected', 'all reach', 'keeps from the next'];
  return ['', ...fitTable([head, ...rows], [false, true, true, false, false], display)];
}
