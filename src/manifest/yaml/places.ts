import { lineAt, lineStarts } from '../../text/line-starts.ts';
import type { Place } from '../manifest.ts';

/** From an offset in a file's text, in UTF-16 units, to its place. Lines end at `\n` only. */
export type PlaceAt = (offset: number) => Place;

/** Returns a function that finds places in a file's text; it counts the lines once, when it is first called. */
export function placesOf(file: string, text: string): PlaceAt {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const line = lineAt(starts, offset);
    return { file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
