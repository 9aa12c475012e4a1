import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FakeGitHub } from './fake-github.ts';
import { createFakeGitHub } from './fake-github.ts';
import { call, graphql } from './testing.ts';

let fake: FakeGitHub;

beforeEach(async () => {
  fake = await createFakeGitHub({
    base: { a: '1\n' },
    head: { a: '2\n' },
    collaborators: { maintainer: 'admin', writer: 'write', reader: 'read', lost: 'none' },
    members: ['maintainer', 'employee'],
  });
});

afterEach(async () => {
  expect(fake.errors).toEqual([]);
  await fake.close();
});

test('a person comments, edits and deletes, and the API says so', async () => {
  const id = fake.addIssueComment('/pss fix', 'writer');
  const path = `issues/comments/${id}`;
  const first = (await call(fake, 'GET', path)).body;
  expect(first).toMatchObject({ body: '/pss fix', user: { login: 'writer', type: 'User' } });
  expect(first.updated_at).toBe(first.created_at);
  fake.editIssueComment(id, '/pss fix all');
  const edited = (await call(fake, 'GET', path)).body;
  expect(edited).toMatchObject({ body: '/pss fix all', created_at: first.created_at });
  expect(edited.updated_at > first.created_at).toBe(true);
  fake.deleteIssueComment(id);
  expect((await call(fake, 'GET', path)).status).toBe(404);
  expect(fake.issueComments).toEqual([]);
  expect(() => fake.editIssueComment(id, 'x')).toThrow(`there is no comment ${id}`);
});

test.each([
  ['octo', 'OWNER', 'User'],
  ['maintainer', 'MEMBER', 'User'],
  ['employee', 'MEMBER', 'User'],
  ['Writer', 'COLLABORATOR', 'User'],
  ['reader', 'COLLABORATOR', 'User'],
  ['lost', 'NONE', 'User'],
  ['stranger', 'NONE', 'User'],
  ['renovate[bot]', 'NONE', 'Bot'],
])('a comment of %s is one of %s, by a %s', async (login, association, type) => {
  const id = fake.addIssueComment('text', login);
  expect((await call(fake, 'GET', `issues/comments/${id}`)).body).toMatchObject({
    author_association: association,
    user: { login, type },
  });
  const { body } = await graphql(
    fake,
    '{ repository(owner: "octo", name: "shop") { pullRequest(number: 7) { comments(first: 1) { nodes { authorAssociation } } } } }',
  );
  expect(body.data.repository.pullRequest.comments.nodes).toEqual([{ authorAssociation: association }]);
});
