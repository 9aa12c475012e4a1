import type { Suggestion } from '../../fix/suggestion.ts';

/**
 * Returns the lines that a suggestion replaces, without line endings.
 *
 * @param lines those of its file, cut at line feeds
 */
export function linesBefore(
  lines: readonly string[],
  { startLine, endLine }: Pick<Suggestion, 'startLine' | 'endLine'>,
): string[] {
  return lines.slice(startLine - 1, endLine).map((line) => line.replace(/\r$/, ''));
}
