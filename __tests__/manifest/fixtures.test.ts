import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../src/manifest/read-manifest.ts';
import { describeManifest } from './describe-manifest.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');
const files = readdirSync(FOLDER);
const cases = files.filter((file) => !file.endsWith('.findings.txt'));
const nameOf = (file: string): string => file.replace(/\.[a-z]+$/, '');

describe('a manifest says what is expected of', () => {
  it.each(cases)('%s', async (file) => {
    const manifest = readManifest(file, readFileSync(join(FOLDER, file)));
    await expect(describeManifest(manifest)).toMatchFileSnapshot(join(FOLDER, `${nameOf(file)}.findings.txt`));
  });

  it('every file with expectations has a manifest beside it', () => {
    const names = cases.map(nameOf);
    const lonely = files.filter(
      (file) => file.endsWith('.findings.txt') && !names.includes(basename(file, '.findings.txt')),
    );
    expect(lonely).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});
