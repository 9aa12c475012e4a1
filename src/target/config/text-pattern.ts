import type { TextShape } from './strict-shape.ts';

/** The shape of a text that matches an expression. */
export function pattern(expression: RegExp, expected: string): TextShape {
  return {
    text: (text) => (expression.test(text) ? undefined : `found ${JSON.stringify(text)}, expected ${expected}`),
    schema: { pattern: expression.source },
  };
}
