import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAsPattern, matchPattern, parsePathPattern } from '../../../src/manifest/kinds/path-pattern.ts';
import { readDocuments } from '../../../src/manifest/yaml/document.ts';
import type { JsonValue } from '../../../src/manifest/yaml/json-value.ts';
import { formatPath } from '../../../src/pss/pod/path.ts';

const jsonOf = (content: unknown): JsonValue => readDocuments(JSON.stringify(content))[0]?.value as JsonValue;

function match(pattern: string, content: unknown): { readonly paths: string[]; readonly faults: string[] } {
  const { matches, faults } = matchPattern(jsonOf(content), parsePathPattern(pattern) ?? []);
  return {
    paths: matches.map(({ path }) => formatPath(path)),
    faults: faults.map(({ path, message }) => `${formatPath(path)}: ${message}`),
  };
}

describe('a pattern of paths', () => {
  it('is keys, every item of a list, and every key of a mapping', () => {
    const content = { spec: { list: [{ a: 1 }, { b: 1 }, { a: 2 }], map: { x: { a: 1 }, 'y/z': { a: 2 } } } };
    expect(match('spec.list[*].a', content).paths).toEqual(['spec.list[0].a', 'spec.list[2].a']);
    expect(match('spec.map.*.a', content).paths).toEqual(['spec.map.x.a', "spec.map['y/z'].a"]);
    expect(match("spec.map['y/z'].a", content).paths).toEqual(["spec.map['y/z'].a"]);
  });

  it('passes over what is absent or null', () => {
    expect(match('spec.list[*].a', { spec: { list: null } })).toEqual({ paths: [], faults: [] });
    expect(match('spec.list[*].a', { spec: { list: [null, { a: null }] } })).toEqual({ paths: [], faults: [] });
  });

  it('says where it cannot be followed', () => {
    expect(match('spec.list[*].a', { spec: { list: { a: 1 } } }).faults).toEqual([
      'spec.list: found a mapping, expected a list: put a dash before each item',
    ]);
    expect(match('spec.map.*', { spec: { map: 'x' } }).faults).toEqual([
      'spec.map: found the string "x", expected a mapping',
    ]);
  });

  it.each(['', '.', 'spec.', 'spec..a', 'spec[0]', 'spec[]', "spec['", 'spec a', '*a', 'spec[*', 'spec/a', '[*]a'])(
    'is not %j',
    (text) => {
      expect(parsePathPattern(text)).toBeUndefined();
    },
  );

  it('is found again by the pattern that is made of it, whatever the keys', () => {
    const key = fc.oneof(fc.constantFrom('spec', 'a-b', '__proto__', '*', '[*]', "it's", 'a.b', '\\', ''), fc.string());
    fc.assert(
      fc.property(fc.array(fc.oneof(key, fc.nat(3)), { minLength: 1, maxLength: 5 }), (path) => {
        fc.pre(!path.includes(''));
        const content = path.reduceRight<unknown>((below, step) => {
          if (typeof step === 'string') return Object.fromEntries([[step, below]]);
          return Array.from({ length: step + 1 }, () => below);
        }, 1);
        expect(match(formatAsPattern(path), content).paths).toContain(formatPath(path));
      }),
    );
  });
});
