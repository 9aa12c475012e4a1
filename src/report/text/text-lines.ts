import type { ScanOutline } from '../../scan/scan-outline.ts';
import { visibleText } from '../../text/visible-text.ts';
import { exemptionNotes } from '../exemption-notes.ts';

/** Longer names and sentences are cut; in UTF-16 units. */
export const LONGEST_NAME = 200;
const LONGEST_SENTENCE = 600;

/** Joins lines, and ends each with a line feed. */
export function linesText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** Returns a place as compilers write it, `file:line:column`; the column is optional. */
export function placeText({ file, line, column }: { file: string; line: number; column?: number }): string {
  const place = column === undefined ? `${line}` : `${line}:${column}`;
  return `${visibleText(file, LONGEST_NAME)}:${place}`;
}

/**
 * Returns a line for each document that was not evaluated, then one for each note, and an empty line where there are
 * any.
 */
export function restLines({ notEvaluated, notes, exemptions }: ScanOutline): string[] {
  const lineOf = (entry: { file: string; line: number; message: string }, word: string): string =>
    `${placeText({ file: entry.file, line: entry.line })}: ${word}: ${visibleText(entry.message, LONGEST_SENTENCE)}`;
  const lines = [
    ...notEvaluated.map((entry) => lineOf(entry, 'not evaluated')),
    ...[...notes, ...exemptionNotes(exemptions)].map((entry) => lineOf(entry, 'note')),
  ];
  return lines.length === 0 ? [] : [...lines, ''];
}

/** Aligns the columns of a table, two spaces apart: texts to the left, numbers to the right. */
export function alignedTable(rows: readonly (readonly (string | number)[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, String(row[column] ?? '').length), 0),
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
