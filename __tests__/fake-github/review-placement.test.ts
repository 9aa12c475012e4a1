import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FakeGitHub } from './fake-github.ts';
import { createFakeGitHub } from './fake-github.ts';
import { TOKENS } from './permissions.ts';
import { call, lines } from './testing.ts';

let fake: FakeGitHub;

beforeEach(async () => {
  const base = lines(1, 40);
  fake = await createFakeGitHub({
    base: { 'deploy/web.yaml': base, 'deploy/old.yaml': 'a\nb\n' },
    head: {
      // Line 5 is changed, two lines follow line 7, line 30 goes.
      'deploy/web.yaml': base
        .replace('line 5\n', 'line five\n')
        .replace('line 7\n', 'line 7\nadded 8\nadded 9\n')
        .replace('line 30\n', ''),
    },
  });
});

afterEach(async () => {
  expect(fake.errors).toEqual([]);
  await fake.close();
});

const path = 'deploy/web.yaml';

async function review(...comments: object[]) {
  return call(fake, 'POST', `pulls/7/reviews`, {
    body: {
      event: 'COMMENT',
      body: 'a review',
      comments: comments.map((comment) => ({ path, body: 'text', ...comment })),
    },
  });
}

test('a comment may stand on an added line, on a context line of either side and on a deleted one', async () => {
  const answer = await review(
    { line: 8 },
    { line: 3, side: 'RIGHT' },
    { line: 3, side: 'LEFT' },
    { line: 5, side: 'LEFT' },
    { start_line: 8, line: 9 },
    { start_line: 5, start_side: 'LEFT', line: 9, side: 'RIGHT' },
  );
  expect(answer.status).toBe(200);
  expect(fake.comments.map(({ anchor }) => anchor?.line)).toEqual([8, 3, 3, 5, 9, 9]);
  expect(fake.comments.map(({ shownAt }) => shownAt?.hunk.rows[shownAt.last]?.text)).toEqual([
    'added 8',
    'line 3',
    'line 3',
    'line 5',
    'added 9',
    'added 9',
  ]);
  expect(fake.comments[0]?.diffHunk.split('\n').at(-1)).toBe('+added 8');
});

test.each([
  ['outside every hunk', { line: 20 }, 'Line could not be resolved'],
  ['beyond the file', { line: 4000 }, 'Line could not be resolved'],
  ['on the left where only the right has the line', { line: 41, side: 'LEFT' }, 'Line could not be resolved'],
  ['in a file that the pull request leaves alone', { path: 'README.md', line: 1 }, 'Path could not be resolved'],
  ['without a line', {}, 'Line could not be resolved'],
  ['from a line to itself', { start_line: 8, line: 8 }, 'Start line must precede the end line.'],
  ['backwards', { start_line: 9, line: 8 }, 'Start line must precede the end line.'],
  ['from another hunk', { start_line: 8, line: 33 }, 'Start line must be part of the same hunk as the line'],
  ['from outside the hunks', { start_line: 1, line: 8 }, 'Start line could not be resolved'],
])('a comment %s refuses the whole review', async (_, place, text) => {
  const answer = await review({ line: 8 }, place);
  expect(answer).toMatchObject({ status: 422, body: { message: 'Unprocessable Entity', errors: [text] } });
  expect(fake.reviews).toEqual([]);
  expect(fake.comments).toEqual([]);
});

test('one comment is refused in the other shape of errors', async () => {
  const answer = await call(fake, 'POST', 'pulls/7/comments', {
    body: { path, body: 'text', line: 20, commit_id: fake.pull.head.sha },
  });
  expect(answer).toMatchObject({
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [{ resource: 'PullRequestReviewComment', field: 'pull_request_review_thread.line', code: 'custom' }],
    },
  });
});

test('a file gets a comment by subject_type, and not inside a review', async () => {
  const one = await call(fake, 'POST', 'pulls/7/comments', {
    body: { path, body: 'text', subject_type: 'file', commit_id: fake.pull.head.sha },
  });
  expect(one).toMatchObject({ status: 201, body: { subject_type: 'file', line: null } });
  const many = await review({ subject_type: 'file' });
  expect(many.status).toBe(422);
  expect(many.body.message).toContain('"subject_type" is not a permitted key');
  const loud = await call(fake, 'POST', 'pulls/7/comments', {
    body: { path, body: 'text', subject_type: 'FILE', commit_id: fake.pull.head.sha },
  });
  expect(loud.status).toBe(422);
  const both = await call(fake, 'POST', 'pulls/7/comments', {
    body: { path, body: 'text', subject_type: 'line', line: 8, commit_id: fake.pull.head.sha },
  });
  expect(both.status).toBe(422);
});

test('a body of more than 65,536 characters is refused, and one without text as well', async () => {
  const long = await review({ line: 8, body: 'x'.repeat(65_537) });
  expect(long.body.errors).toEqual([
    'Pull request review thread comment body is too long (maximum is 65536 characters)',
  ]);
  expect((await review({ line: 8, body: 'x'.repeat(65_536) })).status).toBe(200);
  expect((await review({ line: 8, body: ' ' })).status).toBe(422);
  const empty = await call(fake, 'POST', 'pulls/7/reviews', { body: { event: 'COMMENT', body: '' } });
  expect(empty.status).toBe(422);
});

test('a review of a commit that is not of the pull request is refused', async () => {
  const answer = await call(fake, 'POST', 'pulls/7/reviews', {
    body: { event: 'COMMENT', body: 'x', commit_id: fake.pull.mergeSha },
  });
  expect(answer).toMatchObject({ status: 422, body: { errors: ['The commitOID is not part of the pull request'] } });
});

test('a second review is refused while one is pending', async () => {
  const pending = await call(fake, 'POST', 'pulls/7/reviews', { body: { body: 'later' } });
  expect(pending.body.state).toBe('PENDING');
  expect((await review({ line: 8 })).body.errors).toEqual(['User can only have one pending review per pull request']);
  const submitted = await call(fake, 'POST', `pulls/7/reviews/${pending.body.id}/events`, {
    body: { event: 'COMMENT' },
  });
  expect(submitted.body.state).toBe('COMMENTED');
  expect((await review({ line: 8 })).status).toBe(200);
});

test('GitHub Actions may not approve, and nobody their own pull request', async () => {
  const body = { event: 'APPROVE', body: 'fine' };
  const actions = await call(fake, 'POST', 'pulls/7/reviews', { body });
  expect(actions.body.errors).toEqual(['GitHub Actions is not permitted to approve pull requests.']);
  expect((await call(fake, 'POST', 'pulls/7/reviews', { body, token: TOKENS.person })).body.state).toBe('APPROVED');
});
