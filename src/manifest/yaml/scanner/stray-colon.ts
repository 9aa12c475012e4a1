import { TextFault } from '../text-fault.ts';
import type { Token } from './token.ts';

/**
 * The fault of a `:` that ends no key: most often a colon is missing in the line before, or the line is indented too far.
 *
 * @param last the token before it
 */
export function strayColon(text: string, at: number, last: Token | undefined): TextFault {
  if (last?.kind !== 'scalar' || last.style !== 'PLAIN' || !BREAK.test(text.slice(last.start, last.end))) {
    return new TextFault('found ": " in a value: quote it, or look whether the next line is indented too far', at);
  }
  const line = text.lastIndexOf('\n', last.start - 1) + 1;
  const before = text.slice(line, last.start);
  if (/^ *-\S/.test(before)) return new TextFault('found "-" without a blank behind it: put one there', line);
  return /^[ -]*$/.test(before)
    ? new TextFault('found a line without ": " before the next key, expected a key and its value', last.start)
    : new TextFault('found a key in a text that goes on from the line before: look whether it is indented too far', at);
}

const BREAK = /[\n\r\u0085\u2028\u2029]/;
