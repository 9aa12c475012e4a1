import { describe, expect, it } from 'vitest';
import { createClient } from '../../../src/github/client.ts';
import type { LoadBlobs } from '../../../src/source/github/blob-loader.ts';
import { blobLoader } from '../../../src/source/github/blob-loader.ts';
import { githubTree } from '../../../src/source/github/github-tree.ts';
import type { Tree } from '../../../src/source/tree.ts';
import { useFakes } from '../../end-to-end/fakes.ts';
import type { FakeGitHub } from '../../fake-github/fake-github.ts';
import { TOKENS } from '../../fake-github/permissions.ts';
import { linesOf, textsOf } from '../memory-tree.ts';

const fakeGitHub = useFakes();

async function treeOf(fake: FakeGitHub, near: readonly string[] = [], load?: LoadBlobs): Promise<Tree> {
  const client = createClient({ token: TOKENS.read, apiUrl: fake.url, warn: () => undefined, unsaidWait: 0.1 });
  const repository = { owner: fake.owner, repo: fake.name, head: fake.pull.head.sha, question: 'pull-7' };
  return githubTree(client, repository, fake.baseTip, load ?? blobLoader(client, repository, undefined), near);
}

const FILES = {
  '.github/pss-review.yml': 'level: baseline\n',
  'a/kustomization.yaml': 'resources: []\n',
  'a/web.yaml': 'kind: Pod\n',
  'b/namespace-shop.yaml': 'kind: Namespace\n',
  'c/all.yaml': 'kind: Namespace\n',
};

describe('the tree of a commit on GitHub', () => {
  it('lists all files by one call', async () => {
    const fake = await fakeGitHub({ base: FILES, head: {} });
    const tree = await treeOf(fake);
    expect(tree.files).toEqual(Object.keys(FILES).map((path) => ({ path, mode: '100644' })));
    expect(fake.calls().total).toBe(1);
  });

  it('finds the config, kustomizations, and Namespaces by their names', async () => {
    const tree = await treeOf(await fakeGitHub({ base: FILES, head: {} }), ['b/web.yaml']);
    expect(await tree.findContextFiles(['.github/pss-review.yml', '.github/pss-review.yaml'])).toEqual({
      paths: ['.github/pss-review.yml', 'b/namespace-shop.yaml', 'a/kustomization.yaml'],
      isWhole: false,
      gaps: [],
    });
  });

  it('reads by one query what is asked for at the same time', async () => {
    const fake = await fakeGitHub({ base: FILES, head: {} });
    const tree = await treeOf(fake);
    fake.forgetRequests();
    const [some, more, lines] = await Promise.all([
      tree.read(['a/web.yaml', 'nowhere.yaml']),
      tree.read(['c/all.yaml', 'a/web.yaml']),
      linesOf(tree.readInOrder(['nowhere.yaml', 'b/namespace-shop.yaml'])),
    ]);
    expect(textsOf(some)).toEqual({ 'a/web.yaml': 'kind: Pod\n' });
    expect(textsOf(more)).toEqual({ 'c/all.yaml': 'kind: Namespace\n', 'a/web.yaml': 'kind: Pod\n' });
    expect(lines).toEqual([
      'nowhere.yaml: GitHub has no file here to read',
      'b/namespace-shop.yaml: kind: Namespace\n',
    ]);
    expect(fake.calls().total).toBe(1);
  });

  it('asks nothing for files that a whole list does not have', async () => {
    const fake = await fakeGitHub({ base: FILES, head: {} });
    const tree = await treeOf(fake);
    fake.forgetRequests();
    expect(await tree.read(['nowhere.yaml'])).toEqual(new Map());
    expect(fake.calls().total).toBe(0);
  });

  it('reads of many files the hundred nearest to what changed, and says what it leaves out', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [`many/${index}/namespace.yaml`, 'kind: Namespace\n']),
    );
    const fake = await fakeGitHub({ base: { ...many, 'z/near/namespace.yaml': '', 'z/namespace.yaml': '' }, head: {} });
    const tree = await treeOf(fake, ['z/near/web.yaml']);
    const { paths, gaps } = await tree.findContextFiles([]);
    expect(paths).toHaveLength(100);
    expect(paths.slice(0, 2)).toEqual(['z/near/namespace.yaml', 'z/namespace.yaml']);
    expect(gaps.map(({ message }) => message)).toEqual([
      '22 of 122 kustomizations and Namespaces were not read: check out the repository before this Action',
    ]);
    expect(tree.choose(Object.keys(many))).toHaveLength(100);
  });

  it.each([403, 404, 409, 422])(
    'is not known where GitHub refuses to list it with %i: that is no empty one',
    async (fault) => {
      const fake = await fakeGitHub({ base: FILES, head: {} });
      fake.inject({ fault, method: 'GET', path: /\/git\/trees\//, times: 10 });
      await expect(treeOf(fake)).rejects.toMatchObject({ status: fault });
    },
  );

  it('reads the config by its name where GitHub lists only a part', async () => {
    const fake = await fakeGitHub({ base: { '.a': '', ...FILES }, head: {}, maxTreeEntries: 1 });
    const tree = await treeOf(fake);
    expect(tree.gaps).toMatchObject([{ isTotal: false }]);
    const { paths } = await tree.findContextFiles(['.github/pss-review.yml', '.github/pss-review.yaml']);
    expect(textsOf(await tree.read(paths))).toEqual({ '.github/pss-review.yml': 'level: baseline\n' });
  });

  it.each([403, 404, 422, 'graphql-forbidden'] as const)(
    'does not take a file for missing whose content GitHub refuses with %s',
    async (fault) => {
      const fake = await fakeGitHub({ base: FILES, head: {} });
      const tree = await treeOf(fake);
      fake.inject({ fault, path: /graphql|blobs|contents/, times: 10 });
      await expect(tree.read(['.github/pss-review.yml'])).rejects.toThrow();
    },
  );

  it('does not take a file for missing that GitHub lists and then does not find', async () => {
    const tree = await treeOf(await fakeGitHub({ base: FILES, head: {} }), [], async () => new Map());
    await expect(tree.read(['.github/pss-review.yml'])).rejects.toThrow(
      'GitHub lists the file .github/pss-review.yml, and does not give it',
    );
  });

  it.each(['graphql-nothing', 'graphql-partial', 'cut-body'] as const)(
    'reads all the same after a %s',
    async (fault) => {
      const fake = await fakeGitHub({ base: FILES, head: {} });
      const tree = await treeOf(fake);
      fake.inject({ fault, path: /graphql/ });
      expect((await tree.read(['a/web.yaml', 'c/all.yaml'])).size).toBe(2);
    },
  );
});
