import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changedNames } from '../../../src/source/git/changed-files.ts';
import { gitIn } from '../../../src/source/git/git.ts';
import { localChange } from '../../../src/source/git/local-change.ts';
import type { Uncommitted } from '../../../src/source/git/uncommitted-tree.ts';
import { uncommittedTree } from '../../../src/source/git/uncommitted-tree.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'pss-review-uncommitted-')));
  git('init', '--quiet', '--initial-branch=main');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const AUTHOR = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'protocol.file.allow=always'];

function git(...args: string[]): string {
  return execFileSync('git', [...AUTHOR, ...args], { cwd: folder, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
}

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

function commitAll(): void {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'a commit');
}

/** What differs between HEAD (or nothing, before the first commit) and what is not committed, each as `letter path`. */
async function changes(what: Uncommitted, below = ''): Promise<string[]> {
  const { git: withTree, tree, remove } = await uncommittedTree(join(folder, below), what);
  const { files } = await localChange(withTree, { tree }, { config: '.github/pss-review.yml' }).finally(remove);
  return files.map(({ status, path, previousPath, head, links }) => {
    const text = head !== undefined && 'bytes' in head ? Buffer.from(head.bytes).toString() : undefined;
    const from = previousPath === undefined ? '' : ` from ${previousPath}`;
    return `${status} ${path}${from}${links?.head ? ' (link)' : ''}${text === undefined ? '' : `: ${text.trimEnd()}`}`;
  });
}

/** A hash of every file of the repository's own folder, with its time. */
function repositoryState(): string[] {
  const below = join(folder, '.git');
  return readdirSync(below, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(below, path)).isFile())
    .map((path) => {
      const hash = createHash('sha256')
        .update(readFileSync(join(below, path)))
        .digest('hex');
      // Git itself renews the time of a shared index whenever it reads one, in `git status`, too.
      return `${path} ${path.startsWith('sharedindex.') ? '' : statSync(join(below, path)).mtimeMs} ${hash}`;
    })
    .sort();
}

describe('what is staged', () => {
  test('is new, changed, renamed and deleted files, and of files that are staged in part that part', async () => {
    write('old.yaml', 'a: 1\n'.repeat(9));
    write('gone.yaml', 'a: 1\n');
    write('part.yaml', 'a: 1\n');
    commitAll();
    git('mv', 'old.yaml', 'new name.yaml');
    git('rm', '--quiet', 'gone.yaml');
    write('part.yaml', 'a: 2\n');
    git('add', 'part.yaml');
    write('part.yaml', 'a: 3\n');
    write('untracked.yaml', 'a: 1\n');
    write('intended.yaml', 'a: 1\n');
    git('add', '--intent-to-add', 'intended.yaml');
    expect(await changes('staged')).toEqual([
      'removed gone.yaml',
      expect.stringMatching(/^renamed new name\.yaml from old\.yaml: a: 1/),
      'modified part.yaml: a: 2',
    ]);
  });

  test('is everything before the first commit, and nothing where there is no index yet', async () => {
    expect(await changes('staged')).toEqual([]);
    write('a.yaml', 'a: 1\n');
    expect(await changes('staged')).toEqual([]);
    git('add', 'a.yaml');
    expect(await changes('staged')).toEqual(['added a.yaml: a: 1']);
  });

  test('is read from the index that git names to a hook', async () => {
    write('a.yaml', 'a: 1\n');
    write('b.yaml', 'b: 1\n');
    commitAll();
    write('a.yaml', 'a: 2\n');
    write('b.yaml', 'b: 2\n');
    git('add', 'b.yaml');
    git('config', 'core.hooksPath', 'hooks');
    mkdirSync(join(folder, 'hooks'));
    write('hooks/pre-commit', '#!/bin/sh\nprintf %s "$GIT_INDEX_FILE" > seen\ncp "$GIT_INDEX_FILE" kept\nexit 1\n');
    chmodSync(join(folder, 'hooks', 'pre-commit'), 0o755);
    const seenBy = async (...args: string[]) => {
      expect(() => git('commit', '--message', 'no', ...args)).toThrow();
      expect(readFileSync(join(folder, 'seen'), 'utf8')).toContain('.git/');
      process.env['GIT_INDEX_FILE'] = 'kept';
      return await changes('staged').finally(() => {
        delete process.env['GIT_INDEX_FILE'];
      });
    };
    expect(await seenBy('a.yaml')).toEqual(['modified a.yaml: a: 2']);
    expect(await seenBy('--all')).toEqual(['modified a.yaml: a: 2', 'modified b.yaml: b: 2']);
    expect(await seenBy()).toEqual(['modified b.yaml: b: 2']);
  });
});

