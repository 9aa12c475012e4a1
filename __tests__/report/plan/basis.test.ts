import { expect, test } from 'vitest';
import { basisWord, parseBasis, restsOnLess } from '../../../src/report/plan/basis.ts';

test.each([
  ['0', '1', true],
  ['0w', '1', true],
  ['1', '1w', true],
  ['1', '0w', false],
  ['1w', '1', false],
  ['1w', '1w', false],
  ['0', '', false],
])('of two reviews of one commit, %j rests on less than %j: %s', (one, other, isLess) => {
  expect(restsOnLess(parseBasis(one), parseBasis(other))).toBe(isLess);
});

test.each([
  { built: 0, isWhole: false },
  { built: 12, isWhole: true },
])('a basis is read as it was written: %o', (basis) => {
  expect(parseBasis(basisWord(basis))).toEqual(basis);
});
