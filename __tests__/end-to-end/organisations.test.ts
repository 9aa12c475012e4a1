import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import type { ActionResult, ActionRun } from '../runner/run-action.ts';
import { runAction } from '../runner/run-action.ts';
import { runCli } from './cli.ts';
import { readWorkflow, tokenOf } from './documented-workflows.ts';
import type { Report } from './expected-pull-request.ts';
import { useFakes } from './fakes.ts';
import { createRepository } from './git-repository.ts';
import { hostPidPod, writeFiles } from './odd-files.ts';

const fakeGitHub = useFakes();

const CONFIG = '.github/pss-review.yml';

const DEFAULTS = `level: baseline
unjudged: fail
may:
  - key: exemptions
    paths: ["legacy/**"]
`;

function reportOf({ outputs, files, stdout, stderr }: ActionResult): Report {
  const text = files[outputs['report'] ?? ''];
  if (text === undefined) throw new Error(`no report; the run printed:\n${stdout}\n${stderr}`);
  return JSON.parse(text) as Report;
}

/** The calls of a run that write something. */
function writes({ requests }: FakeGitHub): string[] {
  return requests.flatMap(({ method, path }) => (method === 'GET' || path === '/graphql' ? [] : [`${method} ${path}`]));
}

describe("an organisation's defaults", () => {
  test('hold where the config asks for less, which the run says; what asks for more is taken', async () => {
    const base = { [CONFIG]: 'level: privileged\nfail-on: any\nexemptions:\n  - names: [web]\n    reason: ours\n' };
    const head = { ...base, 'web.yaml': hostPidPod('web') };
    const fake = await fakeGitHub({ base, head });
    const run = await runAction({ fake, inputs: { defaults: DEFAULTS } });
    expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure', introduced: '1' } });
    const { workloads, notes } = reportOf(run);
    expect(workloads).toMatchObject([{ level: 'baseline', findings: [{ check: 'hostNamespaces', exemption: null }] }]);
    expect(notes).toMatchObject([
      { file: CONFIG, line: 1, code: 'not-allowed' },
      { file: CONFIG, line: 4, code: 'not-allowed' },
    ]);
    expect(run.summary).toContain(
      'level has no effect: level lowered: the default goes from baseline:latest to privileged:latest',
    );
    expect(run.summary).toContain('default of the organisation (`defaults:1`)');
    // The lines that exempt it are not all that it takes.
    expect(run.summary).toContain("(as far as the organisation's defaults allow it: for `legacy/**`)");
    expect(run.summary).toContain("(once the organisation's defaults allow it, whose `may` does not list `paths`)");
    const without = await runAction({ fake: await fakeGitHub({ base, head }), inputs: { defaults: 'none' } });
    expect(without).toMatchObject({ exitCode: 0, outputs: { introduced: '0' } });
  });

  test('let a repository exempt what may lists, in its paths', async () => {
    const base = { [CONFIG]: 'exemptions:\n  - paths: ["legacy/**"]\n    reason: old\n' };
    const head = { ...base, 'legacy/web.yaml': hostPidPod('web') };
    const run = await runAction({ fake: await fakeGitHub({ base, head }), inputs: { defaults: DEFAULTS } });
    expect(run).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success', introduced: '0' } });
    expect(reportOf(run).notes).toEqual([]);
  });

  test('hold without a config, before the inputs', async () => {
    const head = { 'web.yaml': hostPidPod('web') };
    const inputs = { defaults: DEFAULTS, level: 'privileged', unjudged: 'neutral' };
    const run = await runAction({ fake: await fakeGitHub({ base: {}, head }), inputs });
    expect(run).toMatchObject({ exitCode: 1, outputs: { introduced: '1' } });
  });

  test('leave a change of the config without effect, which is no loosening', async () => {
    const base = { [CONFIG]: 'level: restricted\n' };
    const head = { [CONFIG]: 'level: privileged\nhardening: off\n' };
    const run = await runAction({ fake: await fakeGitHub({ base, head }), inputs: { defaults: DEFAULTS } });
    expect(run.exitCode).toBe(0);
    const { policy } = reportOf(run);
    expect(policy.map(({ name, change, line, severity }) => `${severity} ${name} ${change} ${line}`)).toEqual([
      // From restricted to what the defaults ask for, and no lower.
      'warning level loosened 1',
      `warning ${CONFIG} refused 1`,
    ]);
    expect(policy[0]?.message).toContain('the default goes from restricted:latest to baseline:latest');
  });

  test('are for the organisation to loosen: may in a config is a mistake', async () => {
    const head = { [CONFIG]: 'may: [level]\nlevel: privileged\n', 'web.yaml': hostPidPod('web') };
    const run = await runAction({ fake: await fakeGitHub({ base: {}, head }), inputs: { defaults: DEFAULTS } });
    expect(run.exitCode).toBe(1);
    expect(reportOf(run).policy).toMatchObject([
      {
        change: 'invalid',
        line: 1,
        message: expect.stringContaining('a repository does not choose what it may loosen'),
      },
    ]);
  });

  test('hold for a scan of a branch, too', async () => {
    const tree = { [CONFIG]: 'level: privileged\n', 'web.yaml': hostPidPod('web') };
    const fake = await fakeGitHub({ base: tree, head: tree });
    const run = await runAction({ fake, event: 'push', inputs: { defaults: DEFAULTS, 'fail-on': 'any' } });
    expect(run).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure', existing: '1' } });
    expect(run.summary).toContain('level has no effect');
  });

  test.each([
    ['broken YAML', 'level: [', 'defaults:1:8'],
    ['an unknown key', 'level: baseline\nlevels: x\n', 'defaults:2:1: levels: found an unknown field'],
    ['a key of every object', '__proto__: {level: privileged}\n', '__proto__: found an unknown field'],
    ['a wrong value', 'level: basline\n', 'did you mean baseline?'],
    ['a wrong type', '- level: baseline\n', 'expected a mapping'],
    ['nothing', '', 'defaults: found nothing, expected keys of the config'],
    ['a comment', '# level: baseline\n', 'defaults: found nothing'],
    ['null', '~\n', 'defaults: found nothing'],
    ['two documents', 'level: baseline\n---\nlevel: privileged\n', 'keep one document'],
    ['an unknown key in may', 'may: [exemption]\n', 'did you mean exemptions?'],
    ['a key of every object in may', 'may: [constructor]\n', 'may[0]: found "constructor"'],
    ['a key in may twice', 'may: [level, {key: level}]\n', 'may[1]: found level again'],
    ['paths for a key that has none', 'may: [{key: level, paths: ["a/**"]}]\n', 'level is not said of some files'],
    ['a key twice', 'level: restricted\nlevel: privileged\n', 'more than once'],
  ])('that cannot be read fail the run, and nothing is posted: %s', async (_, defaults, message) => {
    const fake = await fakeGitHub({ base: {}, head: { 'web.yaml': hostPidPod('web') } });
    const run = await runAction({ fake, inputs: { defaults, level: 'privileged' } });
    expect(run.exitCode).toBe(1);
    expect(run.annotations.map(({ message }) => message).join('\n')).toContain(message);
    expect(writes(fake)).toEqual([]);
  });
});

