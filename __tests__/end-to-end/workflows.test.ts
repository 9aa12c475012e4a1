import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import type { EventName } from '../runner/event-payload.ts';
import { runAction } from '../runner/run-action.ts';
import type { DocumentedWorkflow } from './documented-workflows.ts';
import { documentedWorkflows, tokenOf } from './documented-workflows.ts';
import { useFakes } from './fakes.ts';
import { hostPidPod } from './odd-files.ts';

const DEMO = join(import.meta.dirname, '..', 'fixtures', 'demo-pull-request');
const DEMO_TREES = { base: join(DEMO, 'base'), head: join(DEMO, 'head') };
const TOKEN = 'ghs_theJobsOwn';

const fakeGitHub = useFakes();

/** What a person sees of a run. */
interface Outcome {
  readonly exitCode: number | null;
  readonly introduced: string | undefined;
  readonly existing: string | undefined;
  readonly reviews: number;
  readonly comments: number;
  readonly checkRuns: readonly string[];
  readonly annotations: number;
  readonly hasBadge: boolean;
  readonly issues: readonly string[];
}

async function runWorkflow(
  { workspace, inputs }: DocumentedWorkflow,
  event: EventName,
  permissions: Readonly<Record<string, string>>,
  forkOwner?: string,
): Promise<Outcome> {
  const fake = await fakeGitHub({
    ...DEMO_TREES,
    tokens: { [TOKEN]: tokenOf(permissions) },
    ...(forkOwner === undefined ? {} : { forkOwner }),
  });
  const { exitCode, outputs, annotations } = await runAction({
    ...{ fake, event, workspace },
    inputs: { ...inputs, token: TOKEN },
    checkoutToken: TOKEN,
    checkoutFails: 'as-empty',
  });
  const { introduced, existing } = outputs;
  return {
    ...{ exitCode, introduced, existing },
    reviews: fake.reviews.length,
    comments: fake.comments.length,
    checkRuns: fake.checkRuns.map(({ headSha, conclusion }) => `${nameOf(fake, headSha)} ${conclusion}`),
    annotations: annotations.length,
    issues: fake.issues.map(({ title }) => title),
    hasBadge: fake.ref(`refs/heads/${inputs['badge-branch']}`) !== undefined,
  };
}

function nameOf(fake: FakeGitHub, sha: string): string {
  const names = { [fake.pull.head.sha]: 'head', [fake.baseTip]: 'main', [String(fake.pull.mergeSha)]: 'merge' };
  return names[sha] ?? sha;
}

const REVIEWED = { exitCode: 1, introduced: '13', reviews: 1, comments: 6, checkRuns: ['head failure'] };
const GATED = { exitCode: 1, introduced: '13', reviews: 0, comments: 0 };
const SCANNED = { exitCode: 0, introduced: '0', existing: '4', reviews: 0, checkRuns: ['main success'] };

const TRACKED = { ...SCANNED, issues: ['Pod Security scan: what the default branch violates'] };

const EXPECTED: Readonly<Record<string, Readonly<Partial<Record<EventName, Partial<Outcome>>>>>> = {
  'Pull requests: .github/workflows/pod-security.yml': { pull_request: REVIEWED },
  'Comments on pull requests from forks: .github/workflows/pod-security.yml': { pull_request_target: REVIEWED },
  'The same in two workflows: .github/workflows/pod-security.yml': { pull_request: { ...GATED, checkRuns: [] } },
  'The same in two workflows: .github/workflows/pod-security-publish.yml': { workflow_run: REVIEWED },
  'A merge queue: .github/workflows/pod-security.yml': {
    pull_request: REVIEWED,
    merge_group: { ...GATED, checkRuns: ['merge failure'] },
  },
  'A branch as it is: .github/workflows/pod-security-main.yml': { push: SCANNED, workflow_dispatch: SCANNED },
  'A badge, and code scanning: .github/workflows/pod-security-badge.yml': { push: { ...SCANNED, hasBadge: true } },
  'An issue for what is left: .github/workflows/pod-security-issue.yml': {
    schedule: TRACKED,
    workflow_dispatch: TRACKED,
  },
};

const workflows = documentedWorkflows().map((workflow): [string, DocumentedWorkflow] => [
  `${workflow.heading}: ${workflow.file}`,
  workflow,
]);

test('every workflow of the guide is tried', () => {
  expect(workflows.map(([name]) => name)).toEqual(Object.keys(EXPECTED));
});

