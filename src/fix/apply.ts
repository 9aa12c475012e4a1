import type { Group } from './group-pieces.ts';
import { applySplices } from './splice/splice.ts';
import type { TextLines } from './splice/text-lines.ts';
import type { Suggestion } from './suggestion.ts';

/** The text that replaces a group's lines, line endings included. */
export function replacementOf(lines: TextLines, { pieces, startLine, endLine }: Group): string {
  const start = lines.startOf(startLine);
  const splices = pieces.flatMap((piece) => piece.splices);
  return applySplices(
    lines.text.slice(start, lines.startOf(endLine + 1)),
    splices.map((splice) => ({ ...splice, start: splice.start - start, end: splice.end - start })),
  );
}

/** The original text (without padding) with the lines of these groups replaced; groups must not overlap. */
export function applyGroups(lines: TextLines, groups: readonly Group[]): string {
  const text = applySplices(
    lines.text,
    groups.map((group) => ({
      start: lines.startOf(group.startLine),
      end: lines.startOf(group.endLine + 1),
      text: replacementOf(lines, group),
      column: 0,
    })),
  );
  if (lines.padding === 0) return text;
  // The line that is the last one now may end otherwise than the last one did.
  return text.replace(/\r?\n$/, '');
}

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
