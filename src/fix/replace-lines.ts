import type { Suggestion } from './suggestion.ts';

/** Lines of a text, from 1, inclusive, and what stands in their place then: without line endings. */
export type LinesReplacement = Pick<Suggestion, 'startLine' | 'endLine' | 'lines'>;

/** A text with some of its lines replaced; the replacements do not overlap. New lines end as the first one does. */
export function replaceLines(text: string, replacements: readonly LinesReplacement[]): string {
  const lines = text.split('\n');
  const ending = lines[0]?.endsWith('\r') === true ? '\r' : '';
  // From the last one on, so that the others keep their lines.
  for (const { startLine, endLine, lines: replacement } of replacements.toSorted((a, b) => b.startLine - a.startLine))
    lines.splice(startLine - 1, endLine - startLine + 1, ...replacement.map((line) => line + ending));
  return lines.join('\n');
}
