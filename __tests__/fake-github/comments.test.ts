import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FakeGitHub } from './fake-github.ts';
import { createFakeGitHub } from './fake-github.ts';
import { call, lines } from './testing.ts';

let fake: FakeGitHub;
const path = 'a.yaml';
const base = lines(1, 30);
const head = base.replace('line 10\n', 'line ten\nadded 11\n');

beforeEach(async () => {
  fake = await createFakeGitHub({ base: { [path]: base }, head: { [path]: head } });
});

afterEach(async () => {
  expect(fake.errors).toEqual([]);
  await fake.close();
});

async function review(...comments: object[]): Promise<{ id: number }[]> {
  const body = {
    event: 'COMMENT',
    body: 'text',
    comments: comments.map((comment) => ({ path, body: 'text', ...comment })),
  };
  expect(await call(fake, 'POST', 'pulls/7/reviews', { body })).toMatchObject({ status: 200 });
  return (await call(fake, 'GET', 'pulls/7/comments')).body;
}

test('a comment is read, edited, answered and deleted', async () => {
  const [{ id }] = (await review({ line: 11, body: 'first\r\nsecond' })) as [{ id: number }];
  expect((await call(fake, 'GET', `pulls/comments/${id}`)).body).toMatchObject({
    body: 'first\r\nsecond',
    line: 11,
    side: 'RIGHT',
    original_line: 11,
    start_line: null,
    position: 6,
    subject_type: 'line',
    user: { login: 'github-actions[bot]', type: 'Bot' },
  });
  await call(fake, 'PATCH', `pulls/comments/${id}`, { body: { body: 'edited' } });
  const reply = fake.addReply(id, 'Really?');
  expect((await call(fake, 'GET', `pulls/comments/${reply}`)).body).toMatchObject({ in_reply_to_id: id, line: 11 });
  const answer = await call(fake, 'POST', `pulls/7/comments/${id}/replies`, { body: { body: 'Yes.' } });
  expect(answer).toMatchObject({ status: 201, body: { in_reply_to_id: id, body: 'Yes.' } });
  expect((await call(fake, 'DELETE', `pulls/comments/${id}`)).status).toBe(204);
  expect((await call(fake, 'DELETE', `pulls/comments/${id}`)).status).toBe(404);
  expect(fake.comments.map(({ body }) => body)).toEqual(['Really?', 'Yes.']);
});

test('a single comment makes a review of its own, which goes with it', async () => {
  const body = { path, body: 'text', line: 11, commit_id: fake.pull.head.sha };
  const { id } = (await call(fake, 'POST', 'pulls/7/comments', { body })).body;
  expect((await call(fake, 'GET', 'pulls/7/reviews')).body).toMatchObject([{ state: 'COMMENTED', body: '' }]);
  await call(fake, 'DELETE', `pulls/comments/${id}`);
  expect((await call(fake, 'GET', 'pulls/7/reviews')).body).toEqual([]);
});

test('after a push a comment moves with its line, and is outdated where that was changed', async () => {
  await review({ line: 11 }, { line: 13 }, { start_line: 10, line: 11 }, { line: 10, side: 'LEFT' });
  fake.pushHead({ [path]: `zero\n${head.replace('added 11', 'changed 11')}` });
  const comments = (await call(fake, 'GET', 'pulls/7/comments')).body;
  expect(comments.map(({ line }: { line: number | null }) => line)).toEqual([null, 14, null, 10]);
  expect(comments[0]).toMatchObject({ original_line: 11, position: null, commit_id: fake.comments[0]?.originalCommit });
  expect(comments[1]).toMatchObject({ original_line: 13, commit_id: fake.pull.head.sha });
  expect(fake.comments.map(({ isOutdated }) => isOutdated)).toEqual([true, false, true, false]);
});

test('a comment on an earlier commit is placed in that commit’s diff', async () => {
  const old = fake.pull.head.sha;
  fake.pushHead({ [path]: base.replace('line 10\n', 'line ten\n') });
  const body = { path, body: 'text', line: 11, commit_id: old };
  const answer = await call(fake, 'POST', 'pulls/7/comments', { body });
  expect(answer).toMatchObject({ status: 201, body: { line: null, original_line: 11, original_commit_id: old } });
});

test('a push to the base branch moves neither the diff nor `base.sha`', async () => {
  const before = fake.pull.base.sha;
  fake.pushBase({ [path]: base, 'other.yaml': 'a: 1\n' });
  const { body } = await call(fake, 'GET', 'pulls/7');
  expect(body).toMatchObject({ base: { sha: before }, changed_files: 1, mergeable: true });
  expect(fake.baseTip).not.toBe(before);
  fake.pushHead({ [path]: head, 'other.yaml': 'a: 1\n' }, { parents: [fake.pull.head.sha, fake.baseTip] });
  expect((await call(fake, 'GET', 'pulls/7')).body.base.sha).toBe(fake.baseTip);
  expect(fake.diff().map((file) => file.path)).toEqual([path]);
});

test('two branches that conflict have no test merge', async () => {
  fake.pushBase({ [path]: base.replace('line 10\n', 'line X\n') });
  const { body } = await call(fake, 'GET', 'pulls/7');
  expect(body).toMatchObject({ mergeable: false, mergeable_state: 'dirty', merge_commit_sha: null });
  expect(fake.ref('refs/pull/7/merge')).toBeUndefined();
});

test('comments on the conversation are listed in pages, edited and deleted', async () => {
  const ids: number[] = [];
  for (let index = 0; index < 3; index += 1) {
    ids.push((await call(fake, 'POST', 'issues/7/comments', { body: { body: `number ${index}` } })).body.id);
  }
  const page = await call(fake, 'GET', 'issues/7/comments?per_page=2&page=2');
  expect(page.body).toMatchObject([{ body: 'number 2' }]);
  expect(page.headers.get('link')).toContain('rel="prev"');
  await call(fake, 'PATCH', `issues/comments/${ids[0]}`, { body: { body: 'edited' } });
  expect((await call(fake, 'DELETE', `issues/comments/${ids[1]}`)).status).toBe(204);
  expect(fake.issueComments.map(({ body }) => body)).toEqual(['edited', 'number 2']);
  const long = await call(fake, 'POST', 'issues/7/comments', { body: { body: 'x'.repeat(65_537) } });
  expect(long.body.errors[0].message).toBe('body is too long (maximum is 65536 characters)');
});
