import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parsePlaceMap } from '../../src/render/given/place-map.ts';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import type { ActionResult, ActionRun } from '../runner/run-action.ts';
import { runAction } from '../runner/run-action.ts';
import { runCli } from './cli.ts';
import { tokenOf } from './documented-workflows.ts';
import type { Report } from './expected-pull-request.ts';
import { useFakes } from './fakes.ts';
import { writeFiles } from './odd-files.ts';
import type { Files } from './pull-requests.ts';
import { BAD, GOOD, OWN, pullRequests } from './pull-requests.ts';
import { WORKSPACES } from './workspaces.ts';

const PAGE = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'rendered.md'), 'utf8');

const fakeGitHub = useFakes();
const { repositoryOf } = pullRequests();

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

/** A repository whose manifests only its own tool knows: it prints the files below `pods`. */
const BEFORE = { 'README.md': 'a repository\n', 'apps/web.jsonnet': '{\n  web: {},\n}\n', 'pods/old.txt': OWN };
const AFTER = {
  ...BEFORE,
  'apps/web.jsonnet': '{\n  web: { hostPID: true },\n}\n',
  'pods/web.txt': `---\n${BAD}`,
};

/** What the tool prints of both. */
const RENDERED: Files = { 'rendered/base/all.yaml': OWN, 'rendered/head/all.yaml': `${OWN}---\n${BAD}` };

const INPUTS = { level: 'baseline', 'rendered-base': 'rendered/base', 'rendered-head': 'rendered/head' };

interface WorkflowJob {
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
  readonly steps: readonly { readonly run?: string; readonly with?: Readonly<Record<string, string>> }[];
}

/** The first block of the page in a language. */
function blockOf(language: string): string {
  return (
    new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(PAGE)?.[1] ?? expect.fail(`no ${language} on the page`)
  );
}

function jobsOfPage(): { readonly render: WorkflowJob; readonly review: WorkflowJob } {
  return (parse(blockOf('yaml')) as { jobs: ReturnType<typeof jobsOfPage> }).jobs;
}

/** Does the step of the page in the merge of a pull request, with a program in the place of its tool. */
function renderAsOnPage(): string {
  const { folder, git } = repositoryOf(BEFORE, AFTER);
  git('checkout', '--quiet', '--detach', 'main');
  git('merge', '--quiet', '--no-ff', '--message', 'merge', 'change');
  const temp = mkdtempSync(join(tmpdir(), 'pss-review-temp-'));
  removals.push(() => rmSync(temp, { recursive: true, force: true }));
  mkdirSync(join(temp, 'bin'));
  writeFileSync(join(temp, 'bin/helmfile'), '#!/bin/sh\n[ "$1" = template ] && cat pods/*.txt\n');
  chmodSync(join(temp, 'bin/helmfile'), 0o755);
  const [step] = jobsOfPage().render.steps.flatMap(({ run }) => run ?? []);
  const env = { ...process.env, RUNNER_TEMP: temp, PATH: [join(temp, 'bin'), process.env['PATH']].join(delimiter) };
  // As a runner does: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
  const { status, stderr } = spawnSync('bash', ['-e', '-c', step ?? ''], { cwd: folder, env, encoding: 'utf8' });
  expect([status, stderr.includes('fatal')]).toEqual([0, false]);
  return folder;
}

interface Reviewed extends ActionResult {
  readonly fake: FakeGitHub;
  readonly report: Report | undefined;
}

async function reviewWith(
  files: Files,
  run: Omit<ActionRun, 'fake'> = {},
  trees = { base: BEFORE, head: AFTER } as Record<'base' | 'head', Files>,
): Promise<Reviewed> {
  const fake = await fakeGitHub(trees);
  const result = await runAction({
    prepare: (workspace) => writeFiles(workspace, files),
    ...run,
    fake,
    inputs: { ...INPUTS, ...run.inputs },
  });
  const text = result.files[result.outputs['report'] ?? ''];
  return { ...result, fake, report: text === undefined ? undefined : (JSON.parse(text) as Report) };
}

