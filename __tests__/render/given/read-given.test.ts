import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { givenPaths } from '../../../src/render/given/given-paths.ts';
import type { Given } from '../../../src/render/given/read-given.ts';
import { readGiven } from '../../../src/render/given/read-given.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'pss-review-given-')));
  for (const name of ['repo/base', 'repo/head/apps', 'elsewhere']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'repo/head/apps/web.yaml'), 'kind: Pod\n');
  writeFileSync(join(folder, 'elsewhere/web.yaml'), 'kind: Pod\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function read(base: string, head: string, isConfined = true, map = ''): Promise<Given> {
  const root = join(folder, 'repo');
  const given = givenPaths({ base, head, map }, '', { folder: root, root, isConfined });
  if (given === undefined) throw new Error('nothing is given');
  return readGiven(given);
}

test('files are called by their paths from the root, and those of base as those of head', async () => {
  writeFileSync(join(folder, 'repo/base/web.yaml'), 'kind: Pod\n');
  const { base, head, shown } = await read('base', './head/');
  expect([shown, head.files.map(({ path, name }) => [path, name])]).toEqual([
    'head',
    [['head/apps/web.yaml', 'apps/web.yaml']],
  ]);
  expect(base.files.map(({ path }) => path)).toEqual(['head/web.yaml']);
});

test('a file may be given, and is called as it is named where it is outside of the repository', async () => {
  const { head } = await read('base', join(folder, 'elsewhere/web.yaml'), false);
  expect(head.files.map(({ path, name }) => [path, name])).toEqual([[join(folder, 'elsewhere/web.yaml'), 'web.yaml']]);
});

test('an empty folder says that there was nothing before', async () => {
  expect((await read('base', 'head')).base.files).toEqual([]);
});

test('a link below a folder is not followed, and what it stands for is not clean', async () => {
  symlinkSync(join(folder, 'elsewhere/web.yaml'), join(folder, 'repo/head/link.yaml'));
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'repo/head/links'));
  const { head } = await read('base', 'head');
  expect(head.files.map(({ path }) => path)).toEqual(['head/apps/web.yaml', 'head/link.yaml']);
  expect(head.files[1]?.content).toMatchObject({ reason: 'unreadable' });
  expect(head.links).toBe(1);
});

test('a file over the limit is not read', async () => {
  writeFileSync(join(folder, 'repo/head/large.yaml'), 'a'.repeat(6 * 1024 * 1024));
  expect((await read('base', 'head')).head.files[1]?.content).toMatchObject({ reason: 'size' });
});

describe('what is not there is refused, with the remedy', () => {
  test.each([
    [
      'gone',
      'head',
      '',
      /^rendered-base: gone: no such file or folder: render the base into it, or make an empty folder/,
    ],
    ['base', 'gone', '', /^rendered-head: gone: no such file or folder: render the head into it/],
    ['head', 'base', '', /^rendered-head: found no rendered file .* in base: render the head into it; an empty file/],
    ['head/', 'head', '', /^rendered-base: the same place as rendered-head: render into two folders/],
    [
      'base',
      'head',
      'gone.json',
      /^rendered-map: gone.json: no such file or folder: write the map there, or leave this/,
    ],
    ['base', 'head', 'base', /^rendered-map: base: cannot be read \(EISDIR\): name a file/],
    ['base', '../elsewhere', '', /^rendered-head: ..\/elsewhere: lies outside of the workspace: render into a folder/],
    ['base', 'link', '', /^rendered-head: link: lies outside of the workspace/],
  ])('%s and %s %s', async (base, head, map, message) => {
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'repo/link'));
    await expect(read(base, head, true, map)).rejects.toThrow(message);
  });
});
