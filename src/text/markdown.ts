import { inlineCode } from './inline-code.ts';

/** Longer texts are cut, in UTF-16 units: messages of the API server that people read are shorter. */
const LONGEST_WORDS = 4_000;

/**
 * Combinations of harmless characters that Markdown acts on: addresses (which GitHub links), links, images, emphasis.
 */
const MARKUP = /:\/\/|www\.|\]\(|(?<![a-z0-9])_|_(?![a-z0-9])/i;

/**
 * Writes a message of the API server, or a name, as plain text where Markdown would not act on it, else as a code span.
 */
export function plainOrCode(text: string): string {
  const isHarmless = text.length <= LONGEST_WORDS && /^[A-Za-z0-9 "',.;:=()[\]!/_-]*$/.test(text) && !MARKUP.test(text);
  return isHarmless ? text : inlineCode(text, LONGEST_WORDS);
}

/** Writes lines as a fenced code block; the fence is longer than any run of backticks inside. */
export function fenced(language: string, lines: readonly string[]): string {
  const text = lines.join('\n');
  const longestRun = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, longestRun + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Writes a row of a Markdown table; the cells are Markdown. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

/**
 * Writes Markdown for a cell of a table: on one line, with bars escaped so that they do not end the cell. A backslash
 * before a bar is doubled, because it would escape the backslash that escapes the bar; GitHub shows both in code.
 * https://github.github.com/gfm/#tables-extension-
 */
function cell(markdown: string): string {
  return markdown.replaceAll(/\r?\n/g, ' ').replaceAll(/(\\*)\|/g, '$1$1\\|');
}
