import type { Cursor } from './cursor.ts';
import { isBlank, isBlankOrEnd, isBreak } from './cursor.ts';
import { foldBreaks, readBreaks } from './fold-breaks.ts';
import type { ScalarToken } from './token.ts';

/** A scalar without quotes. */
export interface PlainScalar {
  readonly token: ScalarToken;
  /** Whether the cursor stands on a later line than the scalar's end: a key may begin there. */
  readonly endsLine: boolean;
}

/**
 * Scans a scalar without quotes. In block style it ends at a line that is not indented more than the collection around
 * it; in flow style `?` ends it, too, and `:` only before a blank.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go (yaml_parser_scan_plain_scalar)
 *
 * @param indent the column of the block collection around it; -1 at the root
 */
export function scanPlainScalar(cursor: Cursor, isFlow: boolean, indent: number): PlainScalar {
  const start = cursor.at;
  let text = '';
  let gap = '';
  let end = start;
  let endsLine = false;
  while (!cursor.isAtDocumentMarker() && cursor.peek() !== 0x23) {
    const from = cursor.at;
    skipWord(cursor, isFlow);
    if (cursor.at > from) {
      text += gap + cursor.text.slice(from, cursor.at);
      end = cursor.at;
      gap = '';
      endsLine = false;
    }
    const code = cursor.peek();
    if (!isBlank(code) && !isBreak(code)) break;
    ({ gap, endsLine } = scanGap(cursor, indent));
    if (!isFlow && cursor.column < indent + 1) break;
  }
  return { token: { kind: 'scalar', start, end, text, style: 'PLAIN' }, endsLine };
}

function skipWord(cursor: Cursor, isFlow: boolean): void {
  const { text } = cursor;
  let { at } = cursor;
  for (; ; at++) {
    const code = text.charCodeAt(at) || 0;
    if (isBlankOrEnd(code)) break;
    if (code === 0x3a && isBlankOrEnd(text.charCodeAt(at + 1) || 0)) break;
    if (isFlow && isFlowSign(code)) break;
  }
  cursor.skip(at - cursor.at);
}

/** Whether a code unit is one of `,` `?` `[` `]` `{` `}`. */
function isFlowSign(code: number): boolean {
  return code === 0x2c || code === 0x3f || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d;
}

/** Skips blanks and line breaks between two words, and returns what they are in the scalar. */
function scanGap(cursor: Cursor, indent: number): { readonly gap: string; readonly endsLine: boolean } {
  const from = cursor.at;
  cursor.skipBlanks();
  if (!isBreak(cursor.peek())) return { gap: cursor.text.slice(from, cursor.at), endsLine: false };
  return { gap: foldBreaks(readBreaks(cursor, indent)), endsLine: true };
}
