import { Octokit } from '@octokit/rest';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FakeGitHub } from './fake-github.ts';
import { createFakeGitHub } from './fake-github.ts';
import { TOKENS } from './permissions.ts';
import { call } from './testing.ts';

let fake: FakeGitHub;
let octokit: Octokit;

beforeEach(async () => {
  fake = await createFakeGitHub({ base: { 'a.yaml': '1\n' }, head: { 'a.yaml': '2\n', 'b/c.yaml': 'c\n' } });
  octokit = new Octokit({
    baseUrl: fake.url,
    auth: TOKENS.contentsWrite,
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });
});

afterEach(async () => {
  expect(fake.errors).toEqual([]);
  await fake.close();
});

const repository = { owner: 'octo', repo: 'shop' };

async function commitBadge(content: string): Promise<string> {
  const tree = await octokit.git.createTree({
    ...repository,
    tree: [{ path: 'badges/pss.json', mode: '100644', type: 'blob', content }],
  });
  const commit = await octokit.git.createCommit({ ...repository, message: 'badge', tree: tree.data.sha, parents: [] });
  return commit.data.sha;
}

test('an orphan branch is made, and replaced by force only', async () => {
  await expect(octokit.git.getRef({ ...repository, ref: 'heads/badges' })).rejects.toMatchObject({ status: 404 });
  const first = await commitBadge('{"a":1}');
  await octokit.git.createRef({ ...repository, ref: 'refs/heads/badges', sha: first });
  expect(fake.ref('refs/heads/badges')).toBe(first);
  await expect(octokit.git.createRef({ ...repository, ref: 'refs/heads/badges', sha: first })).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining('Reference already exists'),
  });
  const second = await commitBadge('{"a":2}');
  const update = { ...repository, ref: 'heads/badges', sha: second };
  await expect(octokit.git.updateRef(update)).rejects.toMatchObject({
    message: expect.stringContaining('Update is not a fast forward'),
  });
  await octokit.git.updateRef({ ...update, force: true });
  expect(Buffer.from(fake.file('refs/heads/badges', 'badges/pss.json') ?? []).toString()).toBe('{"a":2}');
  expect((await octokit.git.getCommit({ ...repository, commit_sha: second })).data.parents).toEqual([]);
});

test('git data is written with `contents: write` only, and with objects that exist', async () => {
  const tree = [{ path: 'a', mode: '100644', type: 'blob', content: 'x' }];
  const refused = await call(fake, 'POST', 'git/trees', { body: { tree } });
  expect(refused.headers.get('x-accepted-github-permissions')).toBe('contents=write');
  expect(refused.status).toBe(403);
  const token = TOKENS.contentsWrite;
  const sha = '0'.repeat(40);
  expect((await call(fake, 'POST', 'git/commits', { body: { message: 'm', tree: sha }, token })).status).toBe(422);
  expect((await call(fake, 'POST', 'git/refs', { body: { ref: 'refs/heads/x', sha }, token })).status).toBe(422);
  expect((await call(fake, 'POST', 'git/refs', { body: { ref: 'x', sha: fake.baseTip }, token })).status).toBe(422);
});

test('a tree is made upon another one', async () => {
  const tree = await octokit.git.createTree({
    ...repository,
    base_tree: fake.pull.head.sha,
    tree: [
      { path: 'b/d.yaml', mode: '100644', type: 'blob', content: 'd\n' },
      { path: 'a.yaml', mode: '100644', type: 'blob', sha: null },
    ],
  });
  const listed = await octokit.git.getTree({ ...repository, tree_sha: tree.data.sha, recursive: '1' });
  expect(listed.data.tree.map(({ path }) => path)).toEqual(['b', 'b/c.yaml', 'b/d.yaml']);
});
