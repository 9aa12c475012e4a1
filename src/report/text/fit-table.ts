import type { Display } from './display.ts';
import { wrapCell } from './wrap-cell.ts';
import { widthOf, wrapText } from './wrap-text.ts';

/** Columns are not made narrower than this, in columns of the terminal: a word a line is no table. */
const NARROWEST = 16;

/** The space between two columns. */
const GAP = 2;

/**
 * Aligns the columns of a table, two spaces apart, and fits it into the width: the widest columns are wrapped first.
 * Where even that has no room, each row becomes its first cell, and below it the others with the names of their columns.
 *
 * @param rows the first one has the names of the columns; cells are on one line, and may have colours
 * @param isNumeric whether each column has numbers, which are aligned to the right
 */
export function fitTable(
  rows: readonly (readonly string[])[],
  isNumeric: readonly boolean[],
  display: Display,
): string[] {
  const [head = [], ...body] = rows;
  const natural = head.map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[column] ?? '')), 0),
  );
  const widths = shrunk(natural, display.width - GAP * (head.length - 1));
  if (widths === undefined) return body.flatMap((row) => rowLines(head, row, display));
  return [head.map((name) => display.style('heading', name)), ...body].flatMap((row) =>
    tableLines(row, widths, isNumeric),
  );
}

/** Makes the widest columns narrower until all fit; undefined where they would be too narrow. */
function shrunk(natural: readonly number[], room: number): number[] | undefined {
  const total = (limit: number): number => natural.reduce((sum, width) => sum + Math.min(width, limit), 0);
  if (total(Number.POSITIVE_INFINITY) <= room) return [...natural];
  if (total(NARROWEST) > room) return undefined;
  let limit = NARROWEST;
  while (total(limit + 1) <= room) limit += 1;
  let left = room - total(limit);
  // The columns that a rest makes one wider are the first ones: names.
  return natural.map((width) => (width > limit && left-- > 0 ? limit + 1 : Math.min(width, limit)));
}

function tableLines(row: readonly string[], widths: readonly number[], isNumeric: readonly boolean[]): string[] {
  const cells = widths.map((width, column) => {
    const cell = row[column] ?? '';
    return widthOf(cell) <= width ? [cell] : wrapCell(cell, width);
  });
  const height = cells.reduce((most, lines) => Math.max(most, lines.length), 1);
  return Array.from({ length: height }, (_, index) =>
    cells
      .map((lines, column) => {
        const text = lines[index] ?? '';
        const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)));
        return isNumeric[column] ? space + text : text + space;
      })
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

/** A row without a table: the first cell, and below it the others that are not empty, each behind the name of its column. */
function rowLines(head: readonly string[], row: readonly string[], { width, style }: Display): string[] {
  const [first = '', ...cells] = row;
  const named = (cell: string, column: number): string => `${style('aside', head[column] ?? '')} ${cell}`;
  const others = cells.flatMap((cell, index) => (cell === '' ? [] : [named(cell, index + 1)]));
  return [...wrapText(named(first, 0), width), ...wrapText(others.join(' · '), width - 2).map((line) => `  ${line}`)];
}
