import { lineAt, lineStarts } from '../../text/line-starts.ts';

/** Where the lines of a text stand. Lines count from 1 and end at `\n` only; offsets are in UTF-16 units. */
export interface TextLines {
  /** The text, with the final line ending that it may lack: so every line is alike. */
  readonly text: string;
  /** How many units of `text` were not there: to be cut off again at the end. */
  readonly padding: number;
  /** How many lines hold text: the empty rest behind a final `\n` is none. */
  readonly count: number;
  /** The offset at which a line begins; of the line behind the last one, the text's length. */
  readonly startOf: (line: number) => number;
  /** The offset behind a line's own text, before its `\r\n` or `\n`. */
  readonly endOf: (line: number) => number;
  readonly lineAt: (offset: number) => number;
  /** A line's own text, without its ending. */
  readonly textOf: (line: number) => string;
  /** The ending of a line, which a new line below it gets, too. */
  readonly endingOf: (line: number) => string;
}

export function textLines(original: string): TextLines {
  const lacking = original.endsWith('\n')
    ? ''
    : original.endsWith('\r') || !/\r\n[^\n]*$/.test(original)
      ? '\n'
      : '\r\n';
  const text = original + lacking;
  const starts = lineStarts(text);
  // What stands behind the last line ending is no line.
  starts.pop();
  const count = starts.length;
  const startOf = (line: number): number => (line > count ? text.length : (starts[line - 1] ?? 0));
  const endOf = (line: number): number => {
    let end = startOf(line + 1);
    if (end > startOf(line) && text[end - 1] === '\n') {
      end--;
      if (end > startOf(line) && text[end - 1] === '\r') end--;
    }
    return end;
  };
  return {
    text,
    padding: lacking.length,
    count,
    startOf,
    endOf,
    lineAt: (offset) => lineAt(starts, offset) + 1,
    textOf: (line) => text.slice(startOf(line), endOf(line)),
    endingOf: (line) => text.slice(endOf(line), startOf(line + 1)),
  };
}
