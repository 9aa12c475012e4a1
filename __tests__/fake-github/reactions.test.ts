import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FakeGitHub } from './fake-github.ts';
import { createFakeGitHub } from './fake-github.ts';
import { TOKENS } from './permissions.ts';
import { call } from './testing.ts';

let fake: FakeGitHub;
let path: string;
let id: number;

beforeEach(async () => {
  fake = await createFakeGitHub({ base: { a: '1\n' }, head: { a: '2\n' } });
  id = fake.addIssueComment('/pss help');
  path = `issues/comments/${id}/reactions`;
});

afterEach(async () => {
  expect(fake.errors).toEqual([]);
  await fake.close();
});

test('a reaction is made once by the same login, and again by another one', async () => {
  const first = await call(fake, 'POST', path, { body: { content: 'eyes' } });
  expect(first).toMatchObject({
    status: 201,
    body: { content: 'eyes', user: { login: 'github-actions[bot]', type: 'Bot' } },
  });
  const again = await call(fake, 'POST', path, { body: { content: 'eyes' } });
  expect(again).toMatchObject({ status: 200, body: { id: first.body.id } });
  expect((await call(fake, 'POST', path, { body: { content: 'eyes' }, token: TOKENS.person })).status).toBe(201);
  expect((await call(fake, 'POST', path, { body: { content: '+1' } })).status).toBe(201);
  expect(fake.reactions(id).map(({ login, content }) => [login, content])).toEqual([
    ['github-actions[bot]', 'eyes'],
    ['maintainer', 'eyes'],
    ['github-actions[bot]', '+1'],
  ]);
  expect((await call(fake, 'GET', `${path}?content=eyes`)).body).toHaveLength(2);
  expect((await call(fake, 'GET', `issues/comments/${id}`)).body.reactions).toMatchObject({
    total_count: 3,
    eyes: 2,
    '+1': 1,
    confused: 0,
  });
});

test('a reaction is taken away by the login that made it', async () => {
  const { body } = await call(fake, 'POST', path, { body: { content: 'eyes' } });
  expect((await call(fake, 'DELETE', `${path}/${body.id}`, { token: TOKENS.person })).status).toBe(403);
  expect((await call(fake, 'DELETE', `${path}/${body.id}`)).status).toBe(204);
  expect((await call(fake, 'DELETE', `${path}/${body.id}`)).status).toBe(404);
  expect(fake.reactions(id)).toEqual([]);
});

test('a reaction needs the permission to write one of issues and pull requests', async () => {
  const refused = await call(fake, 'POST', path, { body: { content: 'eyes' }, token: TOKENS.read });
  expect(refused.status).toBe(403);
  expect(refused.headers.get('x-accepted-github-permissions')).toBe('issues=write; pull_requests=write');
  expect((await call(fake, 'POST', path, { body: { content: 'eyes' }, token: TOKENS.issuesWrite })).status).toBe(201);
  expect((await call(fake, 'POST', path, { body: { content: 'tada' } })).status).toBe(422);
});

test('a deleted comment takes its reactions with it, and takes no more', async () => {
  await call(fake, 'POST', path, { body: { content: 'eyes' } });
  fake.deleteIssueComment(id);
  expect(fake.reactions(id)).toEqual([]);
  expect((await call(fake, 'POST', path, { body: { content: '+1' } })).status).toBe(404);
  expect((await call(fake, 'GET', path)).status).toBe(404);
});
