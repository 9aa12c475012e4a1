import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FakeGitHub } from './fake-github.ts';
import { createFakeGitHub } from './fake-github.ts';
import type { Token } from './permissions.ts';
import { TOKENS } from './permissions.ts';
import { call, graphql } from './testing.ts';

const blind: Token = {
  kind: 'GITHUB_TOKEN',
  login: 'github-actions[bot]',
  appId: 15368,
  permissions: { pull_requests: 'read' },
};

let fake: FakeGitHub;

beforeEach(async () => {
  fake = await createFakeGitHub({
    base: { a: '1\n' },
    head: { a: '2\n' },
    collaborators: { maintainer: 'admin', writer: 'write' },
    tokens: {
      blind,
    },
  });
});

afterEach(async () => {
  expect(fake.errors).toEqual([]);
  await fake.close();
});

const review = { event: 'COMMENT', body: 'text' };

test('a read-only token is refused with the name of what is missing', async () => {
  const refused = await call(fake, 'POST', 'pulls/7/reviews', { body: review, token: TOKENS.read });
  expect(refused.status).toBe(403);
  expect(refused.body.message).toBe('Resource not accessible by integration');
  expect(refused.headers.get('x-accepted-github-permissions')).toBe('pull_requests=write');

  const check = { name: 'check', head_sha: fake.pull.head.sha };
  const noCheck = await call(fake, 'POST', 'check-runs', { body: check, token: TOKENS.noChecks });
  expect(noCheck.status).toBe(403);
  expect(noCheck.headers.get('x-accepted-github-permissions')).toBe('checks=write');

  const noComment = await call(fake, 'POST', 'issues/7/comments', { body: { body: 'text' }, token: TOKENS.read });
  expect(noComment.headers.get('x-accepted-github-permissions')).toBe('issues=write; pull_requests=write');
  expect(fake.reviews).toEqual([]);
  expect(fake.checkRuns).toEqual([]);
  expect(fake.issueComments).toEqual([]);
});

test('without `contents: read` a private repository cannot be read, and a public one can', async () => {
  expect((await call(fake, 'GET', 'contents/a', { token: 'blind' })).status).toBe(403);
  const query = '{ repository(owner: "octo", name: "shop") { object(expression: "main:a") { oid } } }';
  const answer = await graphql(fake, query, {}, 'blind');
  expect(answer.body).toMatchObject({
    data: { repository: { object: null } },
    errors: [{ type: 'FORBIDDEN', path: ['repository', 'object'], message: 'Resource not accessible by integration' }],
  });

  const open = await createFakeGitHub({ base: { a: '1\n' }, head: { a: '2\n' }, isPublic: true, tokens: { blind } });
  expect((await call(open, 'GET', 'contents/a', { token: 'blind' })).status).toBe(200);
  await open.close();
});

test('nobody is let in without a token, with an unknown one, or without a User-Agent', async () => {
  const anonymous = await fetch(`${fake.url}/repos/octo/shop`);
  expect(anonymous.status).toBe(404);
  expect((await call(fake, 'GET', 'pulls/7', { token: 'ghs_expired' })).body.message).toBe('Bad credentials');
  expect((await call(fake, 'GET', 'pulls/7', { headers: { 'user-agent': '' } })).status).toBe(403);
});

test('an unknown repository, pull request or commit is not found', async () => {
  expect((await call(fake, 'GET', '/repos/octo/other')).status).toBe(404);
  expect((await call(fake, 'GET', 'pulls/8')).status).toBe(404);
  expect((await call(fake, 'GET', `git/blobs/${'0'.repeat(40)}`)).status).toBe(404);
});

test('an installation token has no user, and GraphQL knows its login', async () => {
  expect((await call(fake, 'GET', '/user')).status).toBe(403);
  expect((await call(fake, 'GET', '/user', { token: TOKENS.person })).body.login).toBe('maintainer');
  const viewer = await graphql(fake, '{ viewer { login } }');
  expect(viewer.body.data.viewer.login).toBe('github-actions[bot]');
  await call(fake, 'POST', 'pulls/7/reviews', { body: review });
  const author = await graphql(
    fake,
    '{ repository(owner: "octo", name: "shop") { pullRequest(number: 7) { reviews(first: 1) { nodes { author { login __typename } } } } } }',
  );
  expect(author.body.data.repository.pullRequest.reviews.nodes).toEqual([
    { author: { login: 'github-actions', __typename: 'Bot' } },
  ]);
});

