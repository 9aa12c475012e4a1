import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Lines whose columns are their UTF-16 units: most are, and need not be measured. */
const ONE_COLUMN_EACH = /^[ -~]*$/;

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  return ONE_COLUMN_EACH.test(text) ? text.length : stringWidth(text);
}

/**
 * Wraps a text at spaces; a word that is longer than a line keeps its whole length, so that a path can be copied.
 * Colours continue on the next line.
 *
 * @param width in columns
 */
export function wrapText(text: string, width: number): string[] {
  const fits = width === Number.POSITIVE_INFINITY || (text.length <= width && ONE_COLUMN_EACH.test(text));
  return fits ? [text] : wrapAnsi(text, Math.max(width, 1)).split('\n');
}

/**
 * Puts a text behind a prefix, and wraps it so that all its lines begin at one column.
 *
 * @param column where the lines begin, from 0; a prefix that reaches it stands on a line of its own
 */
export function hangingLines(prefix: string, text: string, column: number, width: number): string[] {
  const taken = widthOf(prefix);
  // Without wrapping, one entry is one line, for programs that search in lines.
  if (width === Number.POSITIVE_INFINITY)
    return [`${prefix}${' '.repeat(Math.max(column - taken, 1))}${text}`.trimEnd()];
  const lines = wrapText(text, width - column);
  const indent = ' '.repeat(column);
  if (taken >= column) return [prefix, ...lines.map((line) => indent + line)];
  const [first = '', ...others] = lines;
  return [`${prefix}${' '.repeat(column - taken)}${first}`.trimEnd(), ...others.map((line) => indent + line)];
}
