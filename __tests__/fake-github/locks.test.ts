import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FakeGitHub } from './fake-github.ts';
import { createFakeGitHub } from './fake-github.ts';
import { TOKENS } from './permissions.ts';
import { call, graphql } from './testing.ts';

let fake: FakeGitHub;

beforeEach(async () => {
  fake = await createFakeGitHub({ base: { a: '1\n' }, head: { a: '2\n' } });
});

afterEach(async () => {
  expect(fake.errors).toEqual([]);
  await fake.close();
});

const review = { event: 'COMMENT', body: 'text', comments: [{ path: 'a', line: 1, body: 'text' }] };

test.each([
  ['of the job', TOKENS.actionsWrite],
  ['of another App', TOKENS.app],
])('a token %s adds, changes and deletes nothing in a locked conversation', async (_, token) => {
  await call(fake, 'POST', 'pulls/7/reviews', { body: review });
  const line = fake.comments[0]?.id;
  const id = fake.addIssueComment('text');
  fake.lockConversation();
  const body = { body: 'text' };
  const single = { ...body, path: 'a', line: 1, commit_id: fake.pull.head.sha };
  const attempts = [
    ['POST', 'issues/7/comments', body],
    ['PATCH', `issues/comments/${id}`, body],
    ['DELETE', `issues/comments/${id}`, undefined],
    ['POST', `issues/comments/${id}/reactions`, { content: 'eyes' }],
    ['POST', 'pulls/7/reviews', review],
    ['POST', 'pulls/7/comments', single],
    ['POST', `pulls/7/comments/${line}/replies`, body],
    ['PATCH', `pulls/comments/${line}`, body],
    ['DELETE', `pulls/comments/${line}`, undefined],
  ] as const;
  for (const [method, path, content] of attempts) {
    const answer = await call(fake, method, path, { body: content, token });
    expect([method, path, answer.status]).toEqual([method, path, 403]);
  }
  expect(fake.requests.map(({ refusal }) => refusal)).toContain('Unable to create comment because issue is locked.');
  expect([fake.issueComments.length, fake.comments.length, fake.reviews.length]).toEqual([1, 1, 1]);
  expect(fake.reactions(id)).toEqual([]);
});

test('a comment in a locked conversation is read, and not hidden', async () => {
  fake.addIssueComment('text');
  fake.lockConversation();
  const [comment] = (await call(fake, 'GET', 'issues/7/comments')).body;
  const mutation = `mutation ($id: ID!) { minimizeComment(input: {subjectId: $id, classifier: OUTDATED}) {
    minimizedComment { isMinimized } } }`;
  const hidden = await graphql(fake, mutation, { id: comment.node_id });
  expect(hidden.body.errors[0].type).toBe('FORBIDDEN');
  expect((await call(fake, 'GET', 'pulls/7')).body.locked).toBe(true);
});

test('a person with write access comments in a locked conversation, and does not react', async () => {
  const id = fake.addIssueComment('text');
  fake.lockConversation();
  const token = TOKENS.person;
  expect((await call(fake, 'POST', 'issues/7/comments', { body: { body: 'text' }, token })).status).toBe(201);
  const reaction = { body: { content: 'eyes' }, token };
  const refused = await call(fake, 'POST', `issues/comments/${id}/reactions`, reaction);
  expect(refused.body.message).toBe('maintainer does not have the correct permissions to execute `AddReaction`');
  fake.unlockConversation();
  expect((await call(fake, 'POST', `issues/comments/${id}/reactions`, reaction)).status).toBe(201);
});
