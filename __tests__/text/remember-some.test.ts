import { expect, test } from 'vitest';
import { rememberSome } from '../../src/text/remember-some.ts';

test('each is asked once, until there are too many', () => {
  const asked: string[] = [];
  const lengthOf = rememberSome(2, (text) => asked.push(text) && text.length);
  expect(['a', 'bb', 'a', 'ccc', 'a'].map(lengthOf)).toEqual([1, 2, 1, 3, 1]);
  expect(asked).toEqual(['a', 'bb', 'ccc', 'a']);
});
