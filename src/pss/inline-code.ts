/** Longer texts are cut: a caution is a sentence or two. */
const LONGEST = 120;

/**
 * A text from a manifest as a Markdown code span that it cannot leave: no control, line or bidirectional characters,
 * and a fence longer than any run of backticks inside. https://spec.commonmark.org/0.31.2/#code-spans
 */
export function inlineCode(text: string): string {
  const characters = [...text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')];
  const cut = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
  const shown = cut.trim();
  if (shown === '') return '` `';
  const longestRun = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  // A backtick at the border would join the fence; CommonMark strips one space on each side.
  return longestRun > 0 ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
}
