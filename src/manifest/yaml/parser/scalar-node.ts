import { Scalar } from 'yaml';
import type { ScalarToken } from '../scanner/token.ts';

/** Makes the node of a scalar. Its value stays text: `scalar.ts` reads it as Go does. */
export function scalarNode({ text, style, start, end }: Omit<ScalarToken, 'kind'>): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.source = text;
  scalar.type = style;
  scalar.range = [start, end, end];
  return scalar;
}

/** Makes the node of a value without a character in the text, as behind `key:`. */
export function emptyScalar(at: number): Scalar<string> {
  return scalarNode({ text: '', style: 'PLAIN', start: at, end: at });
}
