import { expect, test } from 'vitest';
import { lineAt, lineStarts } from '../../src/text/line-starts.ts';

test.each([
  ['', [0]],
  ['a', [0]],
  ['a\nb', [0, 2]],
  ['a\r\n\r\nb\n', [0, 3, 5, 7]],
  ['a\rb', [0]],
])('the lines of %j begin at %j', (text, starts) => {
  expect(lineStarts(text)).toEqual(starts);
});

test('an offset is in the line that begins last before it, or at it', () => {
  const text = 'a\n\nbc\r\n\u2028d';
  const starts = lineStarts(text);
  for (let offset = 0; offset <= text.length; offset++) {
    expect(lineAt(starts, offset)).toBe(text.slice(0, offset).split('\n').length - 1);
  }
});
