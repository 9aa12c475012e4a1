import { formatViolates, formatWouldViolate } from '../pss/message.ts';
import { formatSetter } from '../pss/violation.ts';
import { visibleText } from '../pss/visible-text.ts';
import { exemptionNotes } from './exemption-notes.ts';
import { workloadName } from './names.ts';
import type { ReportedViolation } from './reported-violation.ts';
import { reportedViolations } from './reported-violation.ts';
import type { JudgedWorkload, Scan } from './scan.ts';
import { isRejected, targetsOf } from './scan.ts';
import { count } from './sections.ts';

/** In UTF-16 units. */
const LONGEST_NAME = 200;
const LONGEST_SENTENCE = 600;

/**
 * `scan --format text`: a block for each workload that something is to be said of, then what was not evaluated, then one
 * line of counts. Each line begins with a place, as compilers write it, so that terminals and editors lead there.
 */
export function scanText({ target, manifests, exemptions }: Scan): string {
  const judged = manifests.flatMap((entry) => entry.judged);
  const notEvaluated = manifests.flatMap(({ manifest }) => manifest.notEvaluated);
  const notes = [...manifests.flatMap(({ manifest }) => manifest.notes), ...exemptionNotes(exemptions)];
  const other = manifests.reduce((sum, { manifest }) => sum + manifest.other, 0);
  const rejected = judged.filter(isRejected).length;
  return [
    ...judged.flatMap(workloadBlock),
    ...notEvaluated.map((one) => `${placeOf(one)}: not evaluated: ${visibleText(one.message, LONGEST_SENTENCE)}`),
    ...notes.map((one) => `${placeOf(one)}: note: ${visibleText(one.message, LONGEST_SENTENCE)}`),
    [
      count(judged.length, 'workload'),
      `${rejected} violate${rejected === 1 ? 's' : ''} ${targetsOf(judged, target)}`,
      `${count(notEvaluated.length, 'document')} not evaluated`,
      count(other, 'other document'),
    ].join(', '),
    '',
  ].join('\n');
}

/** Of several lines, with an empty one behind; nothing for a workload that breaks nothing. */
function workloadBlock(judged: JudgedWorkload): string[] {
  const { workload, verdicts } = judged;
  const violations = reportedViolations(judged);
  if (violations.length === 0) return [];
  const name = visibleText(workloadName(workload), LONGEST_NAME);
  const { enforce, warn } = verdicts;
  const isOpen = violations.some(({ exemption }) => exemption === undefined);
  const says = enforce.allowed
    ? formatWouldViolate(warn.target, visibleText(warn.message, 4000))
    : formatViolates(enforce.target, visibleText(enforce.message, 4000));
  const isSaid = isOpen && !(enforce.allowed && warn.allowed);
  return [
    `${placeOf(workload)}: ${name}${isOpen ? '' : ': exempt'}`,
    ...(isSaid ? [`  ${says}`] : []),
    ...violations.map((violation) => `  ${violationLine(workload.file, violation)}`),
    '',
  ];
}

function violationLine(
  file: string,
  { mode, check, violation, place: { line, column }, exemption }: ReportedViolation,
): string {
  const setter = visibleText(formatSetter(violation), LONGEST_NAME);
  const aside = [
    ...(mode === 'enforce' ? [] : [mode]),
    ...(exemption === undefined ? [] : [`exempt: ${visibleText(exemption, LONGEST_NAME)}`]),
  ];
  const tail = aside.length === 0 ? '' : `  (${aside.join(', ')})`;
  return `${visibleText(file, LONGEST_NAME)}:${line}:${column}  ${check}  ${setter}${tail}`;
}

function placeOf({ file, line }: { readonly file: string; readonly line: number }): string {
  return visibleText(`${file}:${line}`, LONGEST_NAME);
}