/** Serves a fake as a GitHub Enterprise server does: the REST API below `/api/v3`, GraphQL beside it. */
async function withServer<T>(fake: FakeGitHub, run: (origin: string, seen: string[]) => Promise<T>): Promise<T> {
  const seen: string[] = [];
  const server = createServer((asked, answer) => {
    const url = asked.url ?? '/';
    seen.push(url);
    const path = url === '/api/graphql' ? '/graphql' : /^\/api\/v3(\/.*)$/.exec(url)?.[1];
    if (path === undefined) {
      answer.writeHead(404).end();
      return;
    }
    const { method, headers } = asked;
    const forwarded = request(new URL(path, fake.url), { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 500, response.headers);
      response.pipe(answer);
    });
    asked.pipe(forwarded);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen);
  } finally {
    await new Promise((done) => server.close(done));
  }
}

describe('GitHub Enterprise Server', () => {
  test.each(['none', 'depth-1'] as const)('is asked where it is, and linked to, workspace: %s', async (workspace) => {
    const fake = await fakeGitHub({ base: {}, head: { 'web.yaml': hostPidPod('web') } });
    await withServer(fake, async (origin, seen) => {
      const run: ActionRun = {
        ...{ fake, workspace, inputs: { level: 'baseline' } },
        env: {
          GITHUB_API_URL: `${origin}/api/v3`,
          GITHUB_GRAPHQL_URL: `${origin}/api/graphql`,
          GITHUB_SERVER_URL: origin,
        },
      };
      const { exitCode, outputs, summary } = await runAction(run);
      expect({ exitCode, introduced: outputs['introduced'] }).toEqual({ exitCode: 1, introduced: '1' });
      expect(fake.reviews).toHaveLength(1);
      expect(fake.checkRuns).toMatchObject([{ conclusion: 'failure' }]);
      expect(seen.filter((url) => !/^\/api\/(v3\/|graphql$)/.test(url))).toEqual([]);
      expect(seen).toContain('/api/graphql');
      const bodies = fake.comments.map(({ body }) => body).join('\n');
      expect(bodies).toContain(`${origin}/pss-review/pss-review/blob/v1/docs/checks/hostNamespaces.md`);
      expect(`${bodies}${summary}`).not.toContain('https://github.com');
    });
  });
});

