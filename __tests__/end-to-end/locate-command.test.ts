import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeBuilds, KUSTOMIZE_PATH } from '../runner/programs.ts';
import { runCli, runInShell } from './cli.ts';
import { writeFiles } from './odd-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pss-review-locate-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function deployment(name: string, image = 'registry.example/app:1'): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  template:
    spec:
      containers:
        - name: ${name}
          image: ${image}
          securityContext:
            privileged: true
`;
}

const said = (name: string): string =>
  `violates PodSecurity "baseline:latest": privileged (container "${name}" must not set securityContext.privileged=true)`;
const refusal = (name: string): string =>
  `Error creating: pods "${name}-6d4cf56db6-x7k2p" is forbidden: ${said(name)}\n`;

test('a pasted event leads to the file, the line and a command that repairs it', () => {
  writeFiles(folder, { 'deploy/web.yaml': deployment('web'), 'deploy/api.yaml': deployment('api') });
  const run = runCli(folder, ['locate'], refusal('web'));
  expect(run.stderr).toBe('');
  expect(run.exitCode).toBe(0);
  expect(run.stdout).toContain('1 of 1 message located among 2 workloads');
  expect(run.stdout).toContain('exactly these words and of this name: Deployment web\n  deploy/web.yaml\n');
  expect(run.stdout).toContain(
    '  12:13   privileged: privileged (container "web" must not set securityContext.privileged=true)',
  );
  expect(run.stdout).toContain('-          securityContext:\n-            privileged: true\n');
  const [, command = ''] = /^ {2}fix: pss-review (.*)$/m.exec(run.stdout) ?? [];
  expect(command).toContain('deploy/web.yaml');
  expect(runInShell(folder, `$PSS ${command}`).exitCode).toBe(0);
  const again = runCli(folder, ['locate'], refusal('web'));
  expect(again.exitCode).toBe(1);
  expect(again.stdout).toContain('has that name, and violates nothing of baseline:latest');
});

test('a message that nothing here could have caused is said, with the nearest', () => {
  writeFiles(folder, { 'web.yaml': deployment('web') });
  const run = runCli(folder, ['locate', '-'], refusal('web') + refusal('cart'));
  expect(run.exitCode).toBe(1);
  expect(run.stdout).toContain('1 of 2 messages located');
  expect(run.stdout).toContain('no workload here could have caused it');
  expect(run.stdout).toContain('nearest: Deployment web (web.yaml:2)');
  expect(run.stdout).toContain('only the message says: privileged ("cart")');
});

test('messages are read from a file, workloads from where --in says, several times', () => {
  writeFiles(folder, {
    'a/web.yaml': deployment('web'),
    'b/api.yaml': deployment('api'),
    'c/web.yaml': deployment('web'),
  });
  writeFileSync(join(folder, 'events.log'), Buffer.from(`\ufeff${refusal('web')}${refusal('api')}`, 'utf16le'));
  const run = runCli(folder, ['locate', 'events.log', '--in', 'a', '--in', 'b', '--format', 'json']);
  expect(run.stderr).toBe('');
  expect(run.exitCode).toBe(0);
  const { schemaVersion, messages, patch } = JSON.parse(run.stdout) as {
    schemaVersion: number;
    patch: string;
    messages: { line: number; level: string; located: { file: string; words: string; violations: object[] }[] }[];
  };
  expect(schemaVersion).toBe(1);
  expect(messages.map(({ line, located }) => [line, located.map(({ file }) => file)])).toEqual([
    [1, ['a/web.yaml']],
    [2, ['b/api.yaml']],
  ]);
  expect(messages[0]?.located[0]?.violations).toMatchObject([
    { check: 'privileged', at: [{ setter: 'web', file: 'a/web.yaml', line: 12, column: 13 }] },
  ]);
  expect(patch).toContain('+++ b/b/api.yaml');
});

describe('bad input', () => {
  test.each([
    [
      'no message',
      ['locate'],
      'all is well\n',
      'standard input: no message of Pod Security Admission is in it. Such messages are:',
    ],
    ['nothing', ['locate'], '', 'standard input: no message of Pod Security Admission is in it'],
    ['a missing file', ['locate', 'events.txt'], undefined, 'events.txt: no such file'],
    ['a folder', ['locate', '.'], undefined, '.: a folder; name a file, and folders with --in'],
    ['a missing --in', ['locate', '--in', 'nowhere'], refusal('web'), 'nowhere: no such file or folder'],
    ['standard input twice', ['locate', '--in', '-'], refusal('web'), '--in -: name files or folders'],
    [
      'another format',
      ['locate', '--format', 'sarif'],
      refusal('web'),
      '--format: found "sarif", expected one of text, json',
    ],
  ])('%s is an error that says the remedy', (_, args, input, message) => {
    const run = runCli(folder, args, input);
    expect([run.exitCode, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(message);
    expect(run.stderr).not.toContain('    at ');
  });
});

test('what manifests and messages have in them cannot act on a terminal', () => {
  const name = '"w\\u001b]0;x\\u0007eb"';
  writeFiles(folder, {
    'web.yaml': deployment('web')
      .replace('- name: web', `- name: ${name}`)
      .replace('privileged: true', 'privileged: true # \u202e'),
  });
  const container = 'w\u001b]0;x\u0007eb';
  for (const text of [refusal(container), refusal(`${container}\u009b2J`)]) {
    const { stdout } = runCli(folder, ['locate'], text.replace(`pods "${container}`, 'pods "web'));
    expect(stdout).toContain('located among');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  }
});

describeBuilds('a kustomization', () => {
  test('is built, and its workload located, with its fields where they stand', () => {
    writeFiles(folder, {
      '.git/HEAD': '',
      'base/kustomization.yaml': 'resources: [web.yaml]\n',
      'base/web.yaml': deployment('web').replace(/ {10}securityContext[\s\S]*/, ''),
      'prod/kustomization.yaml':
        'namePrefix: prod-\nnamespace: prod\nresources: [../base]\npatches: [{path: patch.yaml}]\n',
      'prod/patch.yaml': deployment('web').replace(/ {10}image.*\n/, ''),
    });
    const text = refusal('web').replace('pods "web', 'pods "prod-web');
    const run = runCli(folder, ['locate'], text, '', KUSTOMIZE_PATH);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('exactly these words and of this name: Deployment prod/prod-web built by prod');
    expect(run.stdout).toContain('prod/patch.yaml:11:13');
  });
});
