import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { TOKENS } from '../fake-github/permissions.ts';
import type { ActionResult, ActionRun } from '../runner/run-action.ts';
import { runAction } from '../runner/run-action.ts';
import { describeShared } from '../shared.ts';
import type { ExpectedPullRequest, Report } from './expected-pull-request.ts';
import { asExpected } from './expected-pull-request.ts';
import { useFakes } from './fakes.ts';
import { manyManifests } from './many-manifests.ts';
import { hostPidPod, ODD_FILES, ODD_NOT_EVALUATED, ODD_NOTES, ODD_WORKLOADS } from './odd-files.ts';
import { WORKSPACES } from './workspaces.ts';

const DEMO = join(import.meta.dirname, '..', 'fixtures', 'demo-pull-request');
const DEMO_TREES = { base: join(DEMO, 'base'), head: join(DEMO, 'head') };

const fakeGitHub = useFakes();

interface Reviewed extends ActionResult {
  readonly report: Report;
}

async function review(run: ActionRun): Promise<Reviewed> {
  const result = await runAction(run);
  const file = result.outputs['report'];
  const text = file === undefined ? undefined : result.files[file];
  if (text === undefined) throw new Error(`no report; the run printed:\n${result.stdout}\n${result.stderr}`);
  return { ...result, report: JSON.parse(text) as Report };
}

/** What GitHub holds in the end, whatever the review said. */
function expectPublished(fake: FakeGitHub, { report, outputs, exitCode, summary }: Reviewed): void {
  const refused = fake.requests.filter(({ status, method }) => status >= 400 && method !== 'GET');
  expect(refused).toEqual([]);
  expect(
    fake.checkRuns.map(({ name, headSha, status, conclusion }) => ({ name, headSha, status, conclusion })),
  ).toEqual([
    { name: 'Pod Security review', headSha: fake.pull.head.sha, status: 'completed', conclusion: report.conclusion },
  ]);
  expect(outputs['conclusion']).toBe(report.conclusion);
  expect(exitCode).toBe(report.conclusion === 'failure' ? 1 : 0);
  expect(summary).toBe(`${fake.checkRuns[0]?.output.summary}\n`);
  const introduced = report.workloads
    .flatMap(({ findings }) => findings)
    .filter(({ status }) => status === 'introduced');
  // Documents that cannot be read have comments, and so have older violations that the pull request writes anew.
  expect(fake.reviews.length).toBe(fake.comments.length > 0 ? 1 : 0);
  if (introduced.length > 0) expect(fake.comments.length).toBeGreaterThan(0);
  expect(outputs['introduced']).toBe(String(introduced.length));
  // Nothing is lost: every finding has its annotation, and its comment or its line in the summary.
  expect(fake.checkRuns[0]?.annotations.length).toBeGreaterThanOrEqual(introduced.length > 0 ? 1 : 0);
}