describe('a runner without tools', () => {
  test('judges what needs none, with a checkout and without git', async () => {
    const fake = await fakeGitHub({ base: {}, head: { 'web.yaml': hostPidPod('web') } });
    const run = await runAction({ fake, inputs: { level: 'baseline' }, env: { PATH: '' } });
    expect(run).toMatchObject({ exitCode: 1, outputs: { introduced: '1' } });
    expect(fake.reviews).toHaveLength(1);
  });

  test.each([
    ['neutral', 0, 'neutral'],
    ['fail', 1, 'failure'],
  ])('says once that nothing was built, with unjudged: %s', async (unjudged, exitCode, conclusion) => {
    const head = {
      // Something that only kustomize itself can tell.
      'kustomization.yaml':
        'resources: [web.yaml]\npatches:\n  - target: {kind: Pod}\n    patch: |\n      - {op: add, path: /spec/hostPID, value: true}\n',
      'web.yaml': hostPidPod('web').replace(/ *hostPID: true\n/, ''),
    };
    const fake = await fakeGitHub({ base: {}, head });
    const run = await runAction({ fake, env: { PATH: '' }, inputs: { level: 'baseline', unjudged } });
    expect(run).toMatchObject({ exitCode, outputs: { conclusion } });
    expect(reportOf(run).notes).toMatchObject([{ code: 'patch' }, { code: 'tool-not-found' }]);
  });

  test('cannot scan a branch without git, and says so', async () => {
    const tree = { 'web.yaml': hostPidPod('web') };
    const fake = await fakeGitHub({ base: tree, head: tree });
    const run = await runAction({ fake, event: 'push', env: { PATH: '' } });
    expect(run.exitCode).toBe(1);
    expect(run.annotations.map(({ message }) => message).join('\n')).toContain('git');
  });
});

describe('the workflow of the guide', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/organisations.md'), 'utf8');
  const [, text = ''] = /```yaml\n(# \.github[\s\S]*?)```/.exec(page) ?? [];
  const workflow = readWorkflow('The workflow, and its defaults', text);

  test.each(['pull_request', 'merge_group'] as const)('holds a repository to its defaults on %s', async (event) => {
    expect(workflow.events).toContain(event);
    const base = {
      [CONFIG]: `level: privileged
namespaces: [{paths: ["shop/**"], namespace: prod-shop}]
exemptions: [{paths: ["legacy/**"], reason: old}]
`,
    };
    const plain = (name: string) =>
      `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
  containers:
    - name: app
      image: registry.example/web:1
`;
    const head = {
      ...base,
      'web.yaml': hostPidPod('web'),
      'api.yaml': plain('api'),
      'shop/web.yaml': plain('shop'),
      'legacy/web.yaml': hostPidPod('old'),
    };
    const tokens = { job: tokenOf(workflow.permissions) };
    const fake = await fakeGitHub({ base, head, tokens });
    const { workspace, inputs } = workflow;
    const run = await runAction({ fake, event, workspace, inputs: { ...inputs, token: 'job' }, checkoutToken: 'job' });
    expect(run.exitCode).toBe(1);
    const { workloads, notes } = reportOf(run);
    const levels = workloads.map(({ workload, level, findings }) => {
      const blocking = findings.filter(({ check, exemption }) => check !== 'read-only-root' && exemption === null);
      return `${workload.name} ${level} ${blocking.length}`;
    });
    expect(levels.sort()).toEqual(['api baseline 0', 'old baseline 0', 'shop restricted 4', 'web baseline 1']);
    expect(notes).toMatchObject([{ file: CONFIG, line: 1, code: 'not-allowed' }]);
  });

  test('is called with the permissions that it asks for', () => {
    const [, caller = ''] = /## Called by repositories[\s\S]*?```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const { jobs } = parse(caller) as { jobs: Record<string, { permissions: unknown; uses: string }> };
    const [job] = Object.values(jobs);
    expect(job?.permissions).toEqual(workflow.permissions);
    expect(job?.uses).toBe(`example/.github/${workflow.file}@main`);
  });
});

