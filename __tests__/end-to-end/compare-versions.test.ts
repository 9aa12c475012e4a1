import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from './cli.ts';
import { writeFiles } from './odd-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pss-review-compare-'));
  writeFiles(folder, { '.git/HEAD': '' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const POD = `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers:
    - name: web
      image: registry.example/web:1
      livenessProbe:
        httpGet: {port: 80, host: 127.0.0.1}
`;
const NAMESPACE = `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    pod-security.kubernetes.io/enforce: baseline
`;
const PINNED = `${NAMESPACE}    pod-security.kubernetes.io/enforce-version: v1.30\n`;

test('what the newer version rejects is said with its file and line, and the run fails', () => {
  writeFiles(folder, { 'a/ns.yaml': NAMESPACE, 'a/web.yaml': POD });
  const run = runCli(folder, ['scan', '--compare', 'v1.33', 'v1.37']);
  expect([run.exitCode, run.stderr]).toEqual([1, '']);
  expect(run.stdout).toBe(`v1.37 rejects in 1 workload what v1.33 does not (1 workload)

a/web.yaml
  2       Pod shop/web (enforce baseline:latest): v1.37 rejects its pods, v1.33 does not
  9:29    new: hostProbesAndHostLifecycle: probe or lifecycle host (container "web" uses probe or lifecycle host "127.0.0.1") (web=livenessProbe.httpGet.host)
`);
  expect(runCli(folder, ['scan', '--compare', 'v1.34', 'v1.37']).exitCode).toBe(0);
});

test('where there is no workload, what was looked for is said, as by scan', () => {
  writeFiles(folder, { 'a/values.yaml': 'replicas: 2\n', 'a/web.yml.tpl': POD });
  const { stdout, exitCode } = runCli(folder, ['scan', '--compare', 'v1.33', 'v1.37', 'a']);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('a:1: note: no workload in a/: looked at 1 file named ');
  expect(runCli(folder, ['scan', 'a']).stdout).toContain('a:1: note: no workload in a/: looked at 1 file named ');
});

test('paths may stand before the flag, or behind the versions', () => {
  writeFiles(folder, {
    'a/ns.yaml': NAMESPACE,
    'a/web.yaml': POD,
    'b/web.yaml': POD.replace('name: web', 'name: api'),
  });
  for (const args of [
    ['scan', 'b', '--compare', 'v1.33', 'v1.37'],
    ['scan', '--compare', 'v1.33', 'v1.37', 'b'],
    ['scan', '--compare', 'v1.33', 'v1.37', '--', 'b'],
  ]) {
    const { stdout } = runCli(folder, args);
    expect(stdout).toContain('(1 workload)');
    expect(stdout).toContain('Pod shop/api');
  }
});

test('a version that a label pins stays, and that is said', () => {
  writeFiles(folder, { 'ns.yaml': PINNED, 'web.yaml': POD });
  const run = runCli(folder, ['scan', '--compare', 'v1.33', 'v1.37']);
  expect(run.exitCode).toBe(0);
  expect(run.stdout).toContain('v1.37 rejects nothing that v1.33 does not (1 workload)');
  expect(run.stdout).toContain(
    'pinned: 1 workload in namespace shop at enforce-version v1.30: an upgrade from v1.33 does not move it',
  );
});

test('JSON has each workload, with both verdicts', () => {
  writeFiles(folder, { 'ns.yaml': NAMESPACE, 'web.yaml': POD });
  const run = runCli(folder, ['scan', '--compare', 'v1.33', 'v1.37', '--format', 'json']);
  expect(JSON.parse(run.stdout)).toMatchObject({
    schemaVersion: 1,
    compare: { from: 'v1.33', to: 'v1.37' },
    results: [
      {
        file: 'web.yaml',
        line: 2,
        level: 'baseline',
        version: 'latest',
        rejectedBy: { from: false, to: true },
        rejectsMore: true,
        pinned: [],
        appears: [
          {
            check: 'hostProbesAndHostLifecycle',
            mode: 'enforce',
            exemption: null,
            at: { file: 'web.yaml', line: 9, setter: 'web=livenessProbe.httpGet.host' },
          },
        ],
        vanishes: [],
      },
    ],
    notEvaluated: [],
  });
});

test('what could not be read is not called clean', () => {
  writeFiles(folder, { 'web.yaml': `${POD}---\nkind: [`, 'ns.yaml': NAMESPACE });
  const run = runCli(folder, ['scan', '--compare', 'v1.34', 'v1.37']);
  expect(run.exitCode).toBe(1);
  expect(run.stdout).toContain('not evaluated');
});

describe('bad input', () => {
  test.each([
    ['one version', ['v1.34'], '--compare: found one version, expected two versions of a cluster'],
    [
      'the newer first',
      ['v1.37', 'v1.34'],
      '--compare: v1.37 is newer than v1.34; expected two versions of a cluster, the older one first',
    ],
    ['one version twice', ['v1.34', 'v1.34'], '--compare: found v1.34 twice'],
    [
      'a version that is not known yet',
      ['v1.34', 'v1.99'],
      '--compare: v1.99 is newer than v1.37, the newest version that is known here',
    ],
    [
      'a version before Pod Security Admission',
      ['v1.20', 'v1.37'],
      '--compare: found "v1.20", expected v1.N from v1.25 on',
    ],
    [
      'a version without its v',
      ['1.34', 'v1.37'],
      '--compare: found "1.34", expected v1.N from v1.25 on, such as v1.37: write v1.34',
    ],
    ['latest', ['v1.34', 'latest'], '--compare: latest is another version on each cluster: name it, such as v1.37'],
    [
      'another format',
      ['v1.34', 'v1.37', '--format', 'html'],
      '--format (with --compare): found "html", expected one of text, json',
    ],
    [
      '--cluster-version',
      ['v1.34', 'v1.37', '--cluster-version', 'v1.30'],
      '--compare and --cluster-version: choose one of them',
    ],
    [
      '--write-baseline',
      ['v1.34', 'v1.37', '--write-baseline', 'x'],
      '--compare and --write-baseline: choose one of them',
    ],
    ['--quiet', ['v1.34', 'v1.37', '--quiet'], '--compare and --quiet: choose one of them'],
  ])('%s is an error that says the remedy', (_, args, message) => {
    const run = runCli(folder, ['scan', '--compare', ...args]);
    expect([run.exitCode, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(message);
  });
});
