import { TextFault } from '../text-fault.ts';
import type { Cursor } from './cursor.ts';
import { isBlankOrEnd } from './cursor.ts';
import { decodeUri } from './decode-uri.ts';
import type { NameToken, TagToken } from './token.ts';

/** The longest part of a text that a fault quotes, in UTF-16 units. */
const LONGEST_QUOTE = 40;

/**
 * Scans `&name` or `*name`. Names are of letters, digits, `-` and `_` of ASCII, which is less than YAML allows.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go (yaml_parser_scan_anchor)
 */
export function scanAnchor(cursor: Cursor): NameToken {
  const start = cursor.at;
  const isAlias = cursor.peek() === 0x2a;
  cursor.skip();
  const name = scanName(cursor);
  if (name === '' || !(isBlankOrEnd(cursor.peek()) || '?:,]}%@`'.includes(cursor.text.charAt(cursor.at)))) {
    const [sign, what] = isAlias ? ['*', 'alias'] : ['&', 'anchor'];
    const found = JSON.stringify(/\S*/.exec(cursor.text.slice(start + 1, start + 1 + LONGEST_QUOTE))?.[0]);
    throw new TextFault(`found "${sign}" before ${found}, which is no name of an ${what}: quote the text`, start);
  }
  return { kind: isAlias ? 'alias' : 'anchor', start, end: cursor.at, name };
}

/**
 * Scans `!`, `!name`, `!!name`, `!handle!name` or `!<uri>`.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go (yaml_parser_scan_tag)
 */
export function scanTag(cursor: Cursor): TagToken {
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
      // `!` alone is the tag of what stays a text.
      [handle, suffix] = suffix === '' ? ['', '!'] : ['!', suffix];
    }
  }
  if (!isBlankOrEnd(cursor.peek())) throw new TextFault('found a tag without a blank behind it', start);
  return { kind: 'tag', start, end: cursor.at, handle, suffix };
}

const NAME = /[-\w]*/y;

function scanName(cursor: Cursor): string {
  NAME.lastIndex = cursor.at;
  const name = NAME.exec(cursor.text)?.[0] ?? '';
  cursor.skip(name.length);
  return name;
}

/** Scans `!`, a name, and `!` again where it follows. */
function scanHandle(cursor: Cursor): string {
  const from = cursor.at;
  cursor.skip();
  scanName(cursor);
  if (cursor.peek() === 0x21) cursor.skip();
  return cursor.text.slice(from, cursor.at);
}

const URI = /(?:[-\w;/?:@&=+$,.!~*'()[\]]|%[0-9a-fA-F]{2})*/y;

/**
 * Scans the URI of a tag.
 *
 * @param start of the tag, for faults
 * @param head what was scanned before as a handle and is none: without its `!` it is the beginning of the URI
 */
function scanUri(cursor: Cursor, start: number, head: string): string {
  URI.lastIndex = cursor.at;
  const written = URI.exec(cursor.text)?.[0] ?? '';
  cursor.skip(written.length);
  if (written === '' && head === '') throw new TextFault('found a tag without a name', start);
  if (cursor.peek() === 0x25)
    throw new TextFault('found "%" in a tag, expected two hexadecimal digits behind it', start);
  return head.slice(1) + decodeUri(written, start);
}
