import type { ScanOutline } from '../../scan/scan-outline.ts';
import { visibleText } from '../../text/visible-text.ts';
import { exemptionNotes } from '../exemption-notes.ts';

/** The parts that the texts of a scan have in common. */

/** In UTF-16 units. */
export const LONGEST_NAME = 200;
const LONGEST_SENTENCE = 600;

/** Lines, each with its end. */
export function linesText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** Where something is, as compilers write it. */
export function placeText({ file, line, column }: { file: string; line: number; column?: number }): string {
  const place = column === undefined ? `${line}` : `${line}:${column}`;
  return `${visibleText(file, LONGEST_NAME)}:${place}`;
}

/** What was not evaluated, then notes: a line each, and an empty one behind where there are any. */
export function restLines({ notEvaluated, notes, exemptions }: ScanOutline): string[] {
  const lineOf = (one: { file: string; line: number; message: string }, word: string): string =>
    `${placeText({ file: one.file, line: one.line })}: ${word}: ${visibleText(one.message, LONGEST_SENTENCE)}`;
  const lines = [
    ...notEvaluated.map((one) => lineOf(one, 'not evaluated')),
    ...[...notes, ...exemptionNotes(exemptions)].map((one) => lineOf(one, 'note')),
  ];
  return lines.length === 0 ? [] : [...lines, ''];
}

/** Columns in line, two spaces apart; texts begin in line, and numbers end in line. */
export function alignedTable(rows: readonly (readonly (string | number)[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => Math.max(most, String(row[column] ?? '').length), 0),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return typeof cell === 'number' ? String(cell).padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
}