describeShared('the Action says of real pull requests what the API server says', (shared) => {
  const names = readdirSync(shared('prs'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  describe.each(names.map(({ name }) => name))('%s', (name) => {
    test.each(WORKSPACES)('with the workspace: %s', async (workspace) => {
      const folder = shared('prs', name);
      const fake = await fakeGitHub({ base: join(folder, 'base'), head: join(folder, 'head') });
      const { target, ...expected } = JSON.parse(
        readFileSync(join(folder, 'expect.json'), 'utf8'),
      ) as ExpectedPullRequest;
      const [level = '', version = ''] = target.split(':');
      const reviewed = await review({ fake, workspace, inputs: { level, version } });
      expect(asExpected(reviewed.report)).toEqual(expected);
      expectPublished(fake, reviewed);
    });

    test('its suggestions are committed, and nothing is left to say', async () => {
      const folder = shared('prs', name);
      const fake = await fakeGitHub({ base: join(folder, 'base'), head: join(folder, 'head') });
      await review({ fake });
      const before = fake.comments.flatMap(({ suggestions }) => suggestions);
      expect(before.filter(({ refusal }) => refusal !== undefined)).toEqual([]);
      fake.applySuggestions('all', { isCommitted: true });
      const { report } = await review({ fake });
      const left = report.workloads.filter(({ findings }) => findings.some(({ status }) => status === 'introduced'));
      // Files that a program writes get no suggestion: their source did.
      const generated = left.filter(({ file }) => /DO NOT EDIT/.test(String(fake.file(fake.pull.head.sha, file))));
      expect(left.map(({ file }) => file)).toEqual(generated.map(({ file }) => file));
    });
  });
});

describe('the Action on the sample pull request', () => {
  test.each(WORKSPACES)('finds and publishes the same with the workspace: %s', async (workspace) => {
    const fake = await fakeGitHub(DEMO_TREES);
    const reviewed = await review({ fake, workspace });
    expectPublished(fake, reviewed);
    expect(reviewed.report.workloads.map(({ file, workload }) => `${file} ${workload.kind} ${workload.name}`)).toEqual([
      'deploy/cache.yaml Deployment cache',
      'deploy/payments.yaml StatefulSet payments',
      'deploy/report.yaml CronJob daily-report',
      'deploy/web.yaml Deployment web',
    ]);
    expect(reviewed.outputs).toMatchObject({
      conclusion: 'failure',
      introduced: '13',
      existing: '1',
      fixed: '3',
      'not-evaluated': '1',
      'level-achieved': '',
    });
    expect(
      fake.comments.map(({ path, anchor }) => `${path}:${anchor?.startLine ?? anchor?.line}-${anchor?.line}`),
    ).toEqual([
      'deploy/smoke-test.yaml:12-12',
      'deploy/payments.yaml:15-15',
      'deploy/report.yaml:15-15',
      'deploy/report.yaml:17-18',
      'deploy/web.yaml:37-37',
      'deploy/cache.yaml:26-26',
    ]);
  });

  test('works where the base branch went on since the branch was made', async () => {
    const base = { 'a.yaml': hostPidPod('old'), 'b.yaml': hostPidPod('other') };
    const head = { ...base, 'a.yaml': `# changed\n${hostPidPod('old')}` };
    const later = {
      'a.yaml': base['a.yaml'],
      'b.yaml': `# elsewhere\n${base['b.yaml']}`,
      'c.yaml': hostPidPod('later'),
    };
    const fake = await fakeGitHub({ base, head, baseAfterFork: [later] });
    for (const workspace of WORKSPACES) {
      const { report } = await review({ fake, workspace });
      expect(report.base).toBe(fake.pull.mergeBase);
      expect(report.workloads.map(({ workload }) => workload.name)).toEqual(['old']);
      expect(report.conclusion).toBe('success');
    }
  });

  test('a token that may only read: the same exit code, annotations in the log, and the summary names the permission', async () => {
    const fake = await fakeGitHub(DEMO_TREES);
    const { exitCode, annotations, summary, outputs } = await review({ fake, inputs: { token: TOKENS.read } });
    expect(exitCode).toBe(1);
    expect(outputs['introduced']).toBe('13');
    expect(fake.reviews).toEqual([]);
    expect(fake.checkRuns).toEqual([]);
    expect(annotations.filter(({ level }) => level === 'error').length).toBeGreaterThan(0);
    expect(summary).toContain('`checks: write`');
    expect(summary).toContain('`pull-requests: write`');
  });

  test('a token that may not even list the files: a full checkout tells them', async () => {
    const token = 'ghs_checksOnly';
    const tokens = {
      [token]: {
        ...({ kind: 'GITHUB_TOKEN', login: 'github-actions[bot]', appId: 15368 } as const),
        permissions: { contents: 'read', checks: 'write' } as const,
      },
    };
    const fake = await fakeGitHub({ ...DEMO_TREES, tokens });
    const full = await review({ fake, workspace: 'full', inputs: { token } });
    expect(full.exitCode).toBe(1);
    expect(full.outputs['introduced']).toBe('13');
    expect(fake.checkRuns[0]?.output.summary).toContain('`pull-requests: write`');
    const { exitCode, stdout } = await runAction({ fake, workspace: 'none', inputs: { token } });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('give the job pull-requests: read');
  });

  test('a fork: nothing can be written, and the exit code is the same', async () => {
    const fake = await fakeGitHub({ ...DEMO_TREES, forkOwner: 'contributor', isPublic: true });
    const { exitCode, summary } = await review({ fake, inputs: { token: TOKENS.read } });
    expect(exitCode).toBe(1);
    expect(summary).toContain('### Without a comment in the diff');
    expect(fake.comments).toEqual([]);
  });

  test('pull_request_target reads by the API alone, whatever is checked out', async () => {
    const fake = await fakeGitHub({ ...DEMO_TREES, forkOwner: 'contributor' });
    const { report } = await review({ fake, event: 'pull_request_target', workspace: 'full' });
    expect(report.workloads.length).toBe(4);
    expect(fake.reviews.length).toBe(1);
    expect(fake.calls().routes['GET /repos/{owner}/{repo}/git/trees/{tree_sha}']).toBe(1);
  });

  test('fail-on: any blocks on, and speaks of, what was there before', async () => {
    const fake = await fakeGitHub({
      base: { 'a.yaml': hostPidPod('old') },
      head: { 'a.yaml': `# changed\n${hostPidPod('old')}` },
    });
    const introduced = await review({ fake, inputs: { level: 'baseline' } });
    expect(introduced.exitCode).toBe(0);
    expect(fake.reviews).toEqual([]);
    const any = await review({ fake, inputs: { level: 'baseline', 'fail-on': 'any' } });
    expect(any.exitCode).toBe(1);
    expect(fake.reviews.length).toBe(1);
  });

  test('suggestions: none posts comments without suggestions', async () => {
    const fake = await fakeGitHub(DEMO_TREES);
    await review({ fake, inputs: { suggestions: 'none' } });
    expect(fake.comments.length).toBeGreaterThan(0);
    expect(fake.comments.flatMap(({ suggestions }) => suggestions)).toEqual([]);
  });

  test('a deleted line is spoken of at the nearest line that is left, with the fix as a diff', async () => {
    const after = [
      'apiVersion: v1',
      'kind: Pod',
      'metadata:',
      '  name: a',
      'spec:',
      '  securityContext:',
      '    runAsUser: 1000',
      '    seccompProfile:',
      '      type: RuntimeDefault',
      '  terminationGracePeriodSeconds: 5',
      '  restartPolicy: Always',
      '  containers:',
      '    - name: app',
      '      securityContext:',
      '        allowPrivilegeEscalation: false',
      '        capabilities:',
      '          drop: [ALL]',
      '',
    ];
    const before = after.toSpliced(6, 0, '    runAsNonRoot: true');
    const fake = await fakeGitHub({ base: { 'a.yaml': before.join('\n') }, head: { 'a.yaml': after.join('\n') } });
    const { report } = await review({ fake });
    expect(report.workloads[0]?.findings).toMatchObject([
      { check: 'runAsNonRoot', setter: 'app', placement: 'inline' },
    ]);
    expect(fake.comments.map(({ anchor }) => anchor?.line)).toEqual([7]);
    expect(fake.comments[0]?.body).toContain('```diff');
    expect(fake.comments[0]?.body).toContain('+        runAsNonRoot: true');
  });

  test('what no hunk shows becomes a comment on the file', async () => {
    const before =
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  hostUsers: false\n  os:\n    name: linux\n  restartPolicy: Always\n  securityContext:\n    runAsUser: 0\n  containers: []\n';
    const fake = await fakeGitHub({
      base: { 'a.yaml': before },
      head: { 'a.yaml': before.replace('  hostUsers: false\n', '') },
    });
    const { report } = await review({ fake });
    expect(report.workloads[0]?.findings).toMatchObject([{ check: 'runAsUser', setter: 'pod', placement: 'file' }]);
    expect(fake.comments.map(({ subjectType }) => subjectType)).toEqual(['file']);
  });
});

describe('the Action on pods that are made alike', () => {
  test('has one comment with the words, which goes to the next pod when its own is repaired', async () => {
    const pod = (name: string) =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  hostPID: true\n  containers: []\n`;
    const head = { 'a.yaml': pod('a'), 'b.yaml': pod('b'), 'c.yaml': pod('c') };
    const fake = await fakeGitHub({ base: { README: '' }, head });
    const texts = () => fake.comments.map(({ path, body }) => `${path} ${/The same in.*|As for.*/.exec(body)}`);
    const inputs = { level: 'baseline' };
    await review({ fake, inputs });
    expect(texts()).toEqual([
      'a.yaml The same in `b.yaml:5` (Pod `b`), `c.yaml:5` (Pod `c`).',
      'b.yaml As for Pod `a` in `a.yaml`.',
      'c.yaml As for Pod `a` in `a.yaml`.',
    ]);
    const [first] = fake.comments;
    fake.applySuggestions(first === undefined ? [] : [first.id], { isCommitted: true });
    await review({ fake, inputs });
    expect(texts()).toEqual(['b.yaml The same in `c.yaml:5` (Pod `c`).', 'c.yaml As for Pod `b` in `b.yaml`.']);
    fake.applySuggestions('all', { isCommitted: true });
    const { report } = await review({ fake, inputs });
    expect([report.conclusion, ...texts()]).toEqual(['success']);
  });
});

describe('the Action and the limits of GitHub', () => {
  test('a file whose hunks GitHub leaves out costs no other comment, and is in the summary', async () => {
    const head = { 'a.yaml': hostPidPod('a').replace('hostPID', 'hostIPC'), 'b.yaml': hostPidPod('b') };
    for (const workspace of WORKSPACES) {
      const fake = await fakeGitHub({ base: { README: '' }, head, omitPatch: ({ path }) => path === 'a.yaml' });
      const { report, summary } = await review({ fake, workspace, inputs: { level: 'baseline' } });
      expect(fake.comments.map(({ path }) => path)).toEqual(['b.yaml']);
      expect(report.workloads.map(({ file, findings }) => `${file} ${findings[0]?.placement}`)).toEqual([
        'a.yaml summary',
        'b.yaml inline',
      ]);
      expect(summary).toContain('#### `a.yaml:6`');
    }
  });

  test('a hundred manifests without a checkout are nine calls', async () => {
    const fake = await fakeGitHub(manyManifests(100, true));
    await review({ fake, workspace: 'none' });
    expect(fake.checkRuns[0]?.annotations.length).toBe(100);
    expect(fake.calls().total).toBeLessThanOrEqual(9);
  });
});

describe('the Action on odd input', () => {
  test.each(WORKSPACES)(
    'judges the rest, and says what it could not read, with the workspace: %s',
    async (workspace) => {
      const fake = await fakeGitHub({ base: { 'README.md': 'nothing\n' }, head: ODD_FILES });
      const { report, exitCode } = await review({ fake, workspace, inputs: { level: 'baseline', render: 'never' } });
      expect(report.workloads.map(({ workload }) => workload.name).sort()).toEqual(ODD_WORKLOADS);
      expect(Object.fromEntries(report.notEvaluated.map(({ file, reason }) => [file, reason]))).toEqual(
        ODD_NOT_EVALUATED,
      );
      expect(Object.fromEntries(report.notes.map(({ file, code }) => [file, code]))).toEqual(ODD_NOTES);
      expect(exitCode).toBe(1);
      const placed = report.workloads.flatMap(({ findings }) => findings.map(({ placement }) => placement));
      expect(placed).toEqual(placed.map(() => 'inline'));
    },
  );
});

describe('a run that cannot be done', () => {
  test('a wrong input fails the job with the remedy, before any call', async () => {
    const fake = await fakeGitHub(DEMO_TREES);
    const { exitCode, stdout } = await runAction({ fake, inputs: { level: 'strict' } });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('::error::level: found "strict", expected one of privileged, baseline, restricted');
    expect(fake.requests).toEqual([]);
  });

  test('a failure of GitHub leaves a check run that failed, not one that waits', async () => {
    const fake = await fakeGitHub(DEMO_TREES);
    fake.inject({ fault: 401, method: 'GET', path: /\/files/, times: 10 });
    const { exitCode } = await runAction({ fake });
    expect(exitCode).toBe(1);
    expect(fake.checkRuns.map(({ status, conclusion }) => [status, conclusion])).toEqual([['completed', 'failure']]);
  });
});