test('the permission of a person is told to whoever asks', async () => {
  const permission = async (login: string, on = fake) =>
    (await call(on, 'GET', `collaborators/${login}/permission`, { token: TOKENS.read })).body.permission;
  expect(await permission('maintainer')).toBe('admin');
  expect(await permission('writer')).toBe('write');
  expect(await permission('WRITER')).toBe('write');
  expect(await permission('octo')).toBe('admin');
  expect(await permission('stranger')).toBe('none');
  expect(await permission('renovate[bot]')).toBe('none');

  const collaborators = { lost: 'none' } as const;
  const open = await createFakeGitHub({ base: { a: '1\n' }, head: { a: '2\n' }, isPublic: true, collaborators });
  expect(await permission('stranger', open)).toBe('read');
  expect(await permission('lost', open)).toBe('none');
  expect(await permission('renovate[bot]', open)).toBe('none');
  await open.close();
});

test('who has no account has no permission to tell', async () => {
  expect(await call(fake, 'GET', 'collaborators/Copilot/permission')).toMatchObject({
    status: 404,
    body: { message: 'Copilot is not a user' },
  });
});

test('a token for issues alone comments, and reads no contents and runs no jobs', async () => {
  const token = TOKENS.issuesWrite;
  expect((await call(fake, 'POST', 'issues/7/comments', { body: { body: 'text' }, token })).status).toBe(201);
  expect((await call(fake, 'GET', 'contents/a', { token })).status).toBe(403);
  expect((await call(fake, 'GET', 'pulls/7', { token })).status).toBe(403);
});

test('threads are resolved only with `contents: write`', async () => {
  const comments = [{ path: 'a', line: 1, body: 'text' }];
  await call(fake, 'POST', 'pulls/7/reviews', { body: { ...review, comments } });
  const query = `{ repository(owner: "octo", name: "shop") { pullRequest(number: 7) {
    reviewThreads(first: 5) { nodes { id isResolved viewerCanResolve comments(first: 1) { nodes { id databaseId } } } } } } }`;
  const threads = async (token: string) =>
    (await graphql(fake, query, {}, token)).body.data.repository.pullRequest.reviewThreads.nodes;
  const [thread] = await threads(TOKENS.write);
  expect(thread).toMatchObject({ isResolved: false, viewerCanResolve: false });
  const mutation = 'mutation ($id: ID!) { resolveReviewThread(input: {threadId: $id}) { thread { isResolved } } }';
  const refused = await graphql(fake, mutation, { id: thread.id });
  expect(refused.body.errors[0]).toMatchObject({
    type: 'FORBIDDEN',
    message: 'Resource not accessible by integration',
  });
  const resolved = await graphql(fake, mutation, { id: thread.id }, TOKENS.contentsWrite);
  expect(resolved.body.data.resolveReviewThread.thread.isResolved).toBe(true);
  expect(await threads(TOKENS.contentsWrite)).toMatchObject([{ isResolved: true, viewerCanResolve: false }]);
});

test('a comment is minimised with `pull-requests: write`, and REST does not say so', async () => {
  const comments = [{ path: 'a', line: 1, body: 'text' }];
  await call(fake, 'POST', 'pulls/7/reviews', { body: { ...review, comments } });
  const [comment] = (await call(fake, 'GET', 'pulls/7/comments')).body;
  const mutation = `mutation ($id: ID!) { minimizeComment(input: {subjectId: $id, classifier: OUTDATED}) {
    minimizedComment { isMinimized minimizedReason } } }`;
  expect((await graphql(fake, mutation, { id: comment.node_id }, TOKENS.read)).body.errors[0].type).toBe('FORBIDDEN');
  const answer = await graphql(fake, mutation, { id: comment.node_id });
  expect(answer.body.data.minimizeComment.minimizedComment).toEqual({ isMinimized: true, minimizedReason: 'outdated' });
  expect(fake.comments[0]?.minimizedReason).toBe('OUTDATED');
  expect(JSON.stringify((await call(fake, 'GET', 'pulls/7/comments')).body)).not.toContain('inimized');
});
