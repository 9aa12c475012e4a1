import { TextFault } from '../text-fault.ts';
import type { Cursor } from './cursor.ts';
import { isBreak } from './cursor.ts';
import { decodeUri } from './decode-uri.ts';
import type { DirectiveToken } from './token.ts';

const VERSION = /^%YAML[ \t]+(\d{1,2})\.(\d{1,2})[ \t]*(?:#.*)?$/;
const TAG = /^%TAG[ \t]+(!(?:[-\w]*!)?)[ \t]+((?:[-\w;/?:@&=+$,.!~*'()[\]]|%[0-9a-fA-F]{2})+)(?:[ \t]+(?:#.*)?)?$/;

/** Scans a line that begins with `%`. https://yaml.org/spec/1.1/#l-directive */
export function scanDirective(cursor: Cursor): DirectiveToken {
  const start = cursor.at;
  cursor.skipLine();
  const end = cursor.at;
  const line = cursor.text.slice(start, end);
  if (isBreak(cursor.peek())) cursor.readBreak();
  const version = VERSION.exec(line);
  if (version !== null) {
    return { kind: 'version-directive', start, end, version: `${Number(version[1])}.${Number(version[2])}` };
  }
  const [, handle, prefix] = TAG.exec(line) ?? [];
  if (handle === undefined || prefix === undefined) {
    throw new TextFault('found a line that begins with "%", expected %YAML or %TAG behind it', start);
  }
  return { kind: 'tag-directive', start, end, handle, prefix: decodeUri(prefix, start) };
}
