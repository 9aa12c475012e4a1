import { TextFault } from '../text-fault.ts';
import type { Cursor } from './cursor.ts';
import { isBlankOrEnd, isBreak } from './cursor.ts';
import { foldBreaks, readBreaks } from './fold-breaks.ts';
import type { ScalarToken } from './token.ts';

/**
 * Scans a scalar in single or double quotes, from its opening quote. Its lines may be indented as they like.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go (yaml_parser_scan_flow_scalar)
 */
export function scanQuotedScalar(cursor: Cursor): ScalarToken {
  const start = cursor.at;
  const quote = cursor.peek();
  let text = '';
  cursor.skip();
  for (;;) {
    if (cursor.isAtDocumentMarker() || cursor.peek() === 0) throw new TextFault('found no closing quote', start);
    const word = scanWord(cursor, quote);
    text += word.text;
    if (cursor.peek() === quote) break;
    text += scanGap(cursor, word.isContinued);
  }
  cursor.skip();
  return { kind: 'scalar', start, end: cursor.at, text, style: quote === 0x22 ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE' };
}

/** Scans up to a blank, a line break or the closing quote; `isContinued` after a backslash at the end of a line. */
function scanWord(cursor: Cursor, quote: number): { readonly text: string; readonly isContinued: boolean } {
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
      if (isBreak(cursor.peek(1))) {
        cursor.skip();
        cursor.readBreak();
        return { text, isContinued: true };
      }
      text += scanEscape(cursor);
      from = cursor.at;
    } else cursor.skip();
  }
  return { text: text + cursor.text.slice(from, cursor.at), isContinued: false };
}

/** Skips blanks and line breaks between two words, and returns what they are in the scalar. */
function scanGap(cursor: Cursor, isContinued: boolean): string {
  const from = cursor.at;
  cursor.skipBlanks();
  if (!isContinued && !isBreak(cursor.peek())) return cursor.text.slice(from, cursor.at);
  const breaks = readBreaks(cursor);
  // After a backslash, the first line break was skipped already, and the others stay.
  return isContinued ? breaks : foldBreaks(breaks);
}

/** The escapes of one letter. libyaml has those of YAML 1.1, and `\'`. https://yaml.org/spec/1.1/#id872840 */
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

/** How many hexadecimal digits follow the letter of an escape. */
const HEX_DIGITS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** Scans an escape from its backslash, and returns the character that it stands for. */
function scanEscape(cursor: Cursor): string {
  const start = cursor.at;
  const letter = cursor.text.charAt(start + 1);
  cursor.skip(2);
  const character = ESCAPES.get(letter);
  if (character !== undefined) return character;
  const length = HEX_DIGITS.get(letter);
  if (length === undefined) {
    throw new TextFault(`found the escape \\${letter}, which YAML does not have: use single quotes`, start);
  }
  const digits = cursor.text.slice(cursor.at, cursor.at + length);
  if (!/^[0-9a-fA-F]+$/.test(digits) || digits.length < length) {
    throw new TextFault(`found the escape \\${letter} without its ${length} hexadecimal digits`, start);
  }
  const code = Number.parseInt(digits, 16);
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) {
    throw new TextFault(`found the escape \\${letter}${digits}, which is no character`, start);
  }
  cursor.skip(length);
  return String.fromCodePoint(code);
}
