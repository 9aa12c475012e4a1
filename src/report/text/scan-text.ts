import { formatViolates, formatWouldViolate } from '../../pss/message.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { ReachedGroup } from '../../scan/reached-groups.ts';
import type { ReachedLevel } from '../../scan/reached-level.ts';
import type { ReportedViolation } from '../../scan/reported-violation.ts';
import { reportedViolations } from '../../scan/reported-violation.ts';
import type { JudgedWorkload } from '../../scan/scan.ts';
import { visibleText } from '../../text/visible-text.ts';
import { workloadName } from '../names.ts';
import { countsLine } from '../scan-counts.ts';
import type { ScanPrinter } from '../scan-printer.ts';
import { alignedTable, LONGEST_NAME, linesText, placeText, restLines } from './text-lines.ts';

/**
 * Prints `scan --format text`: a block for each workload with violations, then what was not evaluated, then the level
 * that namespaces and directories reach, then a line of counts. Lines about a file begin with its place as compilers
 * write it, so that terminals and editors can jump there.
 */
export function scanText(): ScanPrinter {
  return {
    manifest: ({ judged }) => linesText(judged.flatMap(workloadBlock)),
    end: (outline) => {
      const { all, namespaces, directories } = outline;
      return linesText([
        ...restLines(outline),
        ...(all.workloads > 1 ? groupTable('namespace', namespaces, '(not named)') : []),
        ...(directories.length > 1 ? groupTable('directory', directories, '.') : []),
        countsLine(outline),
      ]);
    },
  };
}

/** The lines about a workload, followed by an empty line; none for a workload without violations. */
function workloadBlock(judged: JudgedWorkload): string[] {
  const { workload, verdicts, reached } = judged;
  const { violations, omitted } = reportedViolations(judged);
  if (violations.length === 0) return [];
  const name = visibleText(workloadName(workload), LONGEST_NAME);
  const { enforce, warn } = verdicts;
  const hasUnexempted = violations.some(({ exemption }) => exemption === undefined);
  const says = enforce.allowed
    ? formatWouldViolate(warn.target, visibleText(warn.message, 4000))
    : formatViolates(enforce.target, visibleText(enforce.message, 4000));
  const hasMessage = hasUnexempted && !(enforce.allowed && warn.allowed);
  return [
    `${placeText(workload)}: ${name}${hasUnexempted ? '' : ': exempt'}`,
    ...(hasMessage ? [`  ${says}`] : []),
    ...violations.map((violation) => `  ${violationLine(violation)}`),
    ...(omitted === 0 ? [] : [`  … and ${omitted} more`]),
    `  ${reachedLine(reached)}`,
    '',
  ];
}

function violationLine({ mode, check, violation, place, exemption }: ReportedViolation): string {
  const setter = visibleText(formatSetter(violation), LONGEST_NAME);
  const aside = [
    ...(mode === 'enforce' ? [] : [mode]),
    ...(exemption === undefined ? [] : [`exempt: ${visibleText(exemption, LONGEST_NAME)}`]),
  ];
  const tail = aside.length === 0 ? '' : `  (${aside.join(', ')})`;
  return `${placeText(place)}  ${check}  ${setter}${tail}`;
}

function reachedLine({ level, next, blocking }: ReachedLevel): string {
  if (next === undefined) return `reaches ${level}`;
  return `reaches ${level}; ${next} fails in ${blocking.map(({ check }) => check).join(', ')}`;
}

/** A table of the level that all workloads of each group pass, whatever their policy, followed by an empty line. */
function groupTable(title: string, groups: readonly ReachedGroup[], unnamed: string): string[] {
  const rows = groups.map(({ name = '', workloads, rejected, level, next, blocking }) => [
    name === '' ? unnamed : visibleText(name, LONGEST_NAME),
    ...[workloads, rejected, level],
    next === undefined ? '' : `${next}: ${blocking.map(({ check, workloads: size }) => `${check} ${size}`).join(', ')}`,
  ]);
  return [...alignedTable([[title, 'workloads', 'rejected', 'all reach', 'keeps from the next'], ...rows]), ''];
}
