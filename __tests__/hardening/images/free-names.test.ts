import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeNames } from '../../../src/hardening/images/free-names.ts';

test('the first text that is free, else the last one with a number', () => {
  const nameFor = freeNames(['tmp', 'web-tmp', 'web-tmp-3']);
  expect(nameFor('/var/cache/Nginx')).toBe('var-cache-nginx');
  expect(nameFor('/tmp', 'web-/tmp')).toBe('web-tmp-2');
  expect(nameFor('/tmp', 'web-/tmp')).toBe('web-tmp-4');
  expect(nameFor('/')).toBe('writable');
});

test('names are those that the server accepts, none twice, and none that is there', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('/tmp', `${'a'.repeat(62)}-b`, 'a'.repeat(70), '-'));
  fc.assert(
    fc.property(fc.array(text), fc.array(text), (taken, wanted) => {
      const nameFor = freeNames(taken);
      const names = wanted.map((each) => nameFor(each));
      expect(names.filter((name) => !/^(?=.{1,63}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name))).toEqual([]);
      expect(new Set([...taken, ...names]).size).toBe(new Set(taken).size + names.length);
    }),
  );
});

test('ten thousand equal texts are no matter of minutes', () => {
  const nameFor = freeNames([]);
  const names = new Set(Array.from({ length: 10_000 }, () => nameFor('/tmp')));
  expect(names.size).toBe(10_000);
});
