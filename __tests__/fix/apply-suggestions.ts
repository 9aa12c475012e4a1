import type { Suggestion } from '../../src/fix/suggestion.ts';

/**
 * The text after suggestions are committed, one or a batch: whole lines are replaced. A text without a final line
 * ending gets none. Suggestions must not overlap; their order does not matter.
 */
export function applySuggestions(text: string, suggestions: readonly Suggestion[]): string {
  const rows = text.split('\n');
  for (const { startLine, endLine, lines } of suggestions.toSorted((a, b) => b.startLine - a.startLine)) {
    const ending = rows[startLine - 1]?.endsWith('\r') ? '\r' : '';
    rows.splice(startLine - 1, endLine - startLine + 1, ...lines.map((line) => line + ending));
  }
  return rows.join('\n');
}
