import { lastIndexWhere } from './last-index-where.ts';

/** Returns the offsets at which the lines of a text begin, in UTF-16 units. Lines end at `\n` only. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let newline = text.indexOf('\n'); newline !== -1; newline = text.indexOf('\n', newline + 1))
    starts.push(newline + 1);
  return starts;
}

/** Returns the line that an offset is in, from 0, by binary search in the `lineStarts` of the text. */
export function lineAt(starts: readonly number[], offset: number): number {
  return Math.max(
    0,
    lastIndexWhere(starts.length, (line) => (starts[line] ?? 0) <= offset),
  );
}
