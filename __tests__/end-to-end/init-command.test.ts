import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfiguration } from '../../src/target/config/read-configuration.ts';
import { describeRenders, helmPath } from '../runner/programs.ts';
import { describeShared, sharedPath } from '../shared.ts';
import { runCli } from './cli.ts';
import { hostPidPod, writeFiles } from './odd-files.ts';

const SNAPSHOTS = join(import.meta.dirname, '..', 'commands', 'fixtures', 'init');
const WORKFLOW = '.github/workflows/pod-security.yml';
const CONFIG = '.github/pss-review.yml';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pss-review-init-'));
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function init(...flags: string[]) {
  return runCli(folder, ['init', ...flags], undefined, '', helmPath('helm3'));
}

const textAt = (path: string): string => readFileSync(join(folder, path), 'utf8');

const AGENT = `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: node-exporter, namespace: monitoring}
spec:
  template:
    spec:
      hostNetwork: true
      hostPID: true
      containers:
        - {name: node-exporter, image: "quay.io/prometheus/node-exporter:v1.8.0"}
`;

describe('init', () => {
  test('writes a workflow and a config that say what it saw, and are read without a mistake', () => {
    writeFiles(folder, {
      'envs/dev/web.yaml': hostPidPod('web'),
      'envs/prod/web.yaml': hostPidPod('web').replace('  hostPID: true\n', ''),
      'e2e/pod.yaml': hostPidPod('e2e'),
      'monitoring/agent.yaml': AGENT,
    });
    const run = init();
    expect([run.exitCode, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toContain('environments: dev (envs/dev: 1 workload), prod (envs/prod: 1 workload)');
    expect(run.stdout).toContain('tests: e2e (1 workload)');
    expect(run.stdout).toContain('node agents: the Prometheus node exporter (monitoring/agent.yaml)');
    expect(run.stdout).toContain('3 workloads would be judged: 1 passes, 2 violate the levels that apply');
    const { configuration, faults } = readConfiguration(CONFIG, textAt(CONFIG));
    expect(faults).toEqual([]);
    expect(configuration).toMatchObject({
      level: 'restricted',
      paths: ['!e2e/**'],
      targets: [
        { paths: ['envs/dev/**'], enforce: { level: 'baseline' } },
        { paths: ['envs/prod/**'], enforce: { level: 'restricted' } },
      ],
      exemptions: [{ kinds: ['DaemonSet'], names: ['node-exporter'], namespaces: ['monitoring'] }],
    });
    expect(configuration.exemptions[0]?.reason).toMatch(/TO COMPLETE$/);
    expect(parse(textAt(WORKFLOW))).toMatchObject({
      on: 'pull_request',
      permissions: {},
      jobs: { review: { steps: [{}] } },
    });
    // It says of the scan what the scan says.
    expect(runCli(folder, ['scan', '--summary'], undefined, '', helmPath('helm3')).stdout).toContain(
      '3 workloads, 2 violate',
    );
  });

  test('overwrites nothing, and shows what would differ', () => {
    writeFiles(folder, { 'web.yaml': hostPidPod('web'), [WORKFLOW]: 'on: push\n', [CONFIG]: 'level: privileged\n' });
    const { stdout, exitCode } = init();
    expect(exitCode).toBe(0);
    expect([textAt(WORKFLOW), textAt(CONFIG)]).toEqual(['on: push\n', 'level: privileged\n']);
    expect(stdout).toContain(`${WORKFLOW} is there already, and stays as it is.`);
    expect(stdout).toContain('-on: push\n');
    expect(stdout).toContain('+level: baseline\n');
    // By the config that is there.
    expect(stdout).toContain('1 workload would be judged: 1 passes\n');
    rmSync(join(folder, '.github'), { recursive: true });
    init();
    expect(init().stdout).toContain(`${CONFIG} is there already, as it would be written`);
  });

  test('writes no second workflow beside one that runs the Action already', () => {
    const own = '.github/workflows/checks.yaml';
    writeFiles(folder, { [own]: 'on: pull_request\njobs: {pss: {steps: [{uses: "pss-review/pss-review@v1"}]}}\n' });
    expect(init().stdout).toContain(`${own} runs pss-review already: no second workflow is written\n`);
    expect(existsSync(join(folder, WORKFLOW))).toBe(false);
    expect(existsSync(join(folder, CONFIG))).toBe(true);
  });

  test('prints both files with --dry-run, and writes none', () => {
    writeFiles(folder, { 'web.yaml': hostPidPod('web') });
    const { stdout } = init('--dry-run');
    expect(existsSync(join(folder, '.github'))).toBe(false);
    const written = init();
    for (const path of [WORKFLOW, CONFIG]) expect(stdout).toContain(`${path} would be written:\n\n${textAt(path)}`);
    expect(written.stdout).toContain(`wrote ${WORKFLOW}`);
  });

  test('asks for a repository, and reads its config', () => {
    rmSync(join(folder, '.git'), { recursive: true });
    expect(init()).toMatchObject({ exitCode: 2, stdout: '' });
    expect(init().stderr).toBe(
      'pss-review: init: this folder is in no git repository: run it in one, or `git init` first\n',
    );
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    writeFiles(folder, { [CONFIG]: 'levle: baseline\n' });
    expect(init()).toMatchObject({ exitCode: 2, stdout: '' });
    expect(init().stderr).toContain(`${CONFIG}:1:1: levle: found an unknown field`);
    rmSync(join(folder, CONFIG));
    expect(init().stdout).toContain('no workload, no kustomization and no chart');
  });

  test('takes a folder called test for an environment where others stand, and says levels that hold', () => {
    const pod = (name: string, namespace: string) =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: ${namespace}}\nspec: {containers: []}\n`;
    writeFiles(folder, {
      'overlays/test/web.yaml': pod('web', 'app-dev'),
      'overlays/prod/web.yaml': pod('web', 'app-dev'),
      'other/web.yaml': pod('web', '"dev-[z"'),
      'src/test/web.yaml': hostPidPod('web'),
    });
    const { stdout, exitCode } = init();
    expect(exitCode).toBe(0);
    expect(stdout).toContain('tests: src/test (1 workload)');
    expect(stdout).toContain('3 workloads would be judged');
    const { configuration, faults } = readConfiguration(CONFIG, textAt(CONFIG));
    expect(faults).toEqual([]);
    expect(configuration.targets.map(({ paths, namespaces }) => paths ?? namespaces)).toEqual([
      ['overlays/prod/**'],
      ['overlays/test/**'],
      ['dev-\\[z'],
    ]);
  });

  test('writes into folders of the repository alone, and shows what is there without its effects', () => {
    writeFiles(folder, { 'web.yaml': hostPidPod('web'), '.github': 'a file' });
    expect(init()).toMatchObject({ exitCode: 2, stdout: '' });
    expect(init().stderr).toContain('init: .github is no plain folder, expected a folder: move it away');
    rmSync(join(folder, '.github'));
    symlinkSync('..', join(folder, '.github'));
    expect(init().exitCode).toBe(2);
    rmSync(join(folder, '.github'));
    writeFiles(folder, { [WORKFLOW]: 'on: push # \u001b[2J\n' });
    expect(init().stdout).not.toContain('\u001b');
  });

  test('is of the whole repository, wherever it is run', () => {
    writeFiles(folder, { 'deploy/web.yaml': hostPidPod('web') });
    runCli(join(folder, 'deploy'), ['init']);
    expect(existsSync(join(folder, WORKFLOW))).toBe(true);
  });
});

describeRenders('init', () => {
  describeShared('of real trees says and writes what is on disk', (shared) => {
    const built = sharedPath('built') === undefined ? [] : readdirSync(shared('built'));
    const prs = sharedPath('prs') === undefined ? [] : readdirSync(shared('prs'));
    const trees = [
      ...built.map((name) => [name, shared('built', name, 'tree')] as const),
      ...prs.map((name) => [name, shared('prs', name, 'base')] as const),
    ].filter(([, path]) => existsSync(path));

    test.each(trees)('%s', async (name, tree) => {
      cpSync(tree, folder, { recursive: true, verbatimSymlinks: true });
      const { stdout, stderr, exitCode } = init('--dry-run');
      expect([exitCode, stderr]).toEqual([0, '']);
      await expect(stdout).toMatchFileSnapshot(join(SNAPSHOTS, `${name}.txt`));
      const [, config = ''] = stdout.split(`${CONFIG} would be written:\n\n`);
      expect(
        readConfiguration(CONFIG, config.slice(0, config.search(/\n\n\d+ workloads? would be judged/))).faults,
      ).toEqual([]);
    });

    test('and of each snapshot there is the tree', () => {
      expect(readdirSync(SNAPSHOTS).sort()).toEqual(trees.map(([name]) => `${name}.txt`).sort());
    });
  });
}, ['helm3']);
