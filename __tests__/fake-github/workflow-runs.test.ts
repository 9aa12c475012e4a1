import { afterEach, expect, test } from 'vitest';
import type { FakeGitHub } from './fake-github.ts';
import { createFakeGitHub } from './fake-github.ts';
import type { FakeGitHubOptions } from './options.ts';
import { TOKENS } from './permissions.ts';
import { call } from './testing.ts';

let fake: FakeGitHub;
const token = TOKENS.actionsWrite;

async function start(options: Partial<FakeGitHubOptions> = {}): Promise<void> {
  fake = await createFakeGitHub({ base: { a: '1\n' }, head: { a: '2\n' }, ...options });
}

afterEach(async () => {
  expect(fake.errors).toEqual([]);
  await fake.close();
});

async function list(query: string) {
  const { body } = await call(fake, 'GET', `actions/runs?${query}`, { token });
  return body.workflow_runs.map(({ id }: { id: number }) => id);
}

test('runs are found by head, event, status and conclusion, the newest first', async () => {
  await start();
  const old = fake.addWorkflowRun();
  const { sha } = fake.pull.head;
  fake.pushHead({ a: '3\n' });
  const done = fake.addWorkflowRun({ conclusion: 'failure' });
  const going = fake.addWorkflowRun({ path: '.github/workflows/test.yml', status: 'in_progress' });
  const scheduled = fake.addWorkflowRun({ event: 'schedule' });
  expect(await list('per_page=100')).toEqual([scheduled, going, done, old]);
  expect(await list(`head_sha=${sha}`)).toEqual([old]);
  expect(await list(`head_sha=${fake.pull.head.sha}&event=pull_request`)).toEqual([going, done]);
  expect(await list('status=in_progress')).toEqual([going]);
  expect(await list('status=failure')).toEqual([done]);
  expect(await list('per_page=1&page=2')).toEqual([going]);
  expect((await call(fake, 'GET', `actions/runs/${done}`, { token })).body).toMatchObject({
    path: '.github/workflows/pss-review.yml',
    status: 'completed',
    conclusion: 'failure',
    run_attempt: 1,
    run_number: 2,
    head_branch: 'change',
    pull_requests: [{ number: 7 }],
  });
});

test('a run is run again, once until it has ended', async () => {
  await start();
  const id = fake.addWorkflowRun({ conclusion: 'failure' });
  expect(await call(fake, 'POST', `actions/runs/${id}/rerun`, { token })).toMatchObject({ status: 201, body: {} });
  expect(fake.workflowRuns).toMatchObject([{ id, status: 'queued', conclusion: null, reruns: 1 }]);
  expect((await call(fake, 'GET', `actions/runs/${id}`, { token })).body.run_attempt).toBe(2);
  expect(await call(fake, 'POST', `actions/runs/${id}/rerun`, { token })).toMatchObject({
    status: 403,
    body: { message: 'This workflow is already running' },
  });
  expect(fake.workflowRuns[0]?.reruns).toBe(1);
});

test('a run of more than a month ago is not run again', async () => {
  await start();
  const id = fake.addWorkflowRun({ createdAt: '2025-05-01T00:00:00Z' });
  expect(await call(fake, 'POST', `actions/runs/${id}/rerun`, { token })).toMatchObject({
    status: 403,
    body: { message: 'Unable to retry this workflow run because it was created over a month ago' },
  });
  expect((await call(fake, 'POST', 'actions/runs/1/rerun', { token })).status).toBe(404);
});

test('runs are read with `actions: read`, by anybody where the repository is public, and run again with `write`', async () => {
  await start();
  expect((await call(fake, 'GET', 'actions/runs')).status).toBe(403);
  const id = fake.addWorkflowRun();
  const refused = await call(fake, 'POST', `actions/runs/${id}/rerun`, { token: TOKENS.contentsWrite });
  expect(refused).toMatchObject({ status: 403, body: { message: 'Resource not accessible by integration' } });
  expect(refused.headers.get('x-accepted-github-permissions')).toBe('actions=write');
  await fake.close();
  await start({ isPublic: true });
  expect((await call(fake, 'GET', 'actions/runs')).status).toBe(200);
});

test('a run of a fork names no pull request', async () => {
  await start({ forkOwner: 'stranger' });
  const id = fake.addWorkflowRun();
  expect((await call(fake, 'GET', `actions/runs/${id}`, { token })).body).toMatchObject({
    pull_requests: [],
    head_repository: { full_name: 'stranger/shop', fork: true },
  });
});
