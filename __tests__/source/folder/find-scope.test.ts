import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findScope } from '../../../src/source/folder/find-scope.ts';

let top: string;

beforeAll(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'pss-review-scope-')));
  for (const folder of ['one/.git', 'one/deploy', 'one/module', 'two/.git', 'two/deploy', 'plain/deploy']) {
    mkdirSync(join(top, folder), { recursive: true });
  }
  // In a submodule, and in a worktree, it is a file.
  writeFileSync(join(top, 'one/module/.git'), 'gitdir: ../.git/modules/module\n');
  writeFileSync(join(top, 'plain/a.yaml'), '');
  symlinkSync(join(top, 'one'), join(top, 'link'));
  symlinkSync(join(top, 'two/deploy'), join(top, 'one/linked'));
  symlinkSync(join(top, 'two/deploy'), join(top, 'plain/linked'));
  symlinkSync('nowhere', join(top, 'plain/gone'));
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

/** The scope of paths, with everything from the top. */
async function scopeOf(paths: readonly string[], folder: string) {
  const { root, ...scope } = await findScope(paths, join(top, folder));
  const shown = (path: string): string => path.replace(`${top}/`, '');
  return { ...scope, root: shown(root), paths: scope.paths.map(shown) };
}

describe('the repository of paths', () => {
  it.each([
    ['is the one that they are in', ['deploy'], 'one', 'one', ['one/deploy']],
    ['is found from any folder', ['.'], 'one/deploy', 'one', ['one/deploy']],
    ['need not be the one of the working folder', ['../two/deploy'], 'one', 'two', ['two/deploy']],
    ['is a submodule, or a worktree', ['module'], 'one', 'one/module', ['one/module']],
    ['is the working folder’s for standard input', ['-'], 'one/deploy', 'one', ['-']],
    ['is the working folder’s for what is in none', ['../plain/a.yaml'], 'one', 'one', ['plain/a.yaml']],
    ['takes along what is in none', ['-', '../plain', 'deploy'], 'two', 'two', ['-', 'plain', 'two/deploy']],
    ['is the same one under two names', ['link/deploy', 'one'], '.', 'one', ['one/deploy', 'one']],
    ['is where a link leads that is itself in none', ['plain/linked'], '.', 'two', ['two/deploy']],
    ['is that of a link, not of where it leads', ['linked'], 'one', 'one', ['one/linked']],
  ])('%s', async (_, paths, folder, root, absolute) => {
    expect(await scopeOf(paths, folder)).toEqual({ root, isRepository: true, paths: absolute });
  });

  it('is none where there is none: the root is the working folder', async () => {
    expect(await scopeOf(['deploy', '-'], 'plain')).toEqual({
      root: 'plain',
      isRepository: false,
      paths: ['plain/deploy', '-'],
    });
  });

  it.each([
    [['one', 'two/deploy'], 'one and two/deploy are in different repositories'],
    [['one', 'one/module'], 'one and one/module are in different repositories'],
    [['plain', 'two/deploy'], 'two/deploy is in a repository, and plain is judged by the folder you are in'],
    [['two/deploy', '-'], 'two/deploy is in a repository, and - is judged by the folder you are in'],
    [['one', 'missing'], 'missing: no such file or folder'],
    [['plain/gone'], 'plain/gone: a symbolic link that leads to nothing'],
    [[''], 'found an empty path'],
  ])('is one, and is there: %j', async (paths, message) => {
    await expect(findScope(paths, top)).rejects.toThrow(message);
  });
});
