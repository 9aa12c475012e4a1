import { TextFault } from '../text-fault.ts';
import type { Cursor } from './cursor.ts';
import { isBlank, isBlankOrEnd, isBreak } from './cursor.ts';
import { foldBreaks } from './fold-breaks.ts';

/** Scans a scalar in single or double quotes, from its opening quote, and returns its text. */
export function scanQuotedScalar(cursor: Cursor): string {
  const start = cursor.at;
  const quote = cursor.peek();
  let text = '';
  cursor.skip();
  for (;;) {
    if (cursor.isAtDocumentIndicator()) {
      throw new TextFault('found a document marker inside a quoted text: a quote is not closed', start);
    }
    if (cursor.peek() === 0) throw new TextFault('found no closing quote', start);
    const word = scanWord(cursor, quote, start);
    text += word.text;
    if (cursor.peek() === quote) break;
    text += scanGap(cursor, word.isContinued);
  }
  cursor.skip();
  return text;
}

/** Up to a blank, a break or the closing quote; `isContinued` after a backslash at a line's end. */
function scanWord(cursor: Cursor, quote: number, start: number): { text: string; isContinued: boolean } {
  let text = '';
  let from = cursor.at;
  for (;;) {
    const code = cursor.peek();
    if (isBlankOrEnd(code)) break;
    if (code === quote) {
      if (quote !== 0x27 || cursor.peek(1) !== 0x27) break;
      text += cursor.text.slice(from, cursor.at + 1);
      cursor.skip(2);
      from = cursor.at;
    } else if (code === 0x5c && quote === 0x22) {
      text += cursor.text.slice(from, cursor.at);
      cursor.skip();
      if (isBreak(cursor.peek())) {
        cursor.readBreak();
        return { text, isContinued: true };
      }
      text += scanEscape(cursor, start);
      from = cursor.at;
    } else cursor.skip();
  }
  return { text: text + cursor.text.slice(from, cursor.at), isContinued: false };
}

function scanGap(cursor: Cursor, isContinued: boolean): string {
  const from = cursor.at;
  cursor.skipBlanks();
  if (!isContinued && !isBreak(cursor.peek())) return cursor.text.slice(from, cursor.at);
  const breaks: string[] = [];
  for (let code = cursor.peek(); isBlank(code) || isBreak(code); code = cursor.peek()) {
    if (isBreak(code)) breaks.push(cursor.readBreak());
    else cursor.skip();
  }
  // Behind a backslash the first break is gone already, and the others stay.
  return isContinued ? breaks.join('') : foldBreaks(breaks);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

const HEX_DIGITS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** The character that stands behind a backslash. */
function scanEscape(cursor: Cursor, start: number): string {
  const letter = cursor.text.charAt(cursor.at);
  const plain = ESCAPES.get(letter);
  cursor.skip();
  if (plain !== undefined) return plain;
  const length = HEX_DIGITS.get(letter);
  if (length === undefined) throw new TextFault(`found the unknown escape "\\${letter}" in a quoted text`, start);
  const digits = cursor.text.slice(cursor.at, cursor.at + length);
  if (!/^[0-9a-fA-F]+$/.test(digits) || digits.length < length) {
    throw new TextFault(`found "\\${letter}" without its ${length} hexadecimal digits in a quoted text`, start);
  }
  const code = Number.parseInt(digits, 16);
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) {
    throw new TextFault(`found "\\${letter}${digits}", which is no character, in a quoted text`, start);
  }
  cursor.skip(length);
  return String.fromCodePoint(code);
}
