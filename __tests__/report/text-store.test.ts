import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupedTexts } from '../../src/report/grouped-texts.ts';
import type { SpillFile } from '../../src/report/text-store.ts';
import { textStore } from '../../src/report/text-store.ts';

/** A file in memory that has room for some bytes. */
function fileOf(room: number): SpillFile & { readonly size: () => number } {
  const written = new Uint8Array(room);
  let size = 0;
  return {
    write: (bytes) => {
      if (size + bytes.length > room) return false;
      written.set(bytes, size);
      size += bytes.length;
      return true;
    },
    read: (bytes, start) => bytes.set(written.subarray(start, start + bytes.length)),
    drop: () => {
      size = 0;
    },
    size: () => size,
  };
}

const MB = 1024 * 1024;

test('gives back every text, whether there is a file or not, and whether it has room or not', () => {
  const unit = fc.constantFrom('a', 'ü', '€', '𐐀', '\ufeff', '\n', 'x'.repeat(300_000), '');
  fc.assert(
    fc.property(fc.array(fc.string({ unit, maxLength: 4 }), { maxLength: 40 }), (texts) => {
      for (const file of [undefined, fileOf(0), fileOf(300_000)]) {
        const store = textStore(file);
        const places = texts.map(store.put);
        expect(places.map(store.get)).toEqual(texts);
        expect(places.toReversed().map(store.get)).toEqual(texts.toReversed());
      }
    }),
    { numRuns: 30 },
  );
});

test('has at most 5 MB in memory where there is a file, and writes nothing of less', () => {
  const file = fileOf(20 * MB);
  const store = textStore(file);
  for (let written = 0; written < 3 * MB; written += 1000) store.put('x'.repeat(1000));
  expect(file.size()).toBe(0);
  const long = store.put('é'.repeat(3 * MB));
  expect(file.size()).toBeGreaterThan(4 * MB);
  expect(store.get(long)).toBe('é'.repeat(3 * MB));
  store.drop();
  expect(file.size()).toBe(0);
});

test('texts come group by group, each in its order, however they are mixed', () => {
  const group = fc.constantFrom('a', 'b', undefined);
  const entries = fc.array(fc.tuple(group, fc.constantFrom('x', 'yz', 'ü'.repeat(100_000))), { maxLength: 20 });
  fc.assert(
    fc.property(entries, (added) => {
      const texts = groupedTexts<string | undefined>(textStore());
      for (const [name, text] of added) texts.add(name, text);
      expect(texts.groups()).toEqual([...new Set(added.map(([name]) => name))]);
      for (const name of texts.groups()) {
        const own = added.filter(([other]) => other === name).map(([, text]) => text);
        expect([...texts.textsOf(name)].join('')).toBe(own.join(''));
      }
    }),
    { numRuns: 50 },
  );
});
