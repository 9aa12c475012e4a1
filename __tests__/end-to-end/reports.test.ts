import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TOKENS } from '../fake-github/permissions.ts';
import { runAction } from '../runner/run-action.ts';
import { runCli } from './cli.ts';
import { useFakes } from './fakes.ts';
import { hostPidPod, writeFiles } from './odd-files.ts';

const fakeGitHub = useFakes();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pss-review-reports-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly baselineState?: string;
      readonly fixes?: unknown[];
    }[];
  }[];
}

describe('scan', () => {
  test.each([
    ['markdown', '# Pod Security'],
    ['junit', '<testsuites'],
    ['html', '<!doctype html>'],
    ['plan', '# Migration to stricter Pod Security levels'],
  ])('prints %s', (format, beginning) => {
    writeFiles(folder, { 'a.yaml': hostPidPod('a') });
    const run = runCli(folder, ['scan', '--format', format]);
    expect(run.stderr).toBe('');
    expect(run.stdout.toLowerCase()).toContain(beginning.toLowerCase());
    expect(run.stdout).toContain('hostNamespaces');
    expect(run.exitCode).toBe(1);
  });

  test('prints SARIF with the fixes that fix would make', () => {
    writeFiles(folder, { 'a.yaml': hostPidPod('a') });
    const sarif = JSON.parse(runCli(folder, ['scan', '--format', 'sarif', '--level', 'baseline']).stdout) as Sarif;
    expect(sarif).toMatchObject({
      version: '2.1.0',
      runs: [{ results: [{ ruleId: 'hostNamespaces', fixes: [expect.any(Object)] }] }],
    });
  });

  test('knows its own version', () => {
    expect(runCli(folder, ['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    writeFiles(folder, { 'a.yaml': hostPidPod('a') });
    expect(runCli(folder, ['scan', '--version', 'v1.30']).stdout).toContain('restricted:v1.30');
  });
});

describe('the Action', () => {
  test('writes SARIF where it is told, for a pull request and for a branch', async () => {
    const base = { 'old.yaml': hostPidPod('old') };
    const fake = await fakeGitHub({ base, head: { ...base, 'new.yaml': hostPidPod('new') } });
    const inputs = { level: 'baseline', 'sarif-file': 'reports/pss.sarif' };
    for (const [event, state] of [
      ['pull_request', 'new'],
      ['push', undefined],
    ] as const) {
      const run = await runAction({ fake, event, inputs });
      const file = run.outputs['sarif'] ?? '';
      expect(file).toMatch(/reports\/pss\.sarif$/);
      const [result] = (JSON.parse(run.files[file] ?? '{}') as Sarif).runs[0]?.results ?? [];
      expect([result?.ruleId, result?.baselineState]).toEqual(['hostNamespaces', state]);
    }
  });

  test('publishes the badge of the default branch, and says how a README shows it', async () => {
    const fake = await fakeGitHub({ base: { 'a.yaml': hostPidPod('a') }, head: {}, isPublic: true });
    const inputs = { token: TOKENS.contentsWrite, level: 'baseline', 'badge-branch': 'badges' };
    const run = await runAction({ fake, event: 'push', inputs });
    expect(run.exitCode).toBe(0);
    expect(run.files[run.outputs['badge'] ?? '']).toContain('<svg');
    expect(run.summary).toContain('The badge, for a README:');
    expect(run.summary).toContain('| (not named) | 1 | privileged | 1 |');
    const branch = fake.ref('refs/heads/badges');
    const endpoint = JSON.parse(
      String(Buffer.from(fake.file('refs/heads/badges', 'pod-security.json') ?? [])),
    ) as object;
    expect(endpoint).toMatchObject({ schemaVersion: 1, label: 'pod security', message: '0 of 1 at baseline' });
    await runAction({ fake, event: 'push', inputs });
    expect(fake.ref('refs/heads/badges')).toBe(branch);
  });

  test('publishes no badge of another branch, and says which permission is missing', async () => {
    const fake = await fakeGitHub({ base: { 'a.yaml': hostPidPod('a') }, head: {} });
    const inputs = { level: 'baseline', 'badge-branch': 'badges' };
    const env = { GITHUB_REF: 'refs/heads/feature' };
    await runAction({ fake, event: 'push', inputs: { ...inputs, token: TOKENS.contentsWrite }, env });
    expect(fake.ref('refs/heads/badges')).toBeUndefined();
    const { summary, exitCode } = await runAction({ fake, event: 'push', inputs });
    expect(summary).toContain('`contents: write`');
    expect(exitCode).toBe(0);
  });

  test('a push and a pull request on one commit keep their own check runs', async () => {
    const fake = await fakeGitHub({ base: { README: '' }, head: { 'a.yaml': hostPidPod('a') } });
    const inputs = { level: 'baseline', 'check-name': 'PSS' };
    await runAction({ fake, inputs });
    const push = { fake, event: 'push', inputs, workspace: 'full', env: { GITHUB_SHA: fake.pull.head.sha } } as const;
    await runAction(push);
    await runAction({ fake, inputs });
    expect(fake.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['failure', 'success']);
  });
});

describe('scan in threads', () => {
  test('says the same, in the same order, however many there are, and nothing else in a pipe', () => {
    const padding = `# ${'x'.repeat(30_000)}\n`;
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`d${index % 7}/${index}.yaml`, padding + hostPidPod(`p${index}`)]),
    );
    writeFiles(folder, { ...files, 'broken.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: x\n' });
    const one = runCli(folder, ['scan', '--format', 'json', '--jobs', '1']);
    const three = runCli(folder, ['scan', '--format', 'json', '--jobs', '3']);
    expect(three).toEqual(one);
    expect(three.stderr).toBe('');
    expect((JSON.parse(one.stdout) as { results: unknown[] }).results.length).toBe(300);
  });

  test('refuses a number of threads that is none', () => {
    const run = runCli(folder, ['scan', '--jobs', 'many']);
    expect([run.exitCode, run.stderr]).toEqual([2, expect.stringContaining('--jobs: found "many", expected a number')]);
  });
});
