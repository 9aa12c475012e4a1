import { diffArrays } from 'diff';
import type { LinesReplacement } from '../fix/replace-lines.ts';

/** Lines of a text that fixes leave, add or remove: one run of them. */
export interface FixedLines {
  readonly kind: 'same' | 'added' | 'removed';
  /** Without line endings. */
  readonly lines: readonly string[];
}

/**
 * Tells what fixes do to the lines of a text, from its first line to its last: what is left and added is the fixed text,
 * what is left and removed the text before.
 *
 * @param fixes in the order of their lines; they do not overlap
 */
export function fixedLines(before: string, fixes: readonly LinesReplacement[]): FixedLines[] {
  const all = before.split('\n').map((line) => line.replace(/\r$/, ''));
  const runs: FixedLines[] = [];
  const add = (kind: FixedLines['kind'], lines: readonly string[]): void => {
    const last = runs.at(-1);
    if (lines.length === 0) return;
    if (last?.kind === kind) runs[runs.length - 1] = { kind, lines: [...last.lines, ...lines] };
    else runs.push({ kind, lines });
  };
  let next = 0;
  for (const { startLine, endLine, lines } of fixes) {
    add('same', all.slice(next, startLine - 1));
    for (const { added, removed, value } of diffArrays(all.slice(startLine - 1, endLine), [...lines]))
      add(added ? 'added' : removed ? 'removed' : 'same', value);
    next = endLine;
  }
  add('same', all.slice(next));
  return runs;
}
