import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FakeGitHub } from './fake-github.ts';
import { createFakeGitHub } from './fake-github.ts';
import { TOKENS } from './permissions.ts';
import type { Answer } from './testing.ts';
import { call } from './testing.ts';

let fake: FakeGitHub;

beforeEach(async () => {
  fake = await createFakeGitHub({ base: { a: '1\n' }, head: { a: '2\n' } });
});

afterEach(async () => {
  expect(fake.errors).toEqual([]);
  await fake.close();
});

const token = TOKENS.person;

function create(title: string, body = 'text'): Promise<Answer> {
  return call(fake, 'POST', 'issues', { body: { title, body }, token });
}

function change(number: number, body: object): Promise<Answer> {
  return call(fake, 'PATCH', `issues/${number}`, { body, token });
}

async function numbers(query: string): Promise<number[]> {
  const { body } = await call(fake, 'GET', `issues?${query}`, { token });
  return body.map(({ number }: { number: number }) => number);
}

test('an issue has the next number, and stands among pull requests, the newest first', async () => {
  expect((await create('one')).body).toMatchObject({ number: 8, state: 'open', user: { login: 'maintainer' } });
  await create('two');
  expect(await numbers('state=all')).toEqual([9, 8, 7]);
  expect(await numbers('state=all&direction=asc&per_page=2')).toEqual([7, 8]);
  expect(await numbers('creator=maintainer')).toEqual([9, 8]);
  expect(await numbers('creator=github-actions[bot]')).toEqual([]);
  const [pull] = (await call(fake, 'GET', 'issues?direction=asc', { token })).body;
  expect(pull.pull_request.url).toContain('/pulls/7');
});

test('an issue is closed and opened again, with the reason', async () => {
  await create('one');
  expect((await change(8, { state: 'closed' })).body.state_reason).toBe('completed');
  // "Ignored unless `state` is changed", says its description.
  expect((await change(8, { state: 'closed', state_reason: 'not_planned' })).body.state_reason).toBe('completed');
  expect(await numbers('')).toEqual([7]);
  expect(await numbers('state=closed')).toEqual([8]);
  expect((await change(8, { state: 'open', body: 'other' })).body).toMatchObject({
    state_reason: 'reopened',
    body: 'other',
    title: 'one',
  });
});

test('what GitHub refuses is refused', async () => {
  expect((await create('')).body.errors).toMatchObject([{ field: 'title' }]);
  expect((await create('one', 'x'.repeat(65_537))).body.errors).toMatchObject([
    { message: 'body is too long (maximum is 65536 characters)' },
  ]);
  expect((await change(8, { state: 'open' })).status).toBe(404);
  expect((await call(fake, 'GET', 'issues')).status).toBe(403);
  const refused = await call(fake, 'POST', 'issues', { body: { title: 'one' } });
  expect(refused.status).toBe(403);
  expect(refused.headers.get('x-accepted-github-permissions')).toBe('issues=write');
  expect(fake.issues).toEqual([]);
});
