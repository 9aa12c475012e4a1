import type { Cursor } from './cursor.ts';
import { isBlank, isBreak } from './cursor.ts';
import { tabFault } from './tab-fault.ts';

/**
 * Skips blanks and line breaks inside a plain or quoted scalar, and returns the line breaks.
 *
 * @param indent the column of the block collection around it: no tab may stand up to there. Default: any may
 */
export function readBreaks(cursor: Cursor, indent = -1): string[] {
  const breaks: string[] = [];
  for (let code = cursor.peek(); isBlank(code) || isBreak(code); code = cursor.peek()) {
    if (isBreak(code)) breaks.push(cursor.readBreak());
    else if (code === 0x09 && cursor.column < indent + 1) throw tabFault(cursor.at);
    else cursor.skip();
  }
  return breaks;
}

/**
 * Returns what the line breaks inside a plain or quoted scalar become: a single newline is a space; of several, the
 * first is dropped. https://yaml.org/spec/1.1/#id871136
 */
export function foldBreaks(breaks: readonly string[]): string {
  if (breaks[0] !== '\n') return breaks.join('');
  return breaks.length === 1 ? ' ' : breaks.slice(1).join('');
}
