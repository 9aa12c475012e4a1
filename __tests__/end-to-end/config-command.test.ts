import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli } from './cli.ts';
import { hostPidPod, writeFiles } from './odd-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pss-review-config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const CONFIG = '.github/pss-review.yml';
const EXEMPTIONS = `level: baseline
exemptions:
  - names: [agent]
    reason: reads the node's processes
  - names: [nobody]
    reason: left over
`;

test('scan reads the config of the folder: its levels, its exemptions, and those that can go', () => {
  writeFiles(folder, { [CONFIG]: EXEMPTIONS, 'agent.yaml': hostPidPod('agent') });
  const run = runCli(folder, ['scan']);
  expect(run.exitCode).toBe(0);
  expect(run.stdout).toContain("hostNamespaces: host namespaces (hostPID=true) (exempt: reads the node's processes)");
  expect(run.stdout).toContain(`${CONFIG}:5: note: the exemption "left over" matches nothing: it can go`);
  const { results } = JSON.parse(runCli(folder, ['scan', '--format', 'json']).stdout) as {
    results: { allowed: boolean; level: string; violations: { at: { exemption?: string }[] }[] }[];
  };
  expect(results).toMatchObject([{ allowed: false, level: 'baseline' }]);
  expect(results[0]?.violations[0]?.at[0]?.exemption).toBe("reads the node's processes");
});

test('flags are heard before the config', () => {
  writeFiles(folder, { [CONFIG]: 'level: privileged\n', 'a.yaml': hostPidPod('a') });
  expect(runCli(folder, ['scan']).exitCode).toBe(0);
  expect(runCli(folder, ['scan', '--level', 'baseline']).exitCode).toBe(1);
});

test('globs of the config leave out what is found, and never what is named', () => {
  writeFiles(folder, { [CONFIG]: 'paths: ["!vendor/**"]\n', 'vendor/a.yaml': hostPidPod('a') });
  expect(runCli(folder, ['scan']).exitCode).toBe(0);
  expect(runCli(folder, ['scan', 'vendor/a.yaml']).exitCode).toBe(1);
});

test('the labels of Namespaces that are scanned hold for their workloads', () => {
  const namespace =
    'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    pod-security.kubernetes.io/enforce: privileged\n';
  const pod = hostPidPod('a').replace('  name: a\n', '  name: a\n  namespace: shop\n');
  writeFiles(folder, { 'namespace.yaml': namespace, 'a.yaml': pod });
  expect(runCli(folder, ['scan']).exitCode).toBe(0);
  expect(runCli(folder, ['scan', 'a.yaml']).exitCode).toBe(1);
});

test('fix leaves alone what is exempt', () => {
  writeFiles(folder, { [CONFIG]: EXEMPTIONS, 'agent.yaml': hostPidPod('agent'), 'web.yaml': hostPidPod('web') });
  const run = runCli(folder, ['fix', '--all']);
  expect(run.exitCode).toBe(0);
  expect(readFileSync(join(folder, 'agent.yaml'), 'utf8')).toContain('hostPID: true');
  expect(readFileSync(join(folder, 'web.yaml'), 'utf8')).not.toContain('hostPID');
});

test.each([
  ['levle: baseline\n', `${CONFIG}:1:1: levle: found an unknown field`],
  ['exemptions:\n  - names: [a]\n', `${CONFIG}:2:5: exemptions[0]: must set reason`],
])('a config with a mistake is an error with its line, and the run ends with 2: %j', (config, message) => {
  writeFiles(folder, { [CONFIG]: config, 'a.yaml': hostPidPod('a') });
  const run = runCli(folder, ['scan']);
  expect(run.stderr).toContain(message);
  expect(run.exitCode).toBe(2);
});

test('a config that is named must be there', () => {
  writeFiles(folder, { 'a.yaml': hostPidPod('a'), 'policy.yml': 'level: privileged\n' });
  expect(runCli(folder, ['scan', '--config', 'policy.yml']).exitCode).toBe(0);
  const run = runCli(folder, ['scan', '--config', 'polciy.yml']);
  expect(run.stderr).toContain('--config polciy.yml: no such file');
  expect(run.exitCode).toBe(2);
});

test('--cluster-version says which server judges, before the config; what is no such version is refused', () => {
  const probe = 'livenessProbe: {tcpSocket: {host: 10.0.0.1, port: 80}}';
  const pod = `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: app, ${probe}}]}\n`;
  writeFiles(folder, { [CONFIG]: 'level: baseline\ncluster-version: v1.36\n', 'a.yaml': pod });
  expect(runCli(folder, ['scan'])).toMatchObject({ exitCode: 1 });
  const old = runCli(folder, ['scan', '--cluster-version', 'v1.33']);
  expect(old).toMatchObject({ exitCode: 0 });
  expect(old.stdout).toContain('0 violate baseline:latest (as a v1.33 server)');
  for (const text of ['1.33', 'v1.24', 'latest', 'new']) {
    const run = runCli(folder, ['scan', '--cluster-version', text]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(`cluster-version: found "${text}", expected v1.N from v1.25 on`);
  }
  writeFiles(folder, { [CONFIG]: 'level: baseline\ncluster-version: 1.33\n' });
  const run = runCli(folder, ['scan']);
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain(`${CONFIG}:2:18: cluster-version: found "1.33", expected v1.N`);
});
