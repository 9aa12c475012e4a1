import { afterEach, expect, test } from 'vitest';

import { bodyErrors, replyErrors } from './description.ts';
import type { FakeGitHub } from './fake-github.ts';
import { createFakeGitHub } from './fake-github.ts';
import type { FakeGitHubOptions } from './options.ts';
import { call, graphql } from './testing.ts';

let fake: FakeGitHub;

async function start(options: Partial<FakeGitHubOptions> = {}): Promise<void> {
  fake = await createFakeGitHub({ base: { a: '1\n' }, head: { a: '2\n' }, ...options });
}

afterEach(async () => {
  await fake.close();
});

test('unknown keys, missing ones and wrong types are refused in GitHub’s words', async () => {
  await start();
  const message = async (body: unknown) => (await call(fake, 'POST', 'pulls/7/reviews', { body })).body.message;
  expect(await message({ event: 'COMMENT', body: 'x', comment: [] })).toBe(
    'Invalid request.\n\n"comment" is not a permitted key.',
  );
  expect(await message({ event: 'NOTE', body: 'x' })).toContain('"NOTE" is not a member of');
  expect(await message({ event: 'COMMENT', body: 'x', comments: [{ path: 'a', line: '1', body: 'x' }] })).toContain(
    '"1" is not a integer.',
  );
  expect(await message({ event: 'COMMENT', body: 'x', comments: [{ path: 'a', line: 1 }] })).toContain(
    `"body" wasn't supplied.`,
  );
  expect(await message('{')).toBe('Problems parsing JSON');
  expect(fake.errors).toEqual([]);
});

test('a call that GitHub would quietly misread is an error of the test', async () => {
  await start();
  expect((await call(fake, 'GET', 'pulls/7/files?per-page=100')).status).toBe(500);
  expect((await call(fake, 'GET', 'pulls/7/nonsense')).status).toBe(500);
  await graphql(fake, '{ repository(owner: "octo", name: "shop") { stargazerCount } }');
  expect(fake.errors).toEqual([
    expect.stringContaining('"per-page" is not a permitted key'),
    expect.stringContaining('no route for GET'),
    'GraphQL: the fake does not model Repository.stargazerCount',
  ]);
});

test('a missing version of the API is recorded, or refused', async () => {
  await start();
  const headers = { 'x-github-api-version': '2022-11-28' };
  const authorization = 'Bearer ghs_pullRequestsAndChecksWrite';
  await fetch(`${fake.url}/repos/octo/shop/pulls/7`, { headers: { authorization } });
  await call(fake, 'GET', 'pulls/7', { headers });
  expect(fake.requests.map(({ apiVersion }) => apiVersion)).toEqual([undefined, '2022-11-28']);
  expect((await call(fake, 'GET', 'pulls/7', { headers: { 'x-github-api-version': '2020-01-01' } })).status).toBe(400);
  await fake.close();
  await start({ requireApiVersion: true });
  const missing = await fetch(`${fake.url}/repos/octo/shop/pulls/7`, { headers: { authorization } });
  expect(missing.status).toBe(400);
});

test('the log has what was asked and answered, and counts it', async () => {
  await start();
  await call(fake, 'POST', 'issues/7/comments', { body: { body: '' } });
  await graphql(fake, '{ viewer { login } }');
  expect(fake.requests).toMatchObject([
    {
      method: 'POST',
      path: '/repos/octo/shop/issues/7/comments',
      route: '/repos/{owner}/{repo}/issues/{issue_number}/comments',
      kind: 'rest',
      status: 422,
      refusal: 'Validation Failed',
      body: { body: '' },
    },
    { kind: 'graphql', route: 'query viewer', status: 200 },
  ]);
  expect(fake.calls()).toEqual({
    total: 2,
    rest: 1,
    graphql: 1,
    git: 0,
    routes: { 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': 1, 'POST query viewer': 1 },
  });
});

test('the description finds what is wrong with an answer', async () => {
  await start();
  const comments = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
  expect(replyErrors('post', comments, 201, { id: 'x' })).toContain('/id must be integer');
  expect(replyErrors('post', comments, 201, { invented: 1 })).toContain(' must NOT have additional properties');
  expect(replyErrors('post', comments, 202, {})).toEqual(['the description has no answer 202']);
  expect(bodyErrors('post', comments, { body: 'x', extra: 1 })).toEqual(['"extra" is not a permitted key.']);
});

test('a fake is ready soon', async () => {
  const began = performance.now();
  await start({ baseAfterFork: [{ a: '1\n', b: '1\n' }] });
  expect(performance.now() - began).toBeLessThan(3000);
});
