import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gitIn } from '../../../src/source/git/git.ts';
import { checkedOutTree, gitTree } from '../../../src/source/git/git-tree.ts';
import type { Tree } from '../../../src/source/tree.ts';
import type { TestRepository } from '../../end-to-end/git-repository.ts';
import { createRepository } from '../../end-to-end/git-repository.ts';
import { linesOf, textsOf } from '../memory-tree.ts';

/** More than are read at once. */
const MANY = 1100;

let folder: string;
let repository: TestRepository;
let tree: Tree;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pss-review-tree-'));
  for (const side of ['base', 'head']) mkdirSync(join(folder, side));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, 'base', path)), { recursive: true });
    writeFileSync(join(folder, 'base', path), text);
  };
  write('.github/pss-review.yaml', 'level: baseline\n');
  write('a/kustomization.yaml', 'resources: []\n');
  write('namespace.yaml', 'kind: Namespace\n');
  write('escaped.yaml', 'kind: "Name\\u0073pace"\n');
  write('readme.md', 'of the kind Namespace\n');
  write('odd\nname.yaml', 'a: b\n');
  symlinkSync('/srv/namespace.yaml', join(folder, 'base', 'link.yaml'));
  for (let index = 0; index < MANY; index++) write(`many/${index}.yaml`, `n: ${index}\n`);
  repository = createRepository(join(folder, 'base'), join(folder, 'head'));
  tree = (await gitTree(gitIn(repository.folder), 'main')) ?? expect.fail('no tree');
}, 60_000);
afterAll(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe('the tree of a commit', () => {
  it('lists all files, and which are links', () => {
    expect(tree.files).toHaveLength(MANY + 7);
    expect(tree.files).toContainEqual({ path: 'link.yaml', mode: '120000' });
    expect(tree.files).toContainEqual({ path: 'odd\nname.yaml', mode: '100644' });
  });

  it('reads files as they are in the commit, whatever is checked out', async () => {
    const paths = ['namespace.yaml', 'nowhere.yaml', 'a', 'link.yaml'];
    expect(textsOf(await tree.read(paths))).toEqual({
      'namespace.yaml': 'kind: Namespace\n',
      'link.yaml': '/srv/namespace.yaml',
    });
  });

  it('finds the files that have a matching line', async () => {
    expect(await tree.findMatching?.('^n: 10(2|3)$|level: +base')).toEqual([
      '.github/pss-review.yaml',
      'many/102.yaml',
      'many/103.yaml',
    ]);
    expect(await tree.findMatching?.('nothing has it')).toEqual([]);
  });

  it('reads any number in their order, and says what it lacks', async () => {
    const numbers = Array.from({ length: MANY }, (_, index) => MANY - 1 - index);
    const paths = ['nowhere.yaml', ...numbers.map((number) => `many/${number}.yaml`)];
    const lines = await linesOf(tree.readInOrder(paths));
    expect(lines[0]).toMatch(/^nowhere.yaml: git has no file here to read/);
    expect(lines.slice(1)).toEqual(numbers.map((number) => `many/${number}.yaml: n: ${number}\n`));
  });

  it('finds the config under either name, kustomizations, and manifests that mention a Namespace', async () => {
    const telling = await tree.findContextFiles(['.github/pss-review.yml', '.github/pss-review.yaml']);
    expect(telling).toEqual({
      paths: ['.github/pss-review.yaml', 'a/kustomization.yaml', 'link.yaml', 'escaped.yaml', 'namespace.yaml'],
      isWhole: true,
      gaps: [],
    });
  });

  it('is none where git lacks the commit', async () => {
    const git = gitIn(repository.folder);
    expect(await gitTree(git, 'no-such-commit')).toBeUndefined();
    await expect(checkedOutTree(git, 'no-such-commit')).rejects.toThrow('check out the repository');
    await expect(checkedOutTree(undefined, 'main')).rejects.toThrow('the workspace has no commit main');
  });
});
