import { expect, test } from 'vitest';
import { fixedFolder, pathPattern } from '../../../../src/repository/gitops/argo/path-patterns.ts';

test.each([
  ['directory', '*.yaml', ['a.yaml', 'a/b.yaml'], ['a.yml']],
  ['directory', '{a,b/*}.y?ml', ['a.yaml', 'b/c.yxml'], ['c.yaml', 'a.yml']],
  ['directory', '[!a-c]*', ['d', 'x/y'], ['a', 'bcd', '']],
  ['directory', 'a\\*', ['a*'], ['ab']],
  ['folder', 'apps/*', ['apps/web', 'apps/.web'], ['apps', 'apps/web/x', 'xapps/web']],
  ['folder', '*', ['apps'], ['apps/web']],
  ['folder', 'a[^b-d]e', ['axe', 'a/e'], ['ace']],
  ['values', 'a[^b-d]e*', ['axe'], ['ace', 'a/e']],
  ['folder', '{a,b}', ['{a,b}'], ['a']],
  ['pathspec', 'a/**/c.json', ['a/b/c.json', 'a/b/d/c.json'], ['a/c.json']],
  ['pathspec', '*.json', ['c.json', 'a/c.json'], ['c.yaml']],
  ['values', '/**/*.yaml', ['/a.yaml', '/b/a.yaml'], ['a.yml']],
  ['values', 'a/**/c.yaml', ['a/c.yaml', 'a/b/c.yaml', 'a/b/d/c.yaml'], ['ac.yaml', 'b/c.yaml']],
  ['values', 'a/**', ['a/b', 'a/b/c'], ['b']],
  ['values', '{x,y}-*.yaml', ['x-1.yaml'], ['z-1.yaml', 'x-1/2.yaml']],
  ['values', 'a**b', ['ab', 'axb'], ['a/b']],
] as const)('as a %s, %s', (kind, pattern, matching, others) => {
  const matches = pathPattern(pattern, kind);
  const all = [...matching, ...others];
  expect(all.filter((path) => matches?.(path))).toEqual(matching);
});

test.each(['[a', '{a', 'a}', 'a\\', '[b-a]', 'x'.repeat(2000)])('%j is faulty', (pattern) => {
  expect(pathPattern(pattern, 'directory')).toBeUndefined();
});

test('time grows linearly with the path', () => {
  const matches = pathPattern('{*a*,*b*}*{*c*,*d*}*[!x]*?*y', 'directory');
  const path = 'abcd/'.repeat(4000);
  const begin = performance.now();
  expect(matches?.(path)).toBe(false);
  expect(performance.now() - begin).toBeLessThan(3000);
});

test.each([
  ['apps/*', 'apps'],
  ['apps/web', 'apps'],
  ['*', ''],
  ['a/b-*/c', 'a'],
  ['a/b/c?/d', 'a/b'],
])('all that %s matches is in %j', (pattern, folder) => {
  expect(fixedFolder(pattern)).toBe(folder);
});
