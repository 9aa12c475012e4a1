import { expect, test } from 'vitest';
import { matchOriginals } from '../../../src/render/built/originals.ts';

const named = (...names: readonly string[]) =>
  names.map((name) => ({ group: 'apps', kind: 'Deployment', name, namespace: '' }));

function matched(built: readonly string[], originals: readonly string[]): (string | undefined)[] {
  return matchOriginals(named(...built), named(...originals)).map((original) => original?.name);
}

test.each([
  ['the same names', ['a', 'b'], ['a', 'b'], ['a', 'b']],
  ['a prefix and a suffix', ['p-a-s', 'p-b-s'], ['a', 'b'], ['a', 'b']],
  ['one that was deleted', ['web-api'], ['web', 'web-api'], ['web-api']],
  [
    'a file that is built three times',
    ['x-a', 'x-b', 'y-a', 'y-b', 'z-a', 'z-b'],
    ['a', 'b'],
    ['a', 'b', 'a', 'b', 'a', 'b'],
  ],
  ['another name, in order', ['new', 'b'], ['a', 'b'], ['a', 'b']],
  ['names within names', ['p-web', 'p-web-api'], ['web', 'web-api'], ['web', 'web-api']],
  ['objects without names', ['', ''], ['', ''], ['', '']],
  ['none that it could be', ['a'], [], [undefined]],
])('finds the object of a file that a built one was: %s', (_, built, originals, expected) => {
  expect(matched(built, originals)).toEqual(expected);
});

test('objects of another kind are none', () => {
  expect(matchOriginals(named('a'), [{ group: '', kind: 'Service', name: 'a', namespace: '' }])).toEqual([undefined]);
});

test('many objects of one kind take little time', () => {
  const names = Array.from({ length: 5000 }, (_, index) => `n${index}`);
  const start = performance.now();
  expect(matched(names.slice(1), names)).toEqual(names.slice(1));
  expect(performance.now() - start).toBeLessThan(5000);
});
