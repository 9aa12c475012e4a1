import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeBuilds, describeRenders, helmPath, KUSTOMIZE_PATH } from '../runner/programs.ts';
import { runCli, runInShell } from './cli.ts';
import { writeFiles } from './odd-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pss-review-plan-'));
  writeFiles(folder, { '.git/HEAD': '' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const namespace = (name: string): string => `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${name} # ours\n`;
const deployment = (name: string, inNamespace: string, more = ''): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\n  namespace: ${inNamespace}\nspec:\n  template:\n    spec:\n${more}      containers:\n        - name: ${name}\n          image: registry.example/${name}:1\n`;

const SHOP = {
  'shop/namespace.yaml': namespace('shop'),
  'shop/web.yaml': deployment('web', 'shop', '      hostPID: true\n'),
  'shop/api.yaml': deployment('api', 'shop'),
};

test('the plan is that of scan, and --namespace leaves out the others', () => {
  writeFiles(folder, { ...SHOP, 'dev/api.yaml': deployment('api', 'dev') });
  const plan = runCli(folder, ['plan']);
  expect([plan.exitCode, plan.stderr]).toEqual([0, '']);
  expect(plan.stdout).toBe(runCli(folder, ['scan', '--format', 'plan']).stdout);
  const { stdout } = runCli(folder, ['plan', '--namespace', 'dev']);
  expect(stdout).toContain('## `dev`');
  expect(stdout).not.toContain('shop');
  const { exitCode, stderr } = runCli(folder, ['plan', '--namespace', 'shpo']);
  expect([exitCode, stderr]).toEqual([2, 'pss-review: --namespace shpo: no manifest is in it (did you mean shop?)\n']);
});

test('followed to its end it ends at restricted, with the commands that it prints', () => {
  writeFiles(folder, SHOP);
  const labels: string[] = [];
  for (let round = 1; round <= 4; round++) {
    const rejected = rejectedIn();
    const run = runCli(folder, ['plan', '--apply']);
    expect([run.exitCode, run.stdout]).toEqual([0, '']);
    expect(rejectedIn().filter((name) => !rejected.includes(name))).toEqual([]);
    expect(runCli(folder, ['plan', '--apply', '--dry-run']).stdout).toBe('');
    labels.push(
      [...read('shop/namespace.yaml').matchAll(/(enforce|warn): (\w+)/g)]
        .map(([, mode, level]) => `${mode}=${level}`)
        .sort()
        .join(' '),
    );
    const { stdout: plan } = runCli(folder, ['plan']);
    const commands = [...plan.matchAll(/^pss-review (fix --safe .*)$/gm)].map(([, command = '']) => command);
    // The careful fixes are people's to choose: here all of them are.
    for (const command of commands.filter((each) => !each.includes('--dry-run'))) {
      expect(runInShell(folder, `$PSS ${command.replace('--safe', '--all')}`).exitCode).toBe(0);
    }
  }
  expect(labels).toEqual([
    'warn=baseline',
    'enforce=baseline warn=restricted',
    'enforce=restricted warn=restricted',
    'enforce=restricted warn=restricted',
  ]);
  expect(read('shop/namespace.yaml').startsWith(namespace('shop'))).toBe(true);
  expect(runCli(folder, ['scan']).exitCode).toBe(0);
  expect(runCli(folder, ['plan', '--apply']).stderr).toBe('0 namespaces labelled in 0 files.\n');
});

function rejectedIn(): string[] {
  const { results } = JSON.parse(runCli(folder, ['scan', '--format', 'json']).stdout) as {
    results: { rejected: boolean; workload: { name: string } }[];
  };
  return results.filter(({ rejected }) => rejected).map(({ workload }) => workload.name);
}

test('--dry-run prints a patch that git applies to the same end, and changes nothing', () => {
  writeFiles(folder, {
    ...SHOP,
    'dev.yaml': `${namespace('dev')}---\n${deployment('api', 'dev')}`.replaceAll('\n', '\r\n'),
  });
  rmSync(join(folder, '.git'), { recursive: true });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  git('init', '--quiet');
  const before = ['shop/namespace.yaml', 'dev.yaml'].map(read);
  const run = runCli(folder, ['plan', '--apply', '--dry-run', '--output', 'labels.patch']);
  expect(run.stdout).toBe('wrote labels.patch: a patch of 2 files\n');
  expect(run.stderr).toContain('2 namespaces would be labelled in 2 files.');
  expect(run.stderr).toContain(
    'ask the cluster what it would reject:\n      kubectl label --dry-run=server --overwrite ns dev',
  );
  expect(['shop/namespace.yaml', 'dev.yaml'].map(read)).toEqual(before);
  git('-c', 'core.whitespace=cr-at-eol', 'apply', 'labels.patch');
  const patched = ['shop/namespace.yaml', 'dev.yaml'].map(read);
  writeFiles(folder, { 'shop/namespace.yaml': before[0] ?? '', 'dev.yaml': before[1] ?? '' });
  runCli(folder, ['plan', '--apply']);
  expect(['shop/namespace.yaml', 'dev.yaml'].map(read)).toEqual(patched);
  expect(patched[1]?.replaceAll('\r\n', '')).not.toContain('\n');
});

test('a Namespace that could not be read may be the one that was not found', () => {
  writeFiles(folder, { ...SHOP, 'shop/namespace.yaml': `${namespace('shop')}  labels: {number: 1}\n` });
  const { stderr } = runCli(folder, ['plan', '--apply']);
  expect(stderr).toContain(
    '  shop: no Namespace of this name was found, and 1 document or file could not be read: pss-review scan says which. Repair it, add one, or label it in the cluster:\n',
  );
});

test('--apply --namespace labels that one and no other', () => {
  writeFiles(folder, {
    'namespaces.yaml': `${namespace('shop')}---\n${namespace('dev')}`,
    'shop/api.yaml': deployment('api', 'shop'),
  });
  const run = runCli(folder, ['plan', '--apply', '--namespace', 'shop']);
  expect(run.exitCode).toBe(0);
  expect(read('namespaces.yaml').match(/enforce: baseline/g)).toHaveLength(1);
  const [, dev = ''] = read('namespaces.yaml').split('---');
  expect(dev).not.toContain('enforce');
});

describe('bad input', () => {
  test.each([
    ['--dry-run alone', ['plan', '--dry-run'], '--dry-run: for --apply'],
    [
      '--output with --apply',
      ['plan', '--apply', '--output', 'x'],
      '--output: for the plan, or the patch of --dry-run',
    ],
    ['standard input', ['plan', '--apply', '-'], '-: standard input cannot be labelled in place'],
    ['a missing path', ['plan', 'nowhere'], 'nowhere: no such file or folder'],
  ])('%s is an error that says the remedy', (_, args, message) => {
    const run = runCli(folder, args, '');
    expect([run.exitCode, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(message);
  });

  test('a link that leads out of the repository is not followed', () => {
    const outside = mkdtempSync(join(tmpdir(), 'pss-review-outside-'));
    writeFiles(outside, { 'ns.yaml': namespace('shop') });
    writeFiles(folder, { 'api.yaml': deployment('api', 'shop') });
    symlinkSync(join(outside, 'ns.yaml'), join(folder, 'ns.yaml'));
    const run = runCli(folder, ['plan', '--apply']);
    expect(readFileSync(join(outside, 'ns.yaml'), 'utf8')).toBe(namespace('shop'));
    expect(run.stderr).toContain('shop');
    rmSync(outside, { recursive: true });
  });
});

describeBuilds('a Namespace that kustomize builds', () => {
  test('is labelled in its base, where every build of it then has the labels', () => {
    writeFiles(folder, {
      'base/kustomization.yaml': 'resources: [ns.yaml, api.yaml]\n',
      'base/ns.yaml': namespace('base'),
      'base/api.yaml': deployment('api', 'base'),
      'prod/kustomization.yaml': 'namespace: prod\nresources: [../base]\n',
    });
    const run = runCli(folder, ['plan', '--apply'], undefined, '', KUSTOMIZE_PATH);
    expect(run.stderr).toContain(
      'prod: enforce=baseline:latest, warn=restricted:latest, audit=restricted:latest (base/ns.yaml:2:1)',
    );
    expect(run.exitCode).toBe(0);
    expect(read('base/ns.yaml')).toContain('enforce: baseline');
    expect(runCli(folder, ['plan', '--apply'], undefined, '', KUSTOMIZE_PATH).stderr).toContain(
      '0 namespaces labelled',
    );
  });
});

describeRenders('a Namespace that a chart makes', (helm) => {
  test('is not labelled, and the reason is said', () => {
    writeFiles(folder, {
      'chart/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
      'chart/templates/ns.yaml': namespace('shop'),
      'chart/templates/api.yaml': deployment('api', 'shop'),
    });
    const run = runCli(folder, ['plan', '--apply'], undefined, '', helmPath(helm));
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain(
      'shop: not written: it stands in a chart: set the labels in the template, or its values (chart/templates/ns.yaml:2:1). The labels: enforce=baseline:latest, warn=restricted:latest, audit=restricted:latest',
    );
    expect(read('chart/templates/ns.yaml')).toBe(namespace('shop'));
  });
});
