import { TextFault } from '../text-fault.ts';
import type { Cursor } from './cursor.ts';
import { isBlank, isBlankOrEnd, isBreak } from './cursor.ts';
import { foldBreaks } from './fold-breaks.ts';

export interface PlainScalar {
  readonly text: string;
  /** Behind its last character. */
  readonly end: number;
  /** Whether the cursor stands on another line than that: a key may follow there. */
  readonly endsLine: boolean;
}

/**
 * Scans a scalar without quotes. `indent` is that of the collection around it: in block style a line that is not
 * indented more ends the scalar. Within flow, `?` ends it, too, and `:` only before a blank: YAML 1.1 by libyaml.
 */
export function scanPlainScalar(cursor: Cursor, isFlow: boolean, indent: number): PlainScalar {
  const start = cursor.at;
  let text = '';
  let gap = '';
  let end = start;
  let hasBroken = false;
  for (;;) {
    if (cursor.isAtDocumentIndicator() || cursor.peek() === 0x23) break;
    const from = cursor.at;
    while (!endsWord(cursor, isFlow)) cursor.skip();
    if (cursor.at > from) {
      text += gap + cursor.text.slice(from, cursor.at);
      end = cursor.at;
      gap = '';
      hasBroken = false;
    }
    const code = cursor.peek();
    if (!isBlank(code) && !isBreak(code)) break;
    ({ gap, hasBroken } = scanGap(cursor, indent));
    if (!isFlow && cursor.column < indent + 1) break;
  }
  return { text, end, endsLine: hasBroken };
}

function endsWord(cursor: Cursor, isFlow: boolean): boolean {
  const code = cursor.peek();
  if (isBlankOrEnd(code)) return true;
  if (code === 0x3a) return isBlankOrEnd(cursor.peek(1));
  return isFlow && isFlowIndicator(code);
}

/** `,` `?` `[` `]` `{` `}` */
function isFlowIndicator(code: number): boolean {
  return code === 0x2c || code === 0x3f || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d;
}

function scanGap(cursor: Cursor, indent: number): { gap: string; hasBroken: boolean } {
  const from = cursor.at;
  cursor.skipBlanks();
  if (!isBreak(cursor.peek())) return { gap: cursor.text.slice(from, cursor.at), hasBroken: false };
  const breaks: string[] = [];
  for (let code = cursor.peek(); isBlank(code) || isBreak(code); code = cursor.peek()) {
    if (isBreak(code)) breaks.push(cursor.readBreak());
    else if (code === 0x09 && cursor.column < indent + 1) {
      throw new TextFault('found a tab where the indentation of a text is expected: indent with spaces', cursor.at);
    } else cursor.skip();
  }
  return { gap: foldBreaks(breaks), hasBroken: true };
}
