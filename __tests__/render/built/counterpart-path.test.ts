import { expect, test } from 'vitest';
import { isSameValue } from '../../../src/pss/pod/same-value.ts';
import { counterpartPath } from '../../../src/render/built/counterpart-path.ts';

const POD = { spec: { containers: [{ name: 'a', ports: [{ containerPort: 80 }] }, { name: 'b' }] } };

test.each([
  ['an item by its name', ['spec', 'containers', 1, 'image'], ['spec', 'containers', 0, 'image']],
  ['a field that both lack', ['spec', 'hostPID'], ['spec', 'hostPID']],
  [
    'an item without a name that is the same',
    ['spec', 'containers', 0, 'ports', 0],
    ['spec', 'containers', 1, 'ports', 0],
  ],
  ['an item that the other has not', ['spec', 'containers', 2, 'image'], undefined],
] as const)('finds %s', (_, path, expected) => {
  const { containers } = POD.spec;
  const other = { spec: { containers: [...containers].reverse() } };
  expect(counterpartPath(path, { spec: { containers: [...containers, { name: 'c' }] } }, other)).toEqual(expected);
});

test('an item without a name that is another one is none', () => {
  const other = { spec: { containers: [{ name: 'a', ports: [{ containerPort: 81 }] }] } };
  expect(counterpartPath(['spec', 'containers', 0, 'ports', 0], POD, other)).toBeUndefined();
});

test.each([
  [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
  [{ a: undefined }, {}, true],
  [[], {}, false],
  [{ a: 1 }, { a: 2 }, false],
  [null, {}, false],
])('compares values: %j and %j', (one, other, expected) => {
  expect(isSameValue(one, other)).toBe(expected);
});
