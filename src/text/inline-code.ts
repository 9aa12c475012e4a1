import { visibleText } from './visible-text.ts';

/** The usual limit, in UTF-16 units: names in a sentence are rarely longer. */
const LONGEST = 120;

/**
 * Writes a text from a manifest as a Markdown code span that the text cannot break out of: nothing invisible, no line
 * break, and a fence longer than any run of backticks inside. Mentions, references and HTML do not work in it.
 * https://spec.commonmark.org/0.31.2/#code-spans
 *
 * @param limit the longest text that is not cut, in UTF-16 units
 */
export function inlineCode(text: string, limit = LONGEST): string {
  const shown = visibleText(text, limit);
  if (shown.trim() === '') return '` `';
  const longestRun = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  // A backtick at either end would join the fence: spaces keep them apart, and CommonMark strips one on each side.
  return longestRun > 0 || /^ .* $/.test(shown) ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
}