describe('the work tree', () => {
  test('is all files as they are, new ones included, but for those that git ignores', async () => {
    for (const path of ['a.yaml', 'gone.yaml', 'staged-then-gone.yaml']) write(path, 'a: 1\n');
    write('.gitignore', 'ignored.yaml\n');
    write('becomes-link.yaml', 'a: 1\n');
    mkdirSync(join(folder, 'folder'));
    write('folder/in.yaml', 'a: 1\n');
    write('becomes-folder', 'a: 1\n');
    commitAll();
    write('a.yaml', 'a: 2\n');
    write('staged-then-gone.yaml', 'a: 2\n');
    git('add', '--all');
    for (const path of ['gone.yaml', 'staged-then-gone.yaml', 'becomes-link.yaml', 'becomes-folder'])
      rmSync(join(folder, path));
    rmSync(join(folder, 'folder'), { recursive: true });
    write('folder', 'b: 1\n');
    mkdirSync(join(folder, 'becomes-folder'));
    write('becomes-folder/in.yaml', 'c: 1\n');
    symlinkSync('a.yaml', join(folder, 'becomes-link.yaml'));
    write('ignored.yaml', 'a: 1\n');
    write('ünträcked ".yaml', 'd: 1\n');
    write('intended.yaml', 'e: 1\n');
    git('add', '--intent-to-add', 'intended.yaml');
    const expected = [
      'modified a.yaml: a: 2',
      'added becomes-folder/in.yaml: c: 1',
      'modified becomes-link.yaml (link): a.yaml',
      'removed folder/in.yaml',
      'removed gone.yaml',
      'added intended.yaml: e: 1',
      'removed staged-then-gone.yaml',
      'added ünträcked ".yaml: d: 1',
    ];
    expect(await changes('worktree')).toEqual(expected);
    mkdirSync(join(folder, 'below'));
    expect(await changes('worktree', 'below')).toEqual(expected);
  });

  test('is compared by its content where a file changed within the second of the index', async () => {
    git('config', 'core.trustctime', 'false');
    const makeOld = (...paths: string[]) => {
      for (const path of paths) utimesSync(join(folder, path), 1_700_000_000, 1_700_000_000);
    };
    write('a.yaml', 'a: 1\n');
    makeOld('a.yaml');
    commitAll();
    write('a.yaml', 'a: 2\n');
    makeOld('a.yaml', '.git/index');
    expect(await changes('worktree')).toEqual(['modified a.yaml: a: 2']);
  });

  test('has no change where a checkout only writes other line endings', async () => {
    git('config', 'core.autocrlf', 'true');
    git('config', 'core.safecrlf', 'true');
    write('a.yaml', 'a: 1\r\n');
    git('-c', 'core.safecrlf=false', 'add', 'a.yaml');
    git('commit', '--quiet', '--message', 'a commit');
    write('a.yaml', 'a: 1\n');
    expect(await changes('worktree')).toEqual([]);
    write('b.yaml', 'b: 1\nc: 2\r\n');
    expect(await changes('worktree')).toEqual(['added b.yaml: b: 1\nc: 2']);
  });

  test('knows submodules by their commit, and leaves other repositories out', async () => {
    for (const name of ['module', 'other']) {
      mkdirSync(join(folder, name));
      execFileSync('git', [...AUTHOR, 'init', '--quiet'], { cwd: join(folder, name) });
    }
    const inModule = (...args: string[]) =>
      execFileSync('git', [...AUTHOR, ...args], { cwd: join(folder, 'module'), stdio: 'pipe' });
    inModule('commit', '--quiet', '--allow-empty', '--message', 'first');
    git('-c', 'advice.addEmbeddedRepo=false', 'add', 'module');
    git('commit', '--quiet', '--message', 'a commit');
    write('other/a.yaml', 'a: 1\n');
    inModule('commit', '--quiet', '--allow-empty', '--message', 'second');
    const { git: withTree, tree, remove } = await uncommittedTree(folder, 'worktree');
    const names = (await changedNames(withTree, 'HEAD', tree).finally(remove)) ?? [];
    expect(names.map(({ path, isSubmodule }) => [path, isSubmodule])).toEqual([['module', true]]);
  });
});

