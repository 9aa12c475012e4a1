import { expect, test } from 'vitest';
import { BoundedMap } from '../../src/text/bounded-map.ts';

test('it begins anew where another entry would be too many', () => {
  const map = new BoundedMap<string, number>(2).set('a', 1).set('b', 2).set('a', 3);
  expect([...map]).toEqual([
    ['a', 3],
    ['b', 2],
  ]);
  expect([...map.set('c', 4)]).toEqual([['c', 4]]);
});