describe('the flag --defaults', () => {
  const DEFAULTS_FILE = 'organisation.yaml';

  test('holds on the command line what the input holds in the Action', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pss-review-defaults-'));
    try {
      const config = 'level: privileged\nexemptions:\n  - paths: ["legacy/**"]\n    reason: old\n';
      const pods = { 'web.yaml': hostPidPod('web'), 'legacy/web.yaml': hostPidPod('web') };
      writeFiles(folder, { [CONFIG]: config, [DEFAULTS_FILE]: DEFAULTS, ...pods });
      const scan = (...args: string[]) => runCli(folder, ['scan', '.', ...args]);
      expect(scan().exitCode).toBe(0);
      const run = scan('--defaults', DEFAULTS_FILE);
      expect(run.exitCode).toBe(1);
      expect(run.stdout).toContain(`${CONFIG}:1: note: level has no effect`);
      expect(run.stdout).toContain('(exempt: old)');
      // A flag is the developer's own question.
      expect(scan('--defaults', DEFAULTS_FILE, '--level', 'privileged').exitCode).toBe(0);
      expect(runCli(folder, ['fix', '--all', '--dry-run', '--defaults', DEFAULTS_FILE]).stdout).toContain(
        '-  hostPID: true',
      );
      for (const [file, text, message] of [
        ['missing.yaml', undefined, '--defaults missing.yaml: no such file'],
        ['empty.yaml', '', 'empty.yaml: found nothing, expected keys of the config'],
        ['broken.yaml', 'lvl: baseline\n', 'broken.yaml:1:1: lvl: found an unknown field'],
      ] as const) {
        if (text !== undefined) writeFiles(folder, { [file]: text });
        const broken = scan('--defaults', file);
        expect(broken).toMatchObject({ exitCode: 2, stdout: '' });
        expect(broken.stderr).toContain(message);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('holds for a review, too', () => {
    const trees = mkdtempSync(join(tmpdir(), 'pss-review-trees-'));
    const [base, head] = [join(trees, 'base'), join(trees, 'head')];
    writeFiles(base, { [CONFIG]: 'level: privileged\n' });
    writeFiles(head, { [CONFIG]: 'level: privileged\n', 'web.yaml': hostPidPod('web') });
    const repository = createRepository(base, head);
    try {
      const file = join(trees, DEFAULTS_FILE);
      writeFiles(trees, { [DEFAULTS_FILE]: DEFAULTS });
      const review = (...args: string[]) => runCli(repository.folder, ['review', '--base', 'main', ...args]);
      expect(review().exitCode).toBe(0);
      const run = review('--defaults', file);
      expect(run.exitCode).toBe(1);
      expect(run.stdout).toContain('level has no effect');
    } finally {
      repository.remove();
      rmSync(trees, { recursive: true, force: true });
    }
  });

  test('lets labels of Namespaces speak, but where its targets do; a new one that asks for less blocks', () => {
    const trees = mkdtempSync(join(tmpdir(), 'pss-review-labels-'));
    const [base, head] = [join(trees, 'base'), join(trees, 'head')];
    const namespace = (name: string) =>
      `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${name}\n  labels:\n    pod-security.kubernetes.io/enforce: privileged\n`;
    const inIt = hostPidPod('web').replace('  name: web\n', '  name: web\n  namespace: lax\n');
    writeFiles(base, { 'ns.yaml': namespace('lax'), 'web.yaml': inIt });
    writeFiles(head, { 'ns.yaml': namespace('lax'), 'web.yaml': inIt, 'new.yaml': namespace('newer') });
    const floor = 'level: baseline\ntargets: [{paths: ["**"], level: baseline}]\n';
    writeFiles(trees, { 'level.yaml': 'level: baseline\n', 'floor.yaml': floor });
    const repository = createRepository(base, head);
    try {
      const run = (...args: string[]) => runCli(repository.folder, args);
      expect(run('scan', '--defaults', join(trees, 'level.yaml')).exitCode).toBe(0);
      expect(run('scan', '--defaults', join(trees, 'floor.yaml')).exitCode).toBe(1);
      const review = run('review', '--base', 'main', '--defaults', join(trees, 'level.yaml'));
      expect(review.exitCode).toBe(1);
      expect(review.stdout).toContain("the organisation's defaults state baseline");
    } finally {
      repository.remove();
      rmSync(trees, { recursive: true, force: true });
    }
  });
});
