import { afterEach, expect, test } from 'vitest';
import type { FakeGitHub } from './fake-github.ts';
import { createFakeGitHub } from './fake-github.ts';
import type { FakeGitHubOptions } from './options.ts';
import { TOKENS } from './permissions.ts';
import { call, graphql } from './testing.ts';

let fake: FakeGitHub;

async function start(options: Partial<FakeGitHubOptions> = {}): Promise<void> {
  fake = await createFakeGitHub({
    base: { 'a.yaml': '1\n' },
    head: { 'a.yaml': '2\n', 'b/c.yaml': 'c\n' },
    ...options,
  });
}

afterEach(async () => {
  expect(fake.errors).toEqual([]);
  await fake.close();
});

const mutation = `mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }`;

function commit(rest: object = {}) {
  return {
    branch: { repositoryNameWithOwner: 'octo/shop', branchName: 'change' },
    expectedHeadOid: fake.pull.head.sha,
    message: { headline: 'Fix it' },
    fileChanges: {
      additions: [{ path: 'a.yaml', contents: Buffer.from('3\n').toString('base64') }],
      deletions: [{ path: 'b/c.yaml' }],
    },
    ...rest,
  };
}

test('a commit on the head branch is a push, onto the head that the caller has seen', async () => {
  await start();
  const seen = fake.pull.head.sha;
  const answer = await graphql(fake, mutation, { input: commit() }, TOKENS.contentsWrite);
  expect(answer.body.data.createCommitOnBranch.commit.oid).toBe(fake.pull.head.sha);
  expect(fake.pull.head.sha).not.toBe(seen);
  expect(fake.diff().map(({ path }) => path)).toEqual(['a.yaml']);
  const stale = await graphql(fake, mutation, { input: commit({ expectedHeadOid: seen }) }, TOKENS.contentsWrite);
  expect(stale.body.errors[0]).toMatchObject({
    type: 'STALE_DATA',
    message: expect.stringContaining('Expected branch to point to'),
  });
});

test('a commit needs `contents: write`, and a fork takes none', async () => {
  await start();
  const refused = await graphql(fake, mutation, { input: commit() });
  expect(refused.body.errors[0].type).toBe('FORBIDDEN');
  const branch = { repositoryNameWithOwner: 'stranger/shop', branchName: 'change' };
  const fork = await graphql(fake, mutation, { input: commit({ branch }) }, TOKENS.contentsWrite);
  expect(fork.body.errors[0].type).toBe('FORBIDDEN');
});

test('a commit is of the token’s login, of now, and signed', async () => {
  await start();
  const asked = fake.addIssueComment('/pss fix');
  const input = commit({ message: { headline: 'Fix it', body: 'All of it.' } });
  const query = mutation.replace(
    'commit { oid }',
    'commit { oid message committedDate author { name email user { login } } committer { name } signature { isValid wasSignedByGitHub } }',
  );
  const answer = await graphql(fake, query, { input }, TOKENS.contentsWrite);
  const created = answer.body.data.createCommitOnBranch.commit;
  const email = '41898282+github-actions[bot]@users.noreply.github.com';
  expect(created).toMatchObject({
    message: 'Fix it\n\nAll of it.',
    author: { name: 'github-actions[bot]', email, user: null },
    committer: { name: 'GitHub' },
    signature: { isValid: true, wasSignedByGitHub: true },
  });
  expect(created.committedDate > (fake.issueComments.find(({ id }) => id === asked)?.createdAt ?? '')).toBe(true);
  const seen = (await call(fake, 'GET', `commits/${created.oid}`)).body;
  expect(seen).toMatchObject({
    author: { login: 'github-actions[bot]', type: 'Bot' },
    committer: { login: 'web-flow' },
    commit: {
      author: { name: 'github-actions[bot]', email, date: created.committedDate },
      committer: { name: 'GitHub', email: 'noreply@github.com', date: created.committedDate },
      verification: { verified: true, reason: 'valid', signature: expect.any(String) },
    },
  });
  const parent = (await call(fake, 'GET', `commits/${seen.parents[0].sha}`)).body;
  expect(parent.commit.verification).toMatchObject({ verified: false, reason: 'unsigned' });
});

test('a push may say any date', async () => {
  await start();
  const oid = fake.pushHead({ 'a.yaml': '9\n' }, { date: '2031-01-02T03:04:05Z' });
  const { body } = await call(fake, 'GET', `commits/${oid}`);
  expect(body.commit).toMatchObject({ committer: { date: '2031-01-02T03:04:05Z' }, author: { name: 'Ada Author' } });
});

