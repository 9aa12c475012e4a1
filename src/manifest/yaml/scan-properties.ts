import { TextFault } from '../text-fault.ts';
import type { Cursor } from './cursor.ts';
import { isBlankOrEnd, isBreak, isBreakOrEnd, isWordCharacter } from './cursor.ts';
import type { Token } from './token.ts';

/** Scans `&name` or `*name`. */
export function scanAnchor(cursor: Cursor): Token {
  const start = cursor.at;
  const kind = cursor.peek() === 0x2a ? 'alias' : 'anchor';
  cursor.skip();
  const name = scanWord(cursor);
  if (name === '' || !(isBlankOrEnd(cursor.peek()) || '?:,]}%@`'.includes(cursor.text.charAt(cursor.at)))) {
    throw new TextFault(`found no name behind "${kind === 'alias' ? '*' : '&'}", or an odd character in it`, start);
  }
  return { kind, start, end: cursor.at, name };
}

/** Scans `!`, `!name`, `!!name`, `!handle!name` or `!<uri>`. */
export function scanTag(cursor: Cursor): Token {
  const start = cursor.at;
  let handle = '';
  let suffix: string;
  if (cursor.peek(1) === 0x3c) {
    cursor.skip(2);
    suffix = scanUri(cursor, start, '');
    if (cursor.peek() !== 0x3e) throw new TextFault('found a tag "!<" without ">"', start);
    cursor.skip();
  } else {
    handle = scanHandle(cursor);
    if (handle.length > 1 && handle.endsWith('!')) suffix = scanUri(cursor, start, '');
    else {
      suffix = scanUri(cursor, start, handle);
      // `!` alone is a whole tag, and says: leave the value as text.
      [handle, suffix] = suffix === '' ? ['', '!'] : ['!', suffix];
    }
  }
  if (!isBlankOrEnd(cursor.peek())) throw new TextFault('found an odd character in a tag', start);
  return { kind: 'tag', start, end: cursor.at, handle, suffix };
}

function scanWord(cursor: Cursor): string {
  const from = cursor.at;
  while (isWordCharacter(cursor.peek())) cursor.skip();
  return cursor.text.slice(from, cursor.at);
}

/** `!`, a word, and `!` again where there is one. */
function scanHandle(cursor: Cursor): string {
  const from = cursor.at;
  cursor.skip();
  scanWord(cursor);
  if (cursor.peek() === 0x21) cursor.skip();
  return cursor.text.slice(from, cursor.at);
}

const URI = /(?:[-\w;/?:@&=+$,.!~*'()[\]]|%[0-9a-fA-F]{2})*/y;

/** A tag's URI, less the first character of what was taken for its head. */
function scanUri(cursor: Cursor, start: number, head: string): string {
  URI.lastIndex = cursor.at;
  const written = URI.exec(cursor.text)?.[0] ?? '';
  cursor.skip(written.length);
  if (written === '' && head === '') throw new TextFault('found a tag without a name', start);
  if (cursor.peek() === 0x25) throw new TextFault('found "%" in a tag, expected "%" and two hexadecimal digits', start);
  try {
    return head.slice(1) + decodeURIComponent(written);
  } catch {
    throw new TextFault('found escapes in a tag that are no UTF-8', start);
  }
}

/** Scans a line that begins with `%`. */
export function scanDirective(cursor: Cursor): Token {
  const start = cursor.at;
  let end = start;
  while (!isBreakOrEnd(cursor.text.charCodeAt(end) || 0)) end++;
  const line = cursor.text.slice(start, end);
  cursor.skip(line.length);
  if (isBreak(cursor.peek())) cursor.readBreak();
  const version = /^%YAML[ \t]+(\d{1,2})\.(\d{1,2})[ \t]*(?:#.*)?$/.exec(line);
  if (version !== null) {
    return { kind: 'version-directive', start, end, version: `${Number(version[1])}.${Number(version[2])}` };
  }
  const tag = /^%TAG[ \t]+(!(?:[-\w]*!)?)[ \t]+([-\w;/?:@&=+$,.!~*'()[\]%]+)(?:[ \t]+(?:#.*)?)?$/.exec(line);
  if (tag === null)
    throw new TextFault('found "%" at the beginning of a line, expected a %YAML or %TAG directive', start);
  return { kind: 'tag-directive', start, end, handle: tag[1] as string, prefix: tag[2] as string };
}