describe.each(workflows)('%s', (name, workflow) => {
  test.each(workflow.events)('does on %s what the guide says', async (event) => {
    const fork = name.includes('forks') || name.includes('two workflows') ? 'contributor' : undefined;
    expect(await runWorkflow(workflow, event, workflow.permissions, fork)).toMatchObject(EXPECTED[name]?.[event] ?? {});
  });

  const run = (permissions: Readonly<Record<string, string>>): Promise<Outcome[]> =>
    Promise.all(workflow.events.map((event) => runWorkflow(workflow, event, permissions)));
  let asWritten: Promise<Outcome[]> | undefined;

  test.each(Object.keys(workflow.permissions))('needs %s as it is written', async (permission) => {
    const lowered = workflow.permissions[permission] === 'write' ? 'read' : 'none';
    asWritten ??= run(workflow.permissions);
    expect(await run({ ...workflow.permissions, [permission]: lowered })).not.toEqual(await asWritten);
  });
});

describe('an event', () => {
  test('of Dependabot is reviewed where its workflow names permissions, and gated where it does not', async () => {
    const env = { GITHUB_ACTOR: 'dependabot[bot]', GITHUB_TRIGGERING_ACTOR: 'dependabot[bot]' };
    const tokens = {
      [TOKEN]: tokenOf({ contents: 'read', 'pull-requests': 'write', checks: 'write' }),
      read: tokenOf({ contents: 'read', 'pull-requests': 'read', checks: 'read' }),
    };
    const fake = await fakeGitHub({ ...DEMO_TREES, author: 'dependabot[bot]', tokens });
    const read = await runAction({ fake, env, inputs: { token: 'read' } });
    expect(fake.comments).toEqual([]);
    const written = await runAction({ fake, env, inputs: { token: TOKEN } });
    expect(fake.comments.length).toBe(6);
    expect(written.exitCode).toBe(read.exitCode);
  });

  test('of a finished workflow whose pull request has another head by now posts nothing', async () => {
    const fake = await fakeGitHub({ ...DEMO_TREES, forkOwner: 'contributor' });
    const finished = {
      event: 'pull_request',
      head_sha: fake.pull.head.sha,
      head_branch: fake.pull.head.ref,
      head_repository: { owner: { login: 'contributor' } },
    };
    fake.pushHead({ 'a.yaml': hostPidPod('newer') });
    const run = await runAction({
      fake,
      event: 'workflow_run',
      payload: { workflow_run: finished },
      workspace: 'none',
    });
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toMatch(
      /nothing to do: no open pull request has the head \w+ any more; the run for the new head of #7 judges that/,
    );
    expect([fake.comments, fake.checkRuns]).toEqual([[], []]);
  });

  test.each([
    ['a workflow that ran on a push', 'workflow_run', { workflow_run: { event: 'push' } }],
    ['a push that deletes a branch', 'push', { deleted: true }],
    ['a pull request that is closed', 'pull_request', { action: 'closed' }],
    ['a pull request of a fork that is closed', 'pull_request_target', { action: 'closed' }],
  ] as const)('of %s is passed over', async (_, event, payload) => {
    const fake = await fakeGitHub(DEMO_TREES);
    const run = await runAction({ fake, event, payload, workspace: 'none' });
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('nothing to do');
    expect(fake.checkRuns).toEqual([]);
  });

  test('that is about no commit fails with the events that are', async () => {
    const fake = await fakeGitHub(DEMO_TREES);
    const run = await runAction({ fake, env: { GITHUB_EVENT_NAME: 'issues' }, workspace: 'none' });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('run this Action on pull_request');
  });

  test('of a push without a checkout says what is missing', async () => {
    const fake = await fakeGitHub(DEMO_TREES);
    const run = await runAction({ fake, event: 'push', workspace: 'none' });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('check out the repository (actions/checkout) before this Action');
  });

  test('of a push blocks with fail-on: any, and reports what scan reports', async () => {
    const fake = await fakeGitHub(DEMO_TREES);
    const run = await runAction({ fake, event: 'push', inputs: { 'fail-on': 'any' } });
    expect(run.exitCode).toBe(1);
    expect(JSON.parse(run.files[run.outputs['report'] ?? ''] ?? '{}')).toMatchObject({
      schemaVersion: 1,
      results: expect.any(Array),
    });
    expect(fake.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['failure']);
  });

  test('of a merge group with more files than GitHub compares fails, unless a full checkout knows them', async () => {
    const many = Object.fromEntries(Array.from({ length: 310 }, (_, index) => [`notes/${index}.txt`, `${index}\n`]));
    const fake = await fakeGitHub({
      base: { 'a.yaml': hostPidPod('a') },
      head: { 'a.yaml': hostPidPod('a'), ...many },
    });
    const blind = await runAction({ fake, event: 'merge_group', workspace: 'none' });
    expect(blind.exitCode).toBe(1);
    expect(blind.summary).toContain('check out with fetch-depth: 0');
    const seeing = await runAction({ fake, event: 'merge_group', workspace: 'full' });
    expect(seeing.exitCode).toBe(0);
  });
});
