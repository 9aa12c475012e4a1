import { inlineCode } from './inline-code.ts';

/** No message of the API server that people read is longer; in UTF-16 units. */
const LONGEST_WORDS = 4_000;

/** What harmless characters can make of themselves: addresses, which GitHub links, links, images, and emphasis. */
const ACTING = /:\/\/|www\.|\]\(|(?<![a-z0-9])_|_(?![a-z0-9])/i;

/** The API server's words, or a name: as plain text where nothing in it can act, else as a code span. */
export function words(text: string): string {
  const isHarmless = text.length <= LONGEST_WORDS && /^[A-Za-z0-9 "',.;:=()[\]!/_-]*$/.test(text) && !ACTING.test(text);
  return isHarmless ? text : inlineCode(text, LONGEST_WORDS);
}

/** A fenced block; the fence is longer than any run of backticks inside. */
export function fenced(language: string, lines: readonly string[]): string {
  const text = lines.join('\n');
  const longestRun = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, longestRun + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A row of a table. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

/**
 * What goes into a cell of a table: on one line, with bars that do not end it. A backslash before a bar is doubled, as it
 * would escape the one that escapes the bar; GitHub shows both in code.
 * https://github.github.com/gfm/#tables-extension-
 */
function cell(markdown: string): string {
  return markdown.replaceAll(/\r?\n/g, ' ').replaceAll(/(\\*)\|/g, '$1$1\\|');
}
