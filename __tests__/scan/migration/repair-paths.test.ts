import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesOfOthers } from '../../../src/scan/migration/files-of-others.ts';
import { isRepairable, repairPaths } from '../../../src/scan/migration/repair-paths.ts';

const MANY = ['shop/1.yaml', 'shop/2.yaml', 'shop/3.yaml', 'shop/web/4.yaml', 'shop/web/5.yaml', 'shop/web/6.yaml'];

test.each([
  ['a few files are named, whatever else there is', MANY.slice(0, 5), [], MANY.slice(0, 5)],
  ['many files are the root where there are no others', MANY, [], ['.']],
  ['a folder stands for its files as long as it holds no others', MANY, ['infra/agent.yaml'], ['shop']],
  [
    'a folder with others in it stands for nothing',
    MANY,
    ['shop/agent.yaml'],
    ['shop/1.yaml', 'shop/2.yaml', 'shop/3.yaml', 'shop/web'],
  ],
  ['folders stand for nothing where not all files are known', MANY, undefined, MANY],
  ['a file that has others in it, too, is still named', MANY, MANY, MANY],
])('%s', (_, files, others, expected) => {
  const workloads = (paths: readonly string[]) => paths.map((file) => ({ file }));
  const beside = filesOfOthers(
    new Map([
      ['shop', workloads(files)],
      ['other', workloads(others ?? [])],
    ]),
  );
  expect(repairPaths(files, others && beside('shop'))).toEqual(expected);
});

test.each([
  ['a b.yaml', "'a b.yaml'"],
  ['-A.yaml', './-A.yaml'],
  ["it's.yaml", "'it'\\''s.yaml'"],
  ['$(rm).yaml', "'$(rm).yaml'"],
  ['ä.yaml', "'ä.yaml'"],
])('the path %s is written as %s', (path, word) => {
  expect(repairPaths([path], undefined)).toEqual([word]);
});

test('a shell takes each path as it is', () => {
  const path = fc.stringMatching(/^[ -~]{1,20}$/).filter((text) => !text.includes('/'));
  fc.assert(
    fc.property(fc.array(path, { minLength: 1, maxLength: 5 }), (paths) => {
      const script = `printf '%s\\n' ${repairPaths(paths, undefined).join(' ')}`;
      const words = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\n').slice(0, -1);
      expect(words.map((word) => word.replace(/^\.\//, ''))).toEqual(paths);
    }),
    { numRuns: 20 },
  );
});

test.each([
  ['shop/web.yaml', true],
  ['-', false],
  ['web/templates/a.yaml (standard input)', false],
  ['a\u001b[2J.yaml', false],
  ['a\nb.yaml', false],
])('whether a command can name %j: %s', (file, isNamed) => {
  expect(isRepairable(file)).toBe(isNamed);
});
