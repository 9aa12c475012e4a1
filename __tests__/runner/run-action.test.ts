import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { createFakeGitHub } from '../fake-github/fake-github.ts';
import { TOKENS } from '../fake-github/permissions.ts';
import type { Credentials } from './check-out.ts';
import type { ActionRun } from './run-action.ts';
import { runAction } from './run-action.ts';

const bundle = join(import.meta.dirname, 'fixtures/probe.mjs');
let fake: FakeGitHub;

beforeEach(async () => {
  fake = await createFakeGitHub({
    base: { 'a.yaml': 'a: 1\n' },
    head: { 'a.yaml': 'a: 2\n' },
    baseAfterFork: [{ 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 1\n' }],
  });
});

afterEach(async () => {
  expect(fake.errors).toEqual([]);
  await fake.close();
});

test('the bundle gets inputs, event and files as on a runner, and nothing else of this environment', async () => {
  process.env['PROBE_LEAK'] = 'x';
  const result = await runAction({ fake, bundle, inputs: { 'fail-on': 'any' }, env: { GITHUB_ACTOR: undefined } });
  const seen = JSON.parse(result.outputs['report'] ?? '');
  expect(result).toMatchObject({ exitCode: 3, isTimedOut: false, stderr: '', summary: '# Summary\n' });
  expect(result.outputs['conclusion']).toBe('failure');
  expect(seen).toMatchObject({
    failOn: 'any',
    sha: fake.pull.mergeSha,
    ref: 'refs/pull/7/merge',
    head: fake.pull.head.sha,
    node: process.env['PSS_ACTION_NODE'] ?? process.execPath,
    event: { number: 7, pull_request: { head: { sha: fake.pull.head.sha }, base: { sha: fake.pull.base.sha } } },
  });
  expect(seen.environment).toContain('INPUT_FAIL-ON');
  expect(seen.environment).not.toContain('PROBE_LEAK');
  expect(seen.environment).not.toContain('GITHUB_ACTOR');
});

test('annotations are read as the runner reads them', async () => {
  const { annotations, commands } = await runAction({ fake, bundle });
  expect(annotations).toEqual([
    { level: 'error', file: 'a.yaml', line: 3, title: 'one, two:', message: 'first\nsecond 100%', isShown: true },
  ]);
  expect(commands.map(({ name }) => name)).toEqual(['error', 'stop-commands']);
  // The checkout's own calls are not the action's.
  expect(fake.calls()).toMatchObject({ rest: 1, git: 0 });
});

test('a checkout of depth 1 has the merge commit alone, detached, and can fetch the head', async () => {
  const result = await runAction({ fake, bundle, env: { PROBE: 'fetch' } });
  expect(result.exitCode).toBe(3);
  const seen = JSON.parse(result.outputs['report'] ?? '');
  expect(seen).toMatchObject({ commits: [fake.pull.mergeSha], branch: '', isShallow: 'true' });
});

test('a full checkout has the history, and no checkout has no repository', async () => {
  const full = await runAction({ fake, bundle, workspace: 'full' });
  expect(JSON.parse(full.outputs['report'] ?? '').commits).toHaveLength(4);
  const none = await runAction({ fake, bundle, workspace: 'none' });
  expect(JSON.parse(none.outputs['report'] ?? '').commits).toEqual([]);
});

test('the token of the checkout is where actions/checkout leaves it, and a second header is refused', async () => {
  const run = async (credentials: Credentials, probe: string) =>
    (await runAction({ fake, bundle, credentials, env: { PROBE: probe } })).exitCode;
  expect(await run('config', 'fetch')).toBe(3);
  expect(await run('runner-temp', 'fetch')).toBe(3);
  expect(await run('none', 'fetch')).toBe(1);
  expect(await run('none', 'fetch-with-header')).toBe(3);
  expect(await run('runner-temp', 'fetch-with-header')).toBe(1);
  expect(await run('runner-temp', 'fetch-with-only-header')).toBe(3);
});

test('a fork’s branch is not fetched, and its head is', async () => {
  const fork = await createFakeGitHub({ base: { a: '1\n' }, head: { a: '2\n' }, forkOwner: 'stranger' });
  const result = await runAction({ fake: fork, bundle, workspace: 'full', inputs: { token: TOKENS.read } });
  const seen = JSON.parse(result.outputs['report'] ?? '');
  expect(seen.event.pull_request.head).toMatchObject({ label: 'stranger:change', repo: { fork: true } });
  expect(seen.refs).toEqual(['refs/remotes/origin/main', 'refs/remotes/pull/7/merge']);
  expect(seen.commits).toContain(fork.pull.head.sha);
  expect(fork.errors).toEqual([]);
  await fork.close();
});

test.each([
  ['pull_request_target', 'refs/heads/main'],
  ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-7-'],
  ['issue_comment', 'refs/heads/main'],
  ['workflow_run', 'refs/heads/main'],
  ['push', 'refs/heads/main'],
  ['schedule', 'refs/heads/main'],
  ['workflow_dispatch', 'refs/heads/main'],
] as const)('the event %s has its own ref and payload', async (event, ref) => {
  const result = await runAction({ fake, bundle, event, workspace: event === 'merge_group' ? 'none' : 'depth-1' });
  const seen = JSON.parse(result.outputs['report'] ?? '');
  expect(seen.ref).toContain(ref);
  // The event of a schedule names no repository.
  expect(seen.event.repository?.full_name).toBe(event === 'schedule' ? undefined : 'octo/shop');
  expect(seen.branch).toBe(event === 'merge_group' ? undefined : 'main');
});

async function seenOf(run: Omit<ActionRun, 'bundle' | 'fake'>) {
  const result = await runAction({ fake, bundle, ...run });
  return JSON.parse(result.outputs['report'] ?? '');
}

test('a comment’s event is of the comment that the fake has, and of its author', async () => {
  const id = fake.addIssueComment('/pss fix all', 'renovate[bot]');
  const seen = await seenOf({ event: 'issue_comment', comment: { id } });
  const [comment] = fake.issueComments;
  expect(seen).toMatchObject({
    actor: 'renovate[bot]',
    workflow: 'octo/shop/.github/workflows/pss-review.yml@refs/heads/main',
    event: {
      action: 'created',
      sender: { login: 'renovate[bot]', type: 'Bot' },
      issue: { number: 7, state: 'open', locked: false, pull_request: { merged_at: null } },
      comment: {
        id,
        body: '/pss fix all',
        user: { login: 'renovate[bot]', type: 'Bot' },
        author_association: 'NONE',
        created_at: comment?.createdAt,
      },
    },
  });
});

test('a comment’s event keeps what the comment was, whatever became of it', async () => {
  const id = fake.addIssueComment('/pss fix');
  const before = { ...fake.issueComments[0], id };
  fake.deleteIssueComment(id);
  const seen = await seenOf({ event: 'issue_comment', action: 'edited', comment: before });
  expect(seen).toMatchObject({
    actor: 'maintainer',
    event: { action: 'edited', comment: { id, body: '/pss fix', author_association: 'MEMBER' } },
  });
  await expect(runAction({ fake, bundle, event: 'issue_comment', comment: { id } })).rejects.toThrow('no comment');
});

test('the event of a pull request that was merged is of the branch that it was merged into', async () => {
  const sha = fake.mergePull({ by: 'octo' });
  const seen = await seenOf({ action: 'closed' });
  expect(seen).toMatchObject({
    actor: 'octo',
    ref: 'refs/heads/main',
    sha,
    commits: [sha],
    event: { action: 'closed', pull_request: { state: 'closed', merged: true, merged_by: { login: 'octo' } } },
  });
});

test('the event of a pull request that was closed is of its test merge', async () => {
  fake.closePull();
  const seen = await seenOf({ action: 'closed' });
  expect(seen).toMatchObject({
    actor: 'contributor',
    ref: 'refs/pull/7/merge',
    event: { action: 'closed', pull_request: { state: 'closed', merged: false, merged_at: null } },
  });
});

test('a process that hangs is killed', async () => {
  const result = await runAction({ fake, bundle, env: { PROBE: 'hang' }, timeout: 1500 });
  expect(result).toMatchObject({ exitCode: null, isTimedOut: true });
});
