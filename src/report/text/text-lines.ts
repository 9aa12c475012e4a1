import type { Location } from '../../manifest/manifest.ts';
import { visibleText } from '../../text/visible-text.ts';

/** Longer names are cut; in UTF-16 units. */
export const LONGEST_NAME = 200;

/** Joins lines, and ends each with a line feed. */
export function linesText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** Returns a place as compilers write it, `file:line:column`; the column is optional. */
export function placeText(place: { file: string; line: number; column?: number }): string {
  return `${visibleText(place.file, LONGEST_NAME)}:${placeInFile(place)}`;
}

/** Returns a place in a file whose name stands above it, `line:column`; the column is optional. */
export function placeInFile({ line, column }: { line: number; column?: number }): string {
  return column === undefined ? `${line}` : `${line}:${column}`;
}

/** Returns a place as it is written below the name of a file: with its own file where that is another. */
export function placeFrom(place: Location, file: string): string {
  const text = place.file === file ? placeInFile(place) : placeText(place);
  return place.doubt === undefined ? text : `${text} (the line is not known)`;
}
