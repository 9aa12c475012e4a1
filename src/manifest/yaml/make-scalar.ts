import { Scalar } from 'yaml';
import type { ScalarStyle } from './token.ts';

/** A scalar as the scanner found it. */
export function scalarOf(text: string, type: ScalarStyle, start: number, end: number): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.source = text;
  scalar.type = type;
  scalar.range = [start, end, end];
  return scalar;
}

/** A value of which the text has no character, as behind `key:`. */
export function emptyScalar(at: number): Scalar<string> {
  return scalarOf('', 'PLAIN', at, at);
}
