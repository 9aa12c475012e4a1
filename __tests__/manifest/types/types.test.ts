import { expect, it } from 'vitest';
import { decode } from '../../../src/manifest/types/decode.ts';
import { isQuantity } from '../../../src/manifest/types/quantity.ts';
import { TYPES } from '../../../src/manifest/types/types.generated.ts';
import type { JsonValue } from '../../../src/manifest/yaml/json-value.ts';

const VALUES: readonly JsonValue[] = ['a', '1', '2001-01-01T00:00:00Z', true, { digits: '1' }].map((value) => ({
  kind: 'scalar',
  value,
}));

it('every type that the server has for a scalar takes some scalar', () => {
  const scalars = new Set(
    Object.values(TYPES)
      .flatMap((fields) => Object.values(fields))
      .map((type) => type.replace(/^(?:\[\]|map:)+/, ''))
      .filter((type) => !Object.hasOwn(TYPES, type) && type !== 'any'),
  );
  expect([...scalars].sort()).toEqual(['IntOrString', 'Quantity', 'Time', 'bool', 'int32', 'int64', 'string']);
  for (const type of scalars)
    expect(
      VALUES.some((value) => decode(value, type).fault === undefined),
      type,
    ).toBe(true);
});

it.each(['0', '1', '-1', '+1.5', '100m', '1.5Gi', '1e3', 'e3', '1E-3', '5E', '.5', '1.', ' 1 ', '+', '.', '1Ki'])(
  '%j is a quantity',
  (text) => {
    expect(isQuantity(text)).toBe(true);
  },
);

it.each(['', 'lots', '1 Gi', '1GI', '1e', '0e', '1ki', '1mi', '0x1', '1,5', '--1', '1\n'])(
  '%j is no quantity',
  (text) => {
    expect(isQuantity(text)).toBe(false);
  },
);