test('a file keeps its mode, and a new one is an ordinary file', async () => {
  const bytes = (text: string) => Buffer.from(text);
  await start({
    head: new Map([
      ['a.yaml', { mode: '100755', content: bytes('2\n') }],
      ['link', { mode: '120000', content: bytes('a.yaml') }],
      ['b/c.yaml', { mode: '100644', content: bytes('c\n') }],
    ] as const),
  });
  const additions = ['a.yaml', 'new.yaml'].map((path) => ({ path, contents: bytes('3\n').toString('base64') }));
  await graphql(fake, mutation, { input: commit({ fileChanges: { additions } }) }, TOKENS.contentsWrite);
  const { body } = await call(fake, 'GET', `git/trees/${fake.pull.head.sha}?recursive=1`);
  const modes = body.tree.map(({ path, mode }: { path: string; mode: string }) => `${mode} ${path}`);
  expect(modes).toEqual(['100755 a.yaml', '040000 b', '100644 b/c.yaml', '120000 link', '100644 new.yaml']);
});

test.each([
  ['classic', 'BRANCH_PROTECTION_RULE_VIOLATION', 'Changes must be made through a pull request.'],
  ['ruleset', 'UNPROCESSABLE', 'Repository rule violations found'],
] as const)('a branch that is protected by a %s takes no commit', async (protection, type, text) => {
  await start({ protectedBranches: { change: protection } });
  const before = fake.pull.head.sha;
  const refused = await graphql(fake, mutation, { input: commit() }, TOKENS.contentsWrite);
  expect(refused.body.errors).toMatchObject([{ type, message: expect.stringContaining(text) }]);
  expect(fake.pull.head.sha).toBe(before);
});

test('the branch of a fork is not in this repository, and not written to in the fork', async () => {
  await start({ forkOwner: 'stranger' });
  const attempt = async (repositoryNameWithOwner: string) => {
    const branch = { repositoryNameWithOwner, branchName: 'change' };
    const answer = await graphql(fake, mutation, { input: commit({ branch }) }, TOKENS.contentsWrite);
    return answer.body.errors[0].type;
  };
  expect(await attempt('stranger/shop')).toBe('FORBIDDEN');
  expect(await attempt('octo/shop')).toBe('NOT_FOUND');
});

test('a deleted branch takes no commit', async () => {
  await start();
  fake.deleteHeadBranch();
  const answer = await graphql(fake, mutation, { input: commit() }, TOKENS.contentsWrite);
  expect(answer.body.errors[0]).toMatchObject({ type: 'NOT_FOUND', message: 'No such branch: change' });
});

test.each([
  [502, 502, false],
  ['502-after-commit', 502, true],
  ['graphql-something-went-wrong', 200, false],
] as const)('a commit may fail by %s', async (fault, status, isMade) => {
  await start();
  const before = fake.pull.head.sha;
  fake.inject({ fault, body: /createCommitOnBranch/ });
  const answer = await graphql(fake, mutation, { input: commit() }, TOKENS.contentsWrite);
  expect(answer.status).toBe(status);
  expect(answer.body.data ?? null).toBeNull();
  expect(fake.pull.head.sha !== before).toBe(isMade);
  const again = await graphql(fake, mutation, { input: commit({ expectedHeadOid: before }) }, TOKENS.contentsWrite);
  expect(again.body.errors?.[0].type).toBe(isMade ? 'STALE_DATA' : undefined);
});

test('a push by the job’s own token starts no workflow, and one by another does', async () => {
  await start({
    tokens: { committer: { kind: 'app', login: 'fixer[bot]', appId: 77, permissions: { contents: 'write' } } },
  });
  await graphql(fake, mutation, { input: commit() }, TOKENS.contentsWrite);
  expect(fake.startedWorkflows).toEqual([]);
  const input = commit({ fileChanges: { additions: [{ path: 'd.yaml', contents: '' }] } });
  await graphql(fake, mutation, { input }, 'committer');
  expect(fake.startedWorkflows).toEqual([fake.pull.head.sha]);
  const pushed = fake.pushHead({ 'a.yaml': '5\n' });
  expect(fake.startedWorkflows).toEqual([expect.any(String), pushed]);
});
