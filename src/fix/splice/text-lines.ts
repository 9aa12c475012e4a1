import { lineAt, lineStarts } from '../../text/line-starts.ts';

/** A text and its lines. Lines count from 1 and end only at `\n`; offsets are in UTF-16 units. */
export interface TextLines {
  /** The text, with a final line ending added where it had none, so that all lines are alike. */
  readonly text: string;
  /** The length of the added line ending: to be cut off at the end. */
  readonly padding: number;
  /** The number of lines; the empty rest after a final `\n` does not count. */
  readonly count: number;
  /** The offset at which a line begins; of the line after the last one, the text's length. */
  readonly startOf: (line: number) => number;
  /** The offset after a line's text, before its `\r\n` or `\n`. */
  readonly endOf: (line: number) => number;
  readonly lineAt: (offset: number) => number;
  /** A line's text without its ending. */
  readonly textOf: (line: number) => string;
  /** The ending of a line; new lines below it get the same. */
  readonly endingOf: (line: number) => string;
}

/** Finds the lines of a text. */
export function textLines(original: string): TextLines {
  const lacking = original.endsWith('\n')
    ? ''
    : original.endsWith('\r') || !/\r\n[^\n]*$/.test(original)
      ? '\n'
      : '\r\n';
  const text = original + lacking;
  const starts = lineStarts(text);
  // The last start is that of the empty rest after the final line ending, which is no line.
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
