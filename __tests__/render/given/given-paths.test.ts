import { expect, test } from 'vitest';
import { givenPaths } from '../../../src/render/given/given-paths.ts';

const PLACE = { folder: '/repo', root: '/repo', isConfined: false };

test('nothing is given where no input is set', () => {
  expect(givenPaths({}, '--', PLACE)).toBeUndefined();
  expect(givenPaths({ base: '', head: '', map: '' }, '', PLACE)).toBeUndefined();
});

test('both sides are given, and the map where there is one', () => {
  expect(givenPaths({ base: 'old', head: 'new', map: 'map.json' }, '--', PLACE)).toEqual({
    base: { input: '--rendered-base', path: 'old' },
    head: { input: '--rendered-head', path: 'new' },
    map: { input: '--rendered-map', path: 'map.json' },
    ...PLACE,
  });
});

test.each([
  [{ base: 'old' }, /^rendered-base: found without rendered-head: give both/],
  [{ head: 'new' }, /^rendered-head: found without rendered-base: give both.*an empty folder says/],
  [{ map: 'map.json' }, /^rendered-map: found without rendered-head/],
  [{ map: 'map.json', base: 'old' }, /^rendered-base: found without rendered-head/],
  [{ base: 'out', head: 'out' }, /found "out" for both: render base and head into two folders/],
])('%j is refused, with the remedy', (inputs, message) => {
  expect(() => givenPaths(inputs, '', PLACE)).toThrow(message);
});
