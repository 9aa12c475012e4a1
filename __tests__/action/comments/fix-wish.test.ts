import { expect, test } from 'vitest';
import { isWishedFile, parseFixWish } from '../../../src/action/comments/fix-wish.ts';

const HEAD = '1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b';

test.for([
  ['', { choice: 'all', paths: [] }],
  ['Safe', { choice: 'safe', paths: [] }],
  [`all at ${HEAD.toUpperCase()}`, { choice: 'all', paths: [], at: HEAD }],
  ['./app/ `web.yaml` !./app/test/', { choice: 'all', paths: ['app', 'web.yaml', '!app/test'] }],
] as const)('%j is a wish', ([text, wish]) => {
  expect(parseFixWish(text)).toEqual(wish);
});

test.for(['at', 'at 1a2b3c4d5e6', `at ${HEAD}0`, 'at main', '[a', '{{{{{{a}}}}}}', 'a'.repeat(300)])(
  '%j is none, which is a mistake of who writes it',
  (text) => {
    expect(() => parseFixWish(text)).toThrow(/^(?:expected|found) /);
  },
);

test('a path names a file, a folder, or what a glob matches, and takes away with an exclamation mark', () => {
  const files = ['web.yaml', 'app/web.yaml', 'app/test/web.yaml', 'apps/[x].yaml'];
  const named = (...paths: string[]) => files.filter(isWishedFile({ paths }));
  expect(named()).toEqual(files);
  expect(named('app')).toEqual(['app/web.yaml', 'app/test/web.yaml']);
  expect(named('app', '!app/test')).toEqual(['app/web.yaml']);
  expect(named('*.yaml')).toEqual(['web.yaml']);
  expect(named('apps/[x].yaml')).toEqual(['apps/[x].yaml']);
});
