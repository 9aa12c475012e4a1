import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedFiles, changedNames } from '../../../src/source/git/changed-files.ts';
import { gitIn } from '../../../src/source/git/git.ts';
import type { TestRepository } from '../../end-to-end/git-repository.ts';
import { createRepository } from '../../end-to-end/git-repository.ts';

let folder: string;
let repository: TestRepository;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pss-review-changed-'));
  for (const side of ['base', 'head']) mkdirSync(join(folder, side));
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  write('base/becomes-link.yaml', 'a: b\n');
  symlinkSync('/srv/payload.txt', join(folder, 'head', 'becomes-link.yaml'));
  symlinkSync('/srv/payload.txt', join(folder, 'base', 'was-link.yaml'));
  write('head/was-link.yaml', 'a: b\n');
  write('base/old\nname.yaml', 'a: b\n'.repeat(20));
  write('head/new\tname.yaml', 'a: b\n'.repeat(20));
  write('base/gone.yaml', 'x: y\n');
  write('head/new.yaml', 'c: d\n');
  repository = createRepository(join(folder, 'base'), join(folder, 'head'));
});
afterEach(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

const FILE = { base: false, head: false };

describe('the files that differ between two commits', () => {
  it('are told with what happened to them, and on which side they are links', async () => {
    const files = (await changedFiles(gitIn(repository.folder), 'main', 'change')) ?? [];
    expect(files.map(({ patch: _, blobs: __, isSubmodule: ___, ...file }) => file)).toEqual([
      { path: 'becomes-link.yaml', status: 'modified', links: { base: false, head: true } },
      { path: 'gone.yaml', status: 'removed', links: FILE },
      { path: 'new\tname.yaml', previousPath: 'old\nname.yaml', status: 'renamed', links: FILE },
      { path: 'new.yaml', status: 'added', links: FILE },
      { path: 'was-link.yaml', status: 'modified', links: { base: true, head: false } },
    ]);
    expect(files[0]?.patch).toContain('+/srv/payload.txt\n');
  });

  it('are told without their hunks, too, and nothing where a commit is missing', async () => {
    const git = gitIn(repository.folder);
    const files = (await changedFiles(git, 'main', 'change')) ?? [];
    expect(await changedNames(git, 'main', 'change')).toEqual(files.map(({ patch: _, ...file }) => file));
    expect(await changedNames(git, 'main', 'no-such-commit')).toBeUndefined();
  });

  it('are known as submodules, whose hashes name no files', async () => {
    repository.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},module.yaml`);
    repository.git('commit', '--quiet', '--message', 'submodule');
    const files = (await changedNames(gitIn(repository.folder), 'main', 'change')) ?? [];
    expect(files.filter(({ isSubmodule }) => isSubmodule).map(({ path }) => path)).toEqual(['module.yaml']);
  });

  it('have the hashes by which git has their contents', async () => {
    const git = gitIn(repository.folder);
    const files = (await changedFiles(git, 'main', 'change')) ?? [];
    const gone = files.find(({ path }) => path === 'gone.yaml');
    expect((await git.run(['cat-file', 'blob', gone?.blobs.base ?? '']))?.toString()).toBe('x: y\n');
  });
});
