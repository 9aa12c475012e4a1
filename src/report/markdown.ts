/**
 * Text from manifests is data: these functions put it into GitHub's Markdown so that it is shown and never acts (no
 * markup, no HTML, no mention, no reference, no second line).
 */

/** Control and format characters, which hide or turn text around: shown as the escape that names them. */
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A code span; mentions, references and HTML do not work in it. */
export function code(text: string): string {
  const shown = visible(text);
  if (shown === '') return '` `';
  const ticks = '`'.repeat(longestRun(shown) + 1);
  const space = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${ticks}${space}${shown}${space}${ticks}`;
}

/** The API server's words: as plain text where nothing in them can act, else as a code span. */
export function words(text: string): string {
  return /^[A-Za-z0-9 "',.;:=()[\]!/_-]*$/.test(text) && !text.includes('://') ? text : code(text);
}

/** A fenced block; the fence is longer than any run of backticks inside. */
export function fenced(language: string, lines: readonly string[]): string {
  const text = lines.join('\n');
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${ticks}${language}\n${text}\n${ticks}`;
}

/** What goes into a cell of a table: on one line, with bars that do not end it. */
export function cell(markdown: string): string {
  return markdown.replaceAll(/\r?\n/g, ' ').replaceAll('|', '\\|');
}

/** One line of text with nothing invisible in it, cut to a length that can be read. */
export function visible(text: string, limit = 200): string {
  const shown = text.replaceAll(INVISIBLE, (character) =>
    `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return shown.length <= limit ? shown : `${shown.slice(0, limit - 1)}…`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
