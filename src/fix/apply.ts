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

/** The lines of a text that a group replaces, and what replaces them: without line endings. */
export function replacedLines(lines: TextLines, group: Group): Pick<Suggestion, 'startLine' | 'endLine' | 'lines'> {
  const { startLine, endLine } = group;
  const text = replacementOf(lines, group).replace(/\r?\n$/, '');
  return { startLine, endLine, lines: text.split(/\r?\n/) };
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
  // `\r\n` may have been added, and the line that is the last one now end with `\n` only.
  const isShorter = lines.padding === 2 && !text.endsWith('\r\n');
  return text.slice(0, text.length - (isShorter ? 1 : lines.padding));
}
