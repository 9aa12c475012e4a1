/** Where the lines of a text stand. Lines count from 1 and end at `\n` only; offsets are in UTF-16 units. */
export interface TextLines {
  readonly text: string;
  /** How many lines hold text: the empty rest behind a final `\n` is none. */
  readonly count: number;
  /** The offset at which a line begins; of the line behind the last one, the text's length. */
  readonly startOf: (line: number) => number;
  /** The offset behind a line's own text, before its `\r\n` or `\n`. */
  readonly endOf: (line: number) => number;
  readonly lineAt: (offset: number) => number;
  /** A line's own text, without its ending. */
  readonly textOf: (line: number) => string;
  /** The ending that a new line below this one gets: this line's own, else that of the line above, else `\n`. */
  readonly endingOf: (line: number) => string;
}

export function textLines(text: string): TextLines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  if (starts.length > 1 && starts.at(-1) === text.length) starts.pop();
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
    count,
    startOf,
    endOf,
    lineAt: (offset) => {
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return low + 1;
    },
    textOf: (line) => text.slice(startOf(line), endOf(line)),
    endingOf: (line) => {
      const own = text.slice(endOf(line), startOf(line + 1));
      return own !== '' ? own : line > 1 ? text.slice(endOf(line - 1), startOf(line)) : '\n';
    },
  };
}
