import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { spillFile } from '../../src/commands/spill-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'pss-review-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a file for what does not fit into the memory is seen by nobody, and gives back what was written', () => {
  const file = spillFile(folder);
  expect([new Uint8Array([1, 2, 3]), new Uint8Array([4, 5])].map(file.write)).toEqual([true, true]);
  expect(readdirSync(folder)).toEqual([]);
  const read = new Uint8Array(3);
  file.read(read, 1);
  expect([...read]).toEqual([2, 3, 4]);
  file.drop();
  expect(() => file.read(read, 1)).toThrow('shorter');
});

test('where it cannot be written, that is said', () => {
  expect(spillFile(join(folder, 'missing')).write(new Uint8Array([1]))).toBe(false);
});
