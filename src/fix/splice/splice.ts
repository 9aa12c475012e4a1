import { RefusedEdit } from './refused-edit.ts';

/** A change of a text: `text` replaces `[start, end)`, offsets in UTF-16 units of the original. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /**
   * The column of the change, from 0. Of two insertions at one offset, the one with the larger column comes first: it
   * belongs to the line above.
   */
  readonly column: number;
}

/**
 * The text with all splices applied.
 *
 * @throws Error where splices overlap
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const splice of inOrder(splices)) {
    if (splice.start < at) throw new RefusedEdit('the edits change the same text');
    result += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at);
}

function inOrder(splices: readonly Splice[]): Splice[] {
  return splices.toSorted((a, b) => a.start - b.start || a.end - b.end || b.column - a.column);
}