function findingsOf(report: Report | undefined): string[] {
  return (report?.workloads ?? []).flatMap(({ via, workload, findings }) =>
    findings.map(
      ({ status, check, placement, file, line }) =>
        `${workload.name} via ${via}: ${status} ${check} at ${file}:${line}, ${placement}`,
    ),
  );
}

const FOUND = 'web via rendered/head/all.yaml: introduced hostNamespaces at rendered/head/all.yaml:13, summary';

describe('the page about what other tools render', () => {
  test('has a workflow whose first job can only read, and whose second runs nothing', () => {
    const { render, review } = jobsOfPage();
    expect(Object.values(render.permissions)).toEqual(['read']);
    expect(review.steps.flatMap(({ run }) => run ?? [])).toEqual([]);
  });

  test('has a step that renders both sides, which the command of the page compares', () => {
    const folder = renderAsOnPage();
    for (const [path, text] of Object.entries(RENDERED)) expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
    const [, ...args] = blockOf('sh').trim().replace('origin/main', 'main').split(' ');
    const { exitCode, stdout, stderr } = runCli(folder, [...args, '--level', 'baseline', '--format', 'json']);
    expect([exitCode, stderr]).toEqual([1, '']);
    expect(findingsOf(JSON.parse(stdout) as Report)).toEqual([FOUND]);
  });

  test('has a second job that says what the pull request brings, with the permissions that it names', async () => {
    const folder = renderAsOnPage();
    const { permissions, steps } = jobsOfPage().review;
    const inputs = steps.find((step) => step.with?.['rendered-head'] !== undefined)?.with ?? {};
    const token = 'ghs_theJobsOwn';
    const fake = await fakeGitHub({ base: BEFORE, head: AFTER, tokens: { [token]: tokenOf(permissions) } });
    const { exitCode, outputs, summary } = await runAction({
      ...{ fake, workspace: 'none', inputs: { ...inputs, level: 'baseline', token } },
      prepare: (workspace) => cpSync(join(folder, 'rendered'), join(workspace, 'rendered'), { recursive: true }),
    });
    expect([exitCode, outputs['introduced'], outputs['existing']]).toEqual([1, '1', '0']);
    expect(summary).toContain('`rendered/head/all.yaml:13`');
    expect(fake.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['failure']);
    expect(fake.comments).toEqual([]);
  });

  test('has a map that is one', () => {
    expect(parsePlaceMap(blockOf('json'), 'rendered-map').size).toBe(2);
  });
});

describe.each(WORKSPACES)('the Action reads what was rendered, workspace: %s', (workspace) => {
  test('and says in the summary what has no place in the diff', async () => {
    const { exitCode, report, fake, summary } = await reviewWith(RENDERED, { workspace });
    expect([exitCode, findingsOf(report)]).toEqual([1, [FOUND]]);
    expect(summary).toContain('compared 1 rendered file of head with 1 rendered file of base');
    expect(fake.comments).toEqual([]);
  });

  test('and comments on the line that the map says, whatever the language of its file', async () => {
    const map = { 'all.yaml#1': { file: 'apps/web.jsonnet', line: 2 } };
    const { report, fake } = await reviewWith(
      { ...RENDERED, 'rendered/map.json': JSON.stringify(map) },
      { workspace, inputs: { 'rendered-map': 'rendered/map.json' } },
    );
    expect(findingsOf(report)).toEqual([
      'web via rendered/head/all.yaml: introduced hostNamespaces at apps/web.jsonnet:2, inline',
    ]);
    expect(fake.comments.map(({ path, anchor }) => `${path}:${anchor?.line}`)).toEqual(['apps/web.jsonnet:2']);
    expect(fake.comments[0]?.body).toContain('Rendered in `rendered/head/all.yaml`.');
  });
});

test('a file that rendered manifests name is judged as before', async () => {
  const named = GOOD.replace(
    'metadata:\n',
    'metadata:\n  annotations:\n    config.kubernetes.io/origin: |\n      path: web.yaml\n',
  );
  const trees = { base: { ...BEFORE, 'web.yaml': GOOD }, head: { ...BEFORE, 'web.yaml': BAD } };
  const { exitCode, report } = await reviewWith({ ...RENDERED, 'rendered/head/all.yaml': named }, {}, trees);
  expect(exitCode).toBe(1);
  expect(findingsOf(report)).toContain('web via null: introduced hostNamespaces at web.yaml:6, inline');
});

