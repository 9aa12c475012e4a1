import { expect, it } from 'vitest';
import { quantityNanos } from '../../../src/manifest/types/quantity.ts';

const UNIT = 10n ** 9n;

it.each([
  ['0', 0n],
  ['1', UNIT],
  ['100m', UNIT / 10n],
  ['1500m', (UNIT * 3n) / 2n],
  ['1.5', (UNIT * 3n) / 2n],
  ['.5', UNIT / 2n],
  ['-1', -UNIT],
  ['+1', UNIT],
  [' 1 ', UNIT],
  ['1k', 1000n * UNIT],
  ['1Ki', 1024n * UNIT],
  ['1.5Ki', 1536n * UNIT],
  ['1e3', 1000n * UNIT],
  ['1E3', 1000n * UNIT],
  ['1E', 10n ** 18n * UNIT],
  ['5e-1', UNIT / 2n],
  ['1n', 1n],
  // The server rounds up to billionths.
  ['0.1n', 1n],
  ['1e-12', 1n],
  // It takes no more than 64 bits hold, where the suffix is binary.
  ['1000Ei', (2n ** 63n - 1n) * UNIT],
])('%j is %d billionths', (text, expected) => {
  expect(quantityNanos(text)).toBe(expected);
});

it.each(['', 'lots', '1GI', '1e999999999', `1${'0'.repeat(60)}`])('%j is no quantity of a resource', (text) => {
  expect(quantityNanos(text)).toBeUndefined();
});