describe.each(['staged', 'worktree'] as const)('a tree of what is not committed (%s)', (what) => {
  test('writes nothing to the repository, and removes what it made', async () => {
    write('a.yaml', 'a: 1\n');
    commitAll();
    git('config', 'core.splitIndex', 'true');
    write('a.yaml', 'a: 2\n');
    git('add', 'a.yaml');
    write('b.yaml', 'a: 3\n');
    const before = repositoryState();
    const own = mkdtempSync(join(tmpdir(), 'pss-review-own-'));
    const outer = process.env['TMPDIR'];
    process.env['TMPDIR'] = own;
    const found = await changes(what).finally(() => {
      if (outer === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = outer;
    });
    expect(found.length).toBe(what === 'staged' ? 1 : 2);
    expect(repositoryState()).toEqual(before);
    expect(readdirSync(own)).toEqual([]);
    rmSync(own, { recursive: true });
  });

  test('is there in a linked worktree, too', async () => {
    write('a.yaml', 'a: 1\n');
    commitAll();
    const linked = join(folder, 'linked');
    git('worktree', 'add', '--quiet', linked);
    writeFileSync(join(linked, 'a.yaml'), 'a: 2\n');
    git('-C', linked, 'add', 'a.yaml');
    expect(await changes(what, 'linked')).toEqual(['modified a.yaml: a: 2']);
  });

  test('is not made while files have conflicts', async () => {
    write('a.yaml', 'a: 1\n');
    commitAll();
    git('checkout', '--quiet', '-b', 'other');
    write('a.yaml', 'a: 2\n');
    commitAll();
    git('checkout', '--quiet', 'main');
    write('a.yaml', 'a: 3\n');
    commitAll();
    expect(() => git('merge', 'other')).toThrow();
    await expect(uncommittedTree(folder, what)).rejects.toThrow(
      `--${what}: 1 file with conflicts (a.yaml); resolve them, and git add them, first`,
    );
  });

  test('is not made without a work tree', async () => {
    git('config', 'core.bare', 'true');
    await expect(uncommittedTree(folder, what)).rejects.toThrow(`--${what}: no work tree here`);
  });

  test('has what is staged against a base, too, where one is named', async () => {
    write('a.yaml', 'a: 1\n');
    commitAll();
    git('checkout', '--quiet', '-b', 'change');
    write('b.yaml', 'b: 1\n');
    commitAll();
    write('c.yaml', 'c: 1\n');
    git('add', 'c.yaml');
    const { git: withTree, tree, remove } = await uncommittedTree(folder, what);
    const against = (base?: string) => localChange(withTree, { tree, ...(base && { base }) }, { config: 'no.yml' });
    expect((await against('main')).files.map(({ path }) => path)).toEqual(['b.yaml', 'c.yaml']);
    expect((await against()).files.map(({ path }) => path)).toEqual(['c.yaml']);
    await remove();
    expect(await gitIn(folder).run(['cat-file', '-e', tree])).toBeUndefined();
  });
});
