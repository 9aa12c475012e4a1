import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';

import { afterEach, expect, test } from 'vitest';
import type { FakeGitHub } from './fake-github.ts';
import { createFakeGitHub } from './fake-github.ts';
import type { FakeGitHubOptions } from './options.ts';
import { TOKENS } from './permissions.ts';
import { call, graphql } from './testing.ts';

let fake: FakeGitHub;

async function start(options: Partial<FakeGitHubOptions> = {}): Promise<void> {
  fake = await createFakeGitHub({ base: { a: '1\n' }, head: { a: '2\n' }, ...options });
}

afterEach(async () => {
  expect(fake.errors).toEqual([]);
  await fake.close();
});

function webToken(claims: object = {}, { key = fake.app.privateKey, alg = 'RS256' } = {}): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const payload = { iat: now - 60, exp: now + 540, iss: String(fake.app.id), ...claims };
  const text = `${part({ alg, typ: 'JWT' })}.${part(payload)}`;
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), createPrivateKey(key)).toString('base64url')}`;
}

async function createToken(body?: object) {
  const path = `/app/installations/${fake.app.installationId}/access_tokens`;
  return call(fake, 'POST', path, { body, token: webToken() });
}

test('an App finds its installation, and is given a token with what was asked for', async () => {
  await start();
  const installation = await call(fake, 'GET', 'installation', { token: webToken() });
  expect(installation).toMatchObject({
    status: 200,
    body: {
      id: fake.app.installationId,
      app_id: fake.app.id,
      app_slug: 'shop-fixes',
      permissions: { metadata: 'read', contents: 'write', pull_requests: 'write' },
    },
  });
  const permissions = { contents: 'write' };
  const { status, body } = await createToken({ repositories: ['shop'], permissions });
  expect([status, body.permissions, body.repositories.length]).toEqual([201, { metadata: 'read', ...permissions }, 1]);
  expect(Date.parse(body.expires_at)).toBeGreaterThan(Date.now());
  const { token } = body;
  expect((await call(fake, 'GET', 'contents/a', { token })).status).toBe(200);
  expect((await call(fake, 'POST', 'issues/7/comments', { body: { body: 'text' }, token })).status).toBe(403);
  const viewer = await graphql(fake, '{ viewer { login } }', {}, token);
  expect(viewer.body.data.viewer.login).toBe('shop-fixes[bot]');
});

test('without a wish an App’s token may do all that the App may', async () => {
  await start({ app: { slug: 'fixer', permissions: { contents: 'write', checks: 'write', issues: 'write' } } });
  const { body } = await createToken();
  expect(body.permissions).toEqual({ metadata: 'read', contents: 'write', checks: 'write', issues: 'write' });
  const check = { name: 'PSS', head_sha: fake.pull.head.sha };
  const made = await call(fake, 'POST', 'check-runs', { body: check, token: body.token });
  expect(made.body.app).toMatchObject({ id: fake.app.id, slug: 'fixer' });
});

test('a commit by an App starts workflows', async () => {
  await start();
  const { token } = (await createToken()).body;
  const input = {
    branch: { repositoryNameWithOwner: 'octo/shop', branchName: 'change' },
    expectedHeadOid: fake.pull.head.sha,
    message: { headline: 'Fix it' },
    fileChanges: { additions: [{ path: 'a', contents: 'Mwo=' }] },
  };
  const mutation =
    'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }';
  await graphql(fake, mutation, { input }, token);
  const { body } = await call(fake, 'GET', `commits/${fake.pull.head.sha}`);
  expect(body.author).toMatchObject({ login: 'shop-fixes[bot]', type: 'Bot' });
  expect(fake.startedWorkflows).toEqual([fake.pull.head.sha]);
});

test('no token is given for more than the App has, nor for a repository that it is not in', async () => {
  await start();
  expect(await createToken({ permissions: { actions: 'write' } })).toMatchObject({
    status: 422,
    body: { message: 'The permissions requested are not granted to this installation.' },
  });
  expect(await createToken({ repositories: ['shop', 'other'] })).toMatchObject({
    status: 422,
    body: { message: expect.stringContaining('There is at least one repository that does not exist') },
  });
  expect((await createToken({ permission: {} })).status).toBe(422);
  await fake.close();
  await start({ app: { isInstalled: false } });
  expect((await call(fake, 'GET', 'installation', { token: webToken() })).status).toBe(404);
  expect((await createToken()).status).toBe(404);
});

test('a web token is refused that is not the App’s, not signed by its key, or out of its time', async () => {
  await start();
  const ask = async (token: string) => {
    const { status, body } = await call(fake, 'GET', 'installation', { token });
    return [status, body.message];
  };
  const now = Math.floor(Date.now() / 1000);
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'pem' });
  const unreadable = [401, 'A JSON web token could not be decoded'];
  expect(await ask(webToken({ iss: fake.app.clientId }))).toEqual([200, undefined]);
  expect(await ask(webToken({}, { key: String(other) }))).toEqual(unreadable);
  expect(await ask(webToken({}, { alg: 'HS256' }))).toEqual(unreadable);
  expect(await ask('a.b.c')).toEqual(unreadable);
  expect(await ask(webToken({ iss: '1' }))).toEqual([404, 'Integration not found']);
  expect(await ask(webToken({ exp: now + 700 }))).toEqual([401, expect.stringContaining('too far in the future')]);
  expect(await ask(webToken({ exp: now - 1 }))).toEqual([401, expect.stringContaining("'Expiration time' claim")]);
  expect(await ask(webToken({ iat: now + 60 }))).toEqual([401, expect.stringContaining("'Issued at' claim")]);
});

test('a web token is for the App’s own calls, and these are for it alone', async () => {
  await start();
  expect((await call(fake, 'GET', 'pulls/7', { token: webToken() })).status).toBe(403);
  expect((await call(fake, 'GET', 'installation', { token: TOKENS.actionsWrite })).status).toBe(401);
});
