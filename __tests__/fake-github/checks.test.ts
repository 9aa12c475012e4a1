import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FakeGitHub } from './fake-github.ts';
import { createFakeGitHub } from './fake-github.ts';
import { TOKENS } from './permissions.ts';
import { call } from './testing.ts';

let fake: FakeGitHub;

beforeEach(async () => {
  fake = await createFakeGitHub({ base: { a: '1\n' }, head: { a: '2\n' } });
});

afterEach(async () => {
  expect(fake.errors).toEqual([]);
  await fake.close();
});

const note = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'text' };

async function create(rest: object = {}, token: string = TOKENS.write) {
  return call(fake, 'POST', 'check-runs', { body: { name: 'PSS', head_sha: fake.pull.head.sha, ...rest }, token });
}

async function annotate(...annotations: object[]) {
  return create({ output: { title: 't', summary: 's', annotations } });
}

test('a check run is begun, and concluded with annotations that add up', async () => {
  const begun = await create({ status: 'in_progress' });
  expect(begun).toMatchObject({ status: 201, body: { status: 'in_progress', conclusion: null, completed_at: null } });
  const path = `check-runs/${begun.body.id}`;
  const annotations = Array.from({ length: 50 }, (_, index) => ({ ...note, message: `${index}` }));
  await call(fake, 'PATCH', path, { body: { output: { title: 't', summary: 'first', annotations } } });
  const last = await call(fake, 'PATCH', path, {
    body: { conclusion: 'failure', output: { title: 't', summary: 'second', annotations: [note] } },
  });
  expect(last.body).toMatchObject({
    status: 'completed',
    conclusion: 'failure',
    app: { slug: 'github-actions' },
    output: { summary: 'second', annotations_count: 51 },
  });
  expect(fake.checkRuns[0]?.annotations).toHaveLength(51);
  const listed = await call(fake, 'GET', `${path}/annotations?per_page=100`);
  expect(listed.body[50]).toMatchObject({ message: 'text', start_column: null });
  const found = await call(fake, 'GET', `commits/${fake.pull.head.sha}/check-runs?check_name=PSS`);
  expect(found.body).toMatchObject({ total_count: 1, check_runs: [{ id: begun.body.id }] });
});

test.each([
  ['more than 50 annotations', { output: { title: 't', summary: 's', annotations: Array(51).fill(note) } }],
  ['a summary of more than 65,535 characters', { output: { title: 't', summary: 'x'.repeat(65_536) } }],
  ['a text of more than 65,535 characters', { output: { title: 't', summary: 's', text: 'x'.repeat(65_536) } }],
  ['an output without a summary', { output: { title: 't' } }],
  ['a conclusion that GitHub does not know', { conclusion: 'passed' }],
  ['an end without a conclusion', { status: 'completed' }],
  ['an unknown key', { summary: 's' }],
  ['a commit that does not exist', { head_sha: '0'.repeat(40) }],
  ['four buttons', { actions: Array(4).fill({ label: 'a', description: 'b', identifier: 'c' }) }],
])('a check run with %s is refused', async (_, rest) => {
  expect(await create(rest)).toMatchObject({ status: 422 });
  expect(fake.checkRuns).toEqual([]);
});

test.each([
  ['columns over several lines', { end_line: 2, start_column: 1, end_column: 2 }],
  ['an end before its start', { start_line: 2 }],
  ['line 0', { start_line: 0, end_line: 0 }],
  ['a message of more than 64 KB', { message: 'x'.repeat(65_537) }],
  ['a title of more than 255 characters', { title: 'x'.repeat(256) }],
  ['a level of another API', { annotation_level: 'error' }],
  ['no path', { path: '' }],
])('an annotation with %s is refused', async (_, rest) => {
  expect((await annotate({ ...note, ...rest })).status).toBe(422);
});

test('columns are taken on one line', async () => {
  expect((await annotate({ ...note, start_column: 1, end_column: 4 })).status).toBe(201);
});

test('only Apps make check runs, and only the App that made one changes it', async () => {
  const person = await create({}, TOKENS.person);
  expect(person).toMatchObject({ status: 403, body: { message: 'You must authenticate via a GitHub App.' } });
  const { id } = (await create()).body;
  const other = await call(fake, 'PATCH', `check-runs/${id}`, { body: { conclusion: 'success' }, token: TOKENS.app });
  expect(other.status).toBe(403);
  expect(other.body.message).toContain('Invalid app_id');
});
