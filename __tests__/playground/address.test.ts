import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAddress, readAddress } from '../../src/playground/address.ts';
import { STANDARD } from '../../src/pss/evaluate.ts';
import { LEVELS } from '../../src/pss/level.ts';

test('the address of a text gives the text back', () => {
  const texts = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(texts, fc.constantFrom(...LEVELS), fc.constantFrom('latest', 'v1.30'), (text, level, version) => {
      const request = { text, level, version } as const;
      expect(readAddress(`#${formatAddress(request)}`)).toEqual({ request, faults: [] });
    }),
  );
});

test('the address of a check is its bad example, at its level', () => {
  for (const { id, level, docs } of STANDARD.checks) {
    const request = { text: docs.example.bad, level, version: 'latest' };
    expect(readAddress(`#check=${id}`)).toEqual({ request, faults: [] });
  }
});

test('an address with more beside the check says the level and version', () => {
  const { request } = readAddress('#check=procMount&level=restricted&version=v1.34');
  expect([request?.level, request?.version]).toEqual(['restricted', 'v1.34']);
});

test.each([
  ['', []],
  ['#', []],
  [
    '#check=runAsNonroot',
    ['The address names a check that does not exist: runAsNonroot (did you mean runAsNonRoot?).'],
  ],
  ['#level=strict', ['Level in the address cannot be read: expected privileged, baseline, restricted.']],
  ['#version=1.30', ['Version in the address cannot be read: expected v1.0 to v1.37, latest.']],
  ['#yaml=%%%', ['Yaml in the address cannot be read: expected a text in base64, of a copied link.']],
  ['#yaml=_w', ['Yaml in the address cannot be read: expected a text in base64, of a copied link.']],
])('an address that asks for no text says what is wrong with it: %s', (fragment, faults) => {
  expect(readAddress(fragment)).toEqual({ faults });
});
