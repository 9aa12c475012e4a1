import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BADGE_COLORS } from '../../../src/report/badge/badge.ts';
import { badgeEndpoint } from '../../../src/report/badge/badge-endpoint.ts';

/** The schema that shields.io accepts: https://github.com/badges/shields/blob/master/services/endpoint-common.js */
const isTaken = new Ajv().compile({
  type: 'object',
  required: ['schemaVersion', 'label', 'message'],
  additionalProperties: false,
  properties: {
    schemaVersion: { const: 1 },
    label: { type: 'string' },
    message: { type: 'string', minLength: 1 },
    color: { type: 'string', pattern: '^([0-9a-f]{3}){1,2}$' },
    labelColor: { type: 'string' },
    isError: { type: 'boolean' },
    namedLogo: { type: 'string' },
    logoSvg: { type: 'string' },
    logoColor: { type: 'string' },
    style: { type: 'string' },
    cacheSeconds: { type: 'integer', minimum: 0 },
  },
});

test('shields.io takes every badge', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string({ minLength: 1 }),
      fc.constantFrom(...Object.values(BADGE_COLORS)),
      (label, message, color) => {
        const endpoint = badgeEndpoint({ label, message, color });
        expect(isTaken(endpoint), JSON.stringify(isTaken.errors)).toBe(true);
        expect(endpoint).toMatchObject({ label, message });
      },
    ),
  );
});

test('a badge is not kept for longer than shields.io keeps any', () => {
  expect(badgeEndpoint({ label: 'pod security', message: 'restricted', color: '#1a7f37' })).toEqual({
    schemaVersion: 1,
    label: 'pod security',
    message: 'restricted',
    color: '1a7f37',
    cacheSeconds: 300,
  });
});
