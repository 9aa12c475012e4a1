import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TOKENS } from '../fake-github/permissions.ts';
import { runAction } from '../runner/run-action.ts';
import { runCli, runInShell } from './cli.ts';
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
    readonly automationDetails: { readonly id: string };
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

  test('gives SARIF that asks for different things different categories, the same ones every time', () => {
    writeFiles(folder, { 'a.yaml': hostPidPod('a') });
    const category = (...flags: string[]) => {
      const sarif = JSON.parse(runCli(folder, ['scan', '--format', 'sarif', ...flags]).stdout) as Sarif;
      return sarif.runs[0]?.automationDetails.id;
    };
    expect(category()).toBe('pss-review/');
    expect(category('--level', 'baseline')).toBe('pss-review/level=baseline/');
    expect(category('--level', 'baseline')).toBe('pss-review/level=baseline/');
    expect(category('--level', 'baseline', '--version', 'v1.30')).toBe('pss-review/level=baseline/version=v1.30/');
    expect(category('--everywhere')).toBe('pss-review/everywhere/');
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

  test('gives two steps at two levels SARIF of two categories, and a pull request that of its branch', async () => {
    const base = { 'old.yaml': hostPidPod('old') };
    const fake = await fakeGitHub({ base, head: { ...base, 'new.yaml': hostPidPod('new') } });
    const categories = async (inputs: Readonly<Record<string, string>>) => {
      const found: (string | undefined)[] = [];
      for (const event of ['pull_request', 'push'] as const) {
        const run = await runAction({ fake, event, inputs: { ...inputs, 'sarif-file': 'pss.sarif' } });
        const sarif = JSON.parse(run.files[run.outputs['sarif'] ?? ''] ?? '{}') as Sarif;
        found.push(sarif.runs[0]?.automationDetails.id);
      }
      return found;
    };
    expect(await categories({})).toEqual(['pss-review/', 'pss-review/']);
    const ofBaseline = ['pss-review/Pod Security baseline/', 'pss-review/Pod Security baseline/'];
    expect(await categories({ level: 'baseline', 'check-name': 'Pod Security baseline' })).toEqual(ofBaseline);
  });

  test('publishes the badge on a schedule, whose event does not name the default branch', async () => {
    const fake = await fakeGitHub({ base: { 'a.yaml': hostPidPod('a') }, head: {} });
    const inputs = { token: TOKENS.contentsWrite, 'badge-branch': 'badges' };
    const run = await runAction({ fake, event: 'schedule', inputs });
    expect(run.exitCode).toBe(0);
    expect(fake.ref('refs/heads/badges')).toBeDefined();
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

describe('--everywhere', () => {
  test('judges and repairs by one level, whatever a Namespace says', () => {
    const labels = '{pod-security.kubernetes.io/enforce: privileged}';
    const namespace = `apiVersion: v1\nkind: Namespace\nmetadata: {name: default, labels: ${labels}}\n`;
    const pod = hostPidPod('a').replace('name: a\n', 'name: a\n  namespace: default\n');
    writeFiles(folder, { 'a.yaml': `${namespace}---\n${pod}` });
    expect(runCli(folder, ['scan', '--level', 'baseline']).exitCode).toBe(0);
    const run = runCli(folder, ['scan', '--level', 'baseline', '--everywhere']);
    expect([run.exitCode, run.stdout]).toEqual([1, expect.stringContaining('1 violates baseline:latest')]);
    expect(runCli(folder, ['fix', '--level', 'baseline', '--all', '--dry-run']).stdout).toBe('');
    const fix = runCli(folder, ['fix', '--level', 'baseline', '--all', '--dry-run', '--everywhere']);
    expect(fix.stdout).toContain('-  hostPID: true');
  });
});

describe('scan --only', () => {
  test('lists the workloads that answer a question of operators with yes', () => {
    writeFiles(folder, {
      'a.yaml': hostPidPod('a'),
      'b.yaml': hostPidPod('b').replace('hostPID: true', 'hostPID: false'),
    });
    const run = runCli(folder, ['scan', '--only', 'host']);
    expect(run.stdout).toContain('\na.yaml\n  2       Pod a\n  6:3     pod=hostPID: a namespace of the host');
    expect(run.stdout).toContain('Which pods use the host? 1 of 2 workloads');
    // What is left out is no less rejected.
    expect(run.exitCode).toBe(1);
    const { results } = JSON.parse(runCli(folder, ['scan', '--only', 'host', '--format', 'json']).stdout) as {
      results: { file: string }[];
    };
    expect(results.map(({ file }) => file)).toEqual(['a.yaml']);
  });

  test('works in every format, with the exit code of the whole scan', () => {
    writeFiles(folder, {
      'a.yaml': hostPidPod('asks'),
      'b.yaml': hostPidPod('quiet').replace('hostPID: true', 'hostPID: false'),
    });
    for (const format of ['sarif', 'markdown', 'junit', 'html', 'plan']) {
      const run = runCli(folder, ['scan', '--only', 'host', '--format', format]);
      expect([format, run.exitCode, run.stdout]).toEqual([format, 1, expect.stringMatching(/1 of 2 workloads/)]);
      expect(run.stdout).not.toContain('quiet');
    }
    const sarif = runCli(folder, ['scan', '--only', 'host', '--format', 'sarif']).stdout;
    expect(sarif).toContain('"id": "pss-review/only=host/"');
  });

  test('refuses what is no question', () => {
    writeFiles(folder, { 'a.yaml': hostPidPod('a') });
    expect(runCli(folder, ['scan', '--only', 'roots'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--only: found "roots", expected one of privileged, root, capabilities, host'),
    });
  });
});

describe('scan of pipes', () => {
  test('reads what can be read only once', () => {
    writeFiles(folder, { 'a.yaml': hostPidPod('a') });
    const run = runInShell(folder, '$PSS scan --format json <(cat a.yaml)');
    expect((JSON.parse(run.stdout) as { results: unknown[] }).results.length).toBe(1);
  });

  test('reads once what is named twice', () => {
    writeFiles(folder, { 'a.yaml': hostPidPod('a') });
    for (const line of ['$PSS scan /dev/fd/3 /dev/fd/3 3< <(cat a.yaml)', 'cat a.yaml | $PSS scan - -']) {
      expect(runInShell(folder, line).stdout).toContain('\n1 workload, 1 violates');
    }
  });

  test('opens no link that leads out of the folder', () => {
    writeFiles(folder, { 'b.yaml': hostPidPod('b') });
    symlinkSync('/dev/zero', join(folder, 'a.yaml'));
    symlinkSync('/dev/zero', join(folder, 'kustomization.yaml'));
    expect(runCli(folder, ['scan']).stdout).toContain(
      'not judged ×2: a symbolic link, which is not followed (a.yaml:1, kustomization.yaml:1)',
    );
    expect(runCli(folder, ['fix', '--dry-run', '--all']).stdout).toContain('-  hostPID: true');
  });

  test('says that it cannot write, and not that something is violated', () => {
    writeFiles(folder, { 'b.yaml': hostPidPod('b') });
    const run = runInShell(folder, '$PSS scan > /dev/full');
    expect([run.exitCode, run.stderr]).toEqual([2, expect.stringContaining('ENOSPC')]);
  });

  test('is not put out by a reader that has seen enough, and says by its code what it found', () => {
    writeFiles(
      folder,
      Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`${at}.yaml`, hostPidPod(`p${at}`)])),
    );
    const run = runInShell(folder, '$PSS scan --format json | head -n 1');
    expect([run.stdout, run.stderr, run.exitCode]).toEqual(['{\n', '', 1]);
  });

  test('nor by one of standard error', () => {
    writeFiles(folder, { 'b.yaml': hostPidPod('b') });
    const run = runInShell(folder, '{ sleep 0.2; $PSS scan --write-baseline known.json .; } 2>&1 | true');
    expect([run.exitCode, existsSync(join(folder, 'known.json'))]).toEqual([0, true]);
  });
});

describe('scan of a large repository', () => {
  const HEAP_MEGABYTES = 32;

  test('needs no more memory than for a small one', () => {
    // What is kept of names and namespaces must let go of the texts that they stand in.
    const container = (at: number): string =>
      `    - {name: a-container-with-a-name-${at}, image: "${'x'.repeat(200)}"}\n`;
    const pod = (at: number): string =>
      `apiVersion: v1\nkind: Pod\nmetadata:\n  name: a-pod-with-a-name-${at}\n  namespace: a-namespace-of-its-own-${at % 300}\nspec:\n  containers:\n${[1, 2, 3, 4].map(container).join('')}# ${'y'.repeat(30_000)}\n`;
    writeFiles(
      folder,
      Object.fromEntries(Array.from({ length: 4600 }, (_, at) => [`d${at % 50}/${at}.yaml`, pod(at)])),
    );
    const args = ['scan', '--format', 'json', '--jobs', '1'];
    const run = runCli(folder, args, undefined, `--max-old-space-size=${HEAP_MEGABYTES}`);
    expect([run.exitCode, run.stderr]).toEqual([1, '']);
    // More is printed than there is room for.
    expect(run.stdout.length).toBeGreaterThan(HEAP_MEGABYTES * 1024 * 1024);
  });

  test('needs no more with its checklists, which ask for images and their resources elsewhere', () => {
    const pod = (at: number): string =>
      `apiVersion: v1\nkind: Pod\nmetadata:\n  name: a-pod-with-a-name-${at}\n  namespace: a-namespace-of-its-own-${at % 300}\nspec:\n  containers:\n    - name: a-container-with-a-name-${at}\n      image: registry.example/an-image-with-a-name-${at}\n      resources: {limits: {memory: 1Gi}}\n# ${'y'.repeat(100_000)}\n`;
    writeFiles(
      folder,
      Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`d${at % 50}/${at}.yaml`, pod(at)])),
    );
    const args = ['scan', '--hardening', '--format', 'json', '--jobs', '1'];
    const run = runCli(folder, args, undefined, '--max-old-space-size=64');
    expect([run.exitCode, run.stderr]).toEqual([1, '']);
  });
});

describe('scan in threads', () => {
  test('says the same, in the same order, however many there are, and nothing else in a pipe', () => {
    // One thread reads the first 16 MB.
    const padding = `# ${'x'.repeat(100_000)}\n`;
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`d${index % 7}/${index}.yaml`, padding + hostPidPod(`p${index}`)]),
    );
    writeFiles(folder, { ...files, 'z-broken.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: x\n' });
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
