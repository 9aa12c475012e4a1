import type { Cursor } from './cursor.ts';
import { isBlank, isBreak } from './cursor.ts';
import { tabFault } from './tab-fault.ts';

/**
 * Skips blanks and line breaks inside a plain or quoted scalar, and returns the line breaks, each as one unit.
 *
 * @param indent the column of the block collection around it: no tab may stand up to there. Default: any may
 */
export function readBreaks(cursor: Cursor, indent = -1): string {
  let breaks = '';
  let newlines = 0;
  for (let code = cursor.peek(); isBlank(code) || isBreak(code); code = cursor.peek()) {
    if (isBreak(code)) {
      const read = cursor.readBreak();
      if (read === '\n') newlines++;
      else {
        breaks += '\n'.repeat(newlines) + read;
        newlines = 0;
      }
    } else if (code === 0x09 && cursor.column < indent + 1) throw tabFault(cursor.at);
    else cursor.skip();
  }
  return breaks + '\n'.repeat(newlines);
}

/**
 * Returns what the line breaks inside a plain or quoted scalar become: a single newline is a space; of several, the
 * first is dropped. https://yaml.org/spec/1.1/#id871136
 */
export function foldBreaks(breaks: string): string {
  if (!breaks.startsWith('\n')) return breaks;
  return breaks.length === 1 ? ' ' : breaks.slice(1);
}
