import type { Place } from '../manifest.ts';

/** From an offset in a file's text, in UTF-16 units, to its place. Lines end at `\n` only. */
export type PlaceAt = (offset: number) => Place;

/** The places of a file's text; lines are counted once, and only when a place is asked for. */
export function placesOf(file: string, text: string): PlaceAt {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