describe('a run that cannot read what was rendered fails, and says what to do', () => {
  const expectFailed = ({ exitCode, stdout, report }: Reviewed, message: string): void => {
    expect([exitCode, report]).toEqual([1, undefined]);
    expect(stdout).toContain(message);
    expect(stdout).not.toMatch(/pss-review failed:|^\s+at /m);
  };

  test('where a path is not there', async () => {
    const failed = await reviewWith({ 'rendered/head/all.yaml': BAD });
    expectFailed(failed, 'rendered-base: rendered/base: no such file or folder: render the base into it');
    expect(failed.fake.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['failure']);
  });

  test('where only one side is given', async () => {
    const failed = await reviewWith(RENDERED, { inputs: { 'rendered-base': '' } });
    expectFailed(failed, 'rendered-head: found without rendered-base: give both');
  });

  test('where a link leads out of the workspace', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'pss-review-outside-'));
    removals.push(() => rmSync(outside, { recursive: true, force: true }));
    writeFiles(outside, { 'all.yaml': BAD });
    const failed = await reviewWith(RENDERED, {
      prepare: (workspace) => {
        writeFiles(workspace, { 'rendered/base/all.yaml': OWN });
        symlinkSync(outside, join(workspace, 'rendered/head'));
      },
    });
    expectFailed(failed, 'rendered-head: rendered/head: lies outside of the workspace');
  });

  test.each(['pull_request_target', 'workflow_run'] as const)('on %s', async (event) => {
    expectFailed(await reviewWith(RENDERED, { event }), `rendered-head: not read on ${event}`);
  });
});

test('a scan of a branch says that it compares nothing', async () => {
  const { exitCode, summary } = await reviewWith({}, { event: 'push' });
  expect(exitCode).toBe(0);
  expect(summary).toContain('What `rendered-base` and `rendered-head` name was not read');
});

describe('review --rendered-head', () => {
  test.each([
    [['--rendered-base', 'old'], /--rendered-base: found without --rendered-head: give both/],
    [
      ['--rendered-base', 'gone', '--rendered-head', 'new'],
      /--rendered-base: gone: no such file or folder: render the base/,
    ],
    [
      ['--rendered-base', 'new', '--rendered-head', 'gone'],
      /--rendered-head: gone: no such file or folder: render the head/,
    ],
    [['--rendered-base', 'old', '--rendered-head', 'new', '--output', 'new/all.yaml'], /--output new\/all.yaml: /],
  ])('%j cannot be done', (args, message) => {
    const { folder } = repositoryOf(BEFORE, AFTER);
    writeFiles(folder, { 'new/all.yaml': BAD, 'old/all.yaml': OWN });
    const { exitCode, stderr, stdout } = runCli(folder, ['review', '--base', 'main', ...args]);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  test('may be outside of the repository, and the working folder below its root', () => {
    const { folder } = repositoryOf(BEFORE, AFTER);
    const outside = mkdtempSync(join(tmpdir(), 'pss-review-outside-'));
    removals.push(() => rmSync(outside, { recursive: true, force: true }));
    writeFiles(outside, RENDERED);
    writeFiles(folder, { 'apps/out/all.yaml': OWN });
    const args = ['--rendered-base', 'out', '--rendered-head', join(outside, 'rendered/head')];
    const run = runCli(join(folder, 'apps'), [
      'review',
      '--base',
      'main',
      '--level',
      'baseline',
      '--format',
      'json',
      ...args,
    ]);
    expect([run.exitCode, run.stderr]).toEqual([1, '']);
    const file = join(outside, 'rendered/head/all.yaml');
    expect(findingsOf(JSON.parse(run.stdout) as Report)).toEqual([
      `web via ${file}: introduced hostNamespaces at ${file}:13, summary`,
    ]);
  });
});
