import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FakeGitHub } from './fake-github.ts';
import { createFakeGitHub } from './fake-github.ts';
import { TOKENS } from './permissions.ts';
import { call, graphql } from './testing.ts';

let fake: FakeGitHub;

beforeEach(async () => {
  fake = await createFakeGitHub({
    base: { a: '1\n' },
    head: { a: '2\n' },
    baseAfterFork: [{ a: '1\n', b: '1\n' }],
  });
});

afterEach(async () => {
  expect(fake.errors).toEqual([]);
  await fake.close();
});

const comment = { body: { body: 'text' } };
const query = `{ repository(owner: "octo", name: "shop") { pullRequest(number: 7) {
  state closed merged headRef { name } } } }`;

async function pullByGraphql() {
  return (await graphql(fake, query)).body.data.repository.pullRequest;
}

test('a closed pull request is not merged, and takes comments', async () => {
  expect((await call(fake, 'GET', 'pulls/7')).body).toMatchObject({ state: 'open', closed_at: null, mergeable: true });
  const head = fake.pull.head.sha;
  fake.closePull();
  expect((await call(fake, 'GET', 'pulls/7')).body).toMatchObject({
    state: 'closed',
    closed_at: expect.any(String),
    merged: false,
    merged_at: null,
    mergeable: null,
  });
  expect(await pullByGraphql()).toEqual({ state: 'CLOSED', closed: true, merged: false, headRef: { name: 'change' } });
  expect((await call(fake, 'POST', 'issues/7/comments', comment)).status).toBe(201);
  const pushed = fake.pushHead({ a: '3\n' });
  expect(fake.ref('refs/heads/change')).toBe(pushed);
  expect((await call(fake, 'GET', 'pulls/7')).body.head.sha).toBe(head);
});

test.each([
  ['by a merge commit', false, 2],
  ['in one commit', true, 1],
])(
  'a pull request that is merged %s is closed, and its files are on the base branch',
  async (_, isSquashed, parents) => {
    const oid = fake.mergePull({ by: 'octo', isSquashed });
    expect(fake.baseTip).toBe(oid);
    const commit = (await call(fake, 'GET', `commits/${oid}`)).body;
    expect(commit.parents).toHaveLength(parents);
    expect(Buffer.from(fake.file('refs/heads/main', 'a') ?? []).toString()).toBe('2\n');
    expect(fake.file('refs/heads/main', 'b')).toBeDefined();
    expect((await call(fake, 'GET', 'pulls/7')).body).toMatchObject({
      state: 'closed',
      merged: true,
      merged_by: { login: 'octo' },
      merged_at: expect.any(String),
      merge_commit_sha: oid,
    });
    expect(await pullByGraphql()).toMatchObject({ state: 'MERGED', closed: true, merged: true });
    expect((await call(fake, 'POST', 'issues/7/comments', comment)).status).toBe(201);
    fake.pushBase({ a: '4\n' });
    expect(fake.pull.mergeSha).toBe(oid);
    expect(() => fake.mergePull()).toThrow('cannot be merged');
  },
);

test('a deleted head branch closes the pull request, which goes on naming it', async () => {
  const { sha } = fake.pull.head;
  fake.deleteHeadBranch();
  expect((await call(fake, 'GET', 'pulls/7')).body).toMatchObject({ state: 'closed', head: { ref: 'change', sha } });
  expect((await call(fake, 'GET', 'git/ref/heads/change', { token: TOKENS.contentsWrite })).status).toBe(404);
  expect(await pullByGraphql()).toMatchObject({ headRef: null });
  expect((await call(fake, 'GET', 'contents/a?ref=change')).status).toBe(404);
  expect((await call(fake, 'GET', `contents/a?ref=${sha}`)).status).toBe(200);
});
