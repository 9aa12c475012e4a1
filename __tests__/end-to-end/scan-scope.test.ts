import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from './cli.ts';
import { hostPidPod, writeFiles } from './odd-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pss-review-scan-'));
  mkdirSync(join(folder, 'repo/.git'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const CONFIG = '.github/pss-review.yml';

function namespace(name: string, level: string): string {
  return `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${name}\n  labels:\n    pod-security.kubernetes.io/enforce: ${level}\n`;
}

function inNamespace(name: string, pod: string): string {
  return hostPidPod(pod).replace(`  name: ${pod}\n`, `  name: ${pod}\n  namespace: ${name}\n`);
}

interface ScanJson {
  readonly results: readonly { readonly file: string; readonly level: string; readonly rejected: boolean }[];
  readonly notes: readonly { readonly file: string; readonly code: string; readonly message: string }[];
}

function scanJson(from: string, args: readonly string[], input?: string): ScanJson {
  const run = runCli(join(folder, from), ['scan', '--format', 'json', ...args], input);
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout) as ScanJson;
}

function levels({ results }: ScanJson): Record<string, string> {
  return Object.fromEntries(results.map(({ file, level }) => [file, level]));
}

describe('scan of a part of a repository', () => {
  beforeEach(() =>
    writeFiles(join(folder, 'repo'), {
      [CONFIG]: 'level: baseline\ntargets:\n  - paths: ["deploy/legacy/**"]\n    level: privileged\n',
      'cluster/namespaces.yaml': `${namespace('shop', 'privileged')}---\n${namespace('prod', 'restricted')}`,
      'roots/prod/kustomization.yaml': 'namespace: prod\nresources: [../../deploy/built.yaml]\n',
      'deploy/shop.yaml': inNamespace('shop', 'shop'),
      'deploy/built.yaml': hostPidPod('built'),
      'deploy/other.yaml': hostPidPod('other'),
      'deploy/legacy/old.yaml': hostPidPod('old'),
      'elsewhere/broken.yaml': 'kind: Pod\nmetadata: [\n',
    }),
  );

  const EXPECTED = {
    'deploy/built.yaml': 'restricted',
    'deploy/legacy/old.yaml': 'privileged',
    'deploy/other.yaml': 'baseline',
    'deploy/shop.yaml': 'privileged',
  };

  test.each([
    ['from the root', 'repo', 'deploy/'],
    ['from the folder itself', 'repo/deploy', '.'],
    ['from beside it', 'repo/cluster', '../deploy'],
    ['from outside of the repository', '.', 'repo/deploy'],
  ])(
    'has the config, the Namespaces and the kustomizations of all of it, and paths from its root: %s',
    (_, from, path) => {
      expect(levels(scanJson(from, [path]))).toEqual(EXPECTED);
    },
  );

  test('is judged as in a scan of all of it', () => {
    const whole = scanJson('repo', ['.']).results.filter(({ file }) => file.startsWith('deploy/'));
    expect(scanJson('repo', ['deploy']).results).toEqual(whole);
  });

  test('shows nothing of the rest', () => {
    expect(runCli(join(folder, 'repo'), ['scan', 'deploy/legacy']).exitCode).toBe(0);
    expect(runCli(join(folder, 'repo'), ['scan', '.']).stdout).toContain('elsewhere/broken.yaml');
    expect(runCli(join(folder, 'repo'), ['scan', 'deploy']).stdout).not.toContain('elsewhere');
  });

  test('standard input, and files outside of the repository, are of the one of the working folder', () => {
    expect(levels(scanJson('repo/deploy', ['-'], inNamespace('prod', 'piped')))).toEqual({ '-': 'restricted' });
    writeFiles(folder, { 'rendered.yaml': inNamespace('shop', 'rendered') });
    expect(levels(scanJson('repo', ['../rendered.yaml']))).toEqual({ '../rendered.yaml': 'privileged' });
  });

  test('SARIF has the paths from the root, wherever it is made', () => {
    const { stdout } = runCli(join(folder, 'repo/deploy'), ['scan', '--format', 'sarif', '--level', 'baseline']);
    expect(stdout).toContain('"uri": "deploy/other.yaml"');
  });

  test('fix has the same rules, and writes where the files are', () => {
    const run = runCli(join(folder, 'repo/deploy'), ['fix', '--all', '.']);
    expect(run.stderr).not.toContain('Error');
    const isRepaired = (file: string) => !readFileSync(join(folder, 'repo', file), 'utf8').includes('hostPID: true');
    expect(Object.keys(EXPECTED).filter(isRepaired)).toEqual(['deploy/built.yaml', 'deploy/other.yaml']);
  });

  test('paths in two repositories are no run', () => {
    mkdirSync(join(folder, 'other/.git'), { recursive: true });
    const run = runCli(folder, ['scan', 'repo/deploy', 'other']);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain('repo/deploy and other are in different repositories');
  });
});

describe('a repository below another one', () => {
  test('says nothing of how that one is judged, and is left out of it with a note', () => {
    writeFiles(join(folder, 'repo'), {
      'app/a.yaml': inNamespace('team', 'a'),
      'worktree/.git': 'gitdir: elsewhere\n',
      'worktree/namespace.yaml': namespace('team', 'privileged'),
      'worktree/a.yaml': inNamespace('team', 'a'),
    });
    expect(levels(scanJson('repo', ['app']))).toEqual({ 'app/a.yaml': 'restricted' });
    const { results, notes } = scanJson('repo', ['.']);
    expect(results.map(({ file }) => file)).toEqual(['app/a.yaml']);
    expect(notes).toMatchObject([
      {
        file: '.',
        code: 'other-repository',
        message:
          'left out: 1 other repository (worktree), as rules differ between repositories: scan each in a run of its own',
      },
    ]);
    expect(levels(scanJson('repo', ['worktree']))).toEqual({ 'a.yaml': 'privileged' });
  });
});

describe('a folder in which there is nothing', () => {
  test('says what was looked for, and what was left out', () => {
    writeFiles(join(folder, 'repo'), {
      'empty/README.md': '',
      'empty/web/node_modules/a/pod.yaml': hostPidPod('a'),
      'docs/values.yaml': 'a: b\n',
      'a.yaml': hostPidPod('a'),
    });
    symlinkSync('../docs', join(folder, 'repo/empty/link'));
    const { notes } = scanJson('repo', ['empty', 'docs', '.']);
    expect(notes).toMatchObject([
      {
        file: 'empty',
        code: 'no-workload',
        message:
          'no Kubernetes manifest in empty/: looked for files named *.yaml, *.yml, *.json or Kustomization; left out: 1 folder named node_modules, 1 file of other names, 1 symbolic link',
      },
      {
        file: 'docs',
        code: 'no-workload',
        message: 'no workload in docs/: looked at 1 file named *.yaml, *.yml, *.json or Kustomization',
      },
    ]);
  });

  test('says so in every format that has notes, and exits with 0', () => {
    writeFiles(join(folder, 'repo'), {
      'empty/README.md': '',
      [CONFIG]: 'paths: ["!deploy/**"]\n',
      'deploy/a.yaml': '',
    });
    for (const format of ['text', 'json', 'sarif', 'markdown', 'junit', 'html']) {
      const run = runCli(join(folder, 'repo'), ['scan', 'empty', '--format', format]);
      expect(run.exitCode, format).toBe(0);
      expect(run.stdout, format).toMatch(/no Kubernetes manifest in .*empty\//);
    }
    expect(runCli(join(folder, 'repo'), ['scan', 'deploy']).stdout).toContain("left out: 1 file by the config's paths");
  });

  test('is looked through where it is itself named, though it is called node_modules', () => {
    writeFiles(join(folder, 'repo'), { 'node_modules/a/pod.yaml': hostPidPod('a') });
    expect(levels(scanJson('repo', ['node_modules/a']))).toEqual({ 'node_modules/a/pod.yaml': 'restricted' });
  });
});

describe('what is stale in the config', () => {
  const STALE =
    'targets:\n  - paths: ["gone/**"]\n    level: baseline\nnamespaces:\n  - paths: ["gone/**"]\n    namespace: a\n';

  test('is said by a scan of the whole repository, and not by one of a part', () => {
    writeFiles(join(folder, 'repo'), { [CONFIG]: STALE, 'deploy/a.yaml': hostPidPod('a') });
    const { stdout } = runCli(join(folder, 'repo/deploy'), ['scan', '..']);
    expect(stdout).toContain(`${CONFIG}:2: note: this entry of targets matches nothing: it can go`);
    expect(stdout).toContain(`${CONFIG}:5: note: this entry of namespaces matches nothing: it can go`);
    expect(runCli(join(folder, 'repo'), ['scan', 'deploy']).stdout).not.toContain('matches nothing');
  });

  test('an exemption whose check another one stands for says which', () => {
    writeFiles(join(folder, 'repo'), {
      [CONFIG]: 'exemptions:\n  - names: [a]\n    checks: [capabilities_baseline]\n    reason: old\n',
      'a.yaml': hostPidPod('a').replace('[]', '[{name: app}]'),
    });
    expect(runCli(join(folder, 'repo'), ['scan']).stdout).toContain(
      'the exemption "old" matches nothing: at restricted, capabilities_restricted stands for capabilities_baseline: name that check, or both',
    );
  });
});

describe('what may be for what was not judged is not stale', () => {
  const EXEMPTION = (selector: string): string => `exemptions:\n  - ${selector}\n    reason: needed\n`;
  const BUILT = {
    'base/a.yaml': hostPidPod('a').replace('  hostPID: true\n', ''),
    'overlay/kustomization.yaml': 'resources: [../base/a.yaml]\npatches: [{path: patch.yaml}]\n',
    'overlay/patch.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {hostPID: true}\n',
  };
  const CHART = {
    'chart/Chart.yaml': 'apiVersion: v2\nname: chart\nversion: 1.0.0\n',
    'chart/templates/a.yaml': hostPidPod('"{{ .Values.name }}"').replace('"{{ .Values.name }}"', '{{ .Values.name }}'),
  };
  const BROKEN = { 'legacy/a.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: [\n' };

  test.each([
    ['a document that was not evaluated', BROKEN, EXEMPTION('paths: ["legacy/**"]')],
    ['a patch, by the name of what it alters', BUILT, EXEMPTION('names: [a]\n    checks: [hostNamespaces]')],
    ['a patch, by the path of what it alters', BUILT, EXEMPTION('paths: ["base/**"]\n    checks: [hostNamespaces]')],
    ['the templates of a chart', CHART, EXEMPTION('paths: ["chart/templates/**"]')],
    ['the templates of a chart', CHART, 'targets:\n  - paths: ["chart/templates/**"]\n    level: baseline\n'],
  ])('%s', (_, files, config) => {
    writeFiles(join(folder, 'repo'), { ...files, [CONFIG]: config });
    const { stdout } = runCli(join(folder, 'repo'), ['scan']);
    expect(stdout).toContain('not ');
    expect(stdout).not.toContain('matches nothing');
  });

  test('nor is an exemption from what flags do not ask for', () => {
    writeFiles(join(folder, 'repo'), {
      'a.yaml': hostPidPod('a'),
      [CONFIG]: EXEMPTION('names: [a]\n    checks: [hostNamespaces]'),
    });
    const scan = (...flags: string[]) => runCli(join(folder, 'repo'), ['scan', ...flags]).stdout;
    expect(scan('--level', 'privileged')).not.toContain('matches nothing');
    expect(scan('--everywhere', '--level', 'privileged')).not.toContain('matches nothing');
    writeFiles(join(folder, 'repo'), { 'a.yaml': hostPidPod('b') });
    expect(scan('--level', 'restricted')).toContain('matches nothing');
  });

  test('what has expired is said only where its violations count again', () => {
    const expired = (name: string) => EXEMPTION(`names: [${name}]\n    expires: 2020-01-01`);
    const scan = (...paths: string[]) => runCli(join(folder, 'repo'), ['scan', ...paths]).stdout;
    writeFiles(join(folder, 'repo'), {
      'a/a.yaml': hostPidPod('a'),
      'b/b.yaml': hostPidPod('b'),
      [CONFIG]: expired('a'),
    });
    expect(scan('a')).toContain('its violations count again');
    expect(scan('b')).not.toContain('count again');
    writeFiles(join(folder, 'repo'), { [CONFIG]: expired('gone') });
    expect(scan()).toContain('the exemption "needed" matches nothing: it can go');
  });
});

describe('scan --fail-on', () => {
  beforeEach(() =>
    writeFiles(join(folder, 'repo'), {
      'bad/a.yaml': hostPidPod('a'),
      'unjudged/kustomization.yaml': 'resources: [https://example.com/a]\n',
      'good/a.yaml': namespace('a', 'baseline'),
    }),
  );
  const exitCode = (...args: string[]) => runCli(join(folder, 'repo'), ['scan', ...args]).exitCode;

  test.each([
    ['never', [0, 0, 0]],
    ['level', [1, 0, 0]],
    ['unjudged', [1, 1, 0]],
  ])('%s', (failOn, codes) => {
    expect(['bad', 'unjudged', 'good'].map((path) => exitCode('--fail-on', failOn, path))).toEqual(codes);
  });

  test('comes before the unjudged of flags and config, which come before level', () => {
    expect(exitCode('unjudged', '--unjudged', 'fail')).toBe(1);
    expect(exitCode('unjudged', '--unjudged', 'fail', '--fail-on', 'level')).toBe(0);
    writeFiles(join(folder, 'repo'), { [CONFIG]: 'unjudged: fail\n' });
    expect(exitCode('unjudged')).toBe(1);
    expect(exitCode('unjudged', '--unjudged', 'neutral')).toBe(0);
    expect(exitCode('unjudged', '--fail-on', 'level')).toBe(0);
  });

  test('never still tells of a run that cannot be done; other words are refused', () => {
    expect(exitCode('--fail-on', 'never', 'missing')).toBe(2);
    const run = runCli(join(folder, 'repo'), ['scan', '--fail-on', 'any']);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('--fail-on: found "any", expected one of level, unjudged, never');
  });
});

describe('a version that is not known yet', () => {
  test('is taken as the newest known one, and said', () => {
    writeFiles(join(folder, 'repo'), {
      [CONFIG]:
        'version: v1.98\ncluster-version: v1.97\ntargets:\n  - names: [b]\n    level: baseline\n    version: v1.96\n    warn:\n      level: baseline\n      version: v1.94\n    cluster-version: v1.93\npod-security-configuration: server.yaml\n',
      'server.yaml':
        'apiVersion: pod-security.admission.config.k8s.io/v1\nkind: PodSecurityConfiguration\ndefaults:\n  enforce: baseline\n  enforce-version: v1.92\n',
      'a.yaml': hostPidPod('a'),
      'b.yaml': hostPidPod('b'),
      'namespace.yaml': `${namespace('a', 'baseline')}    pod-security.kubernetes.io/warn-version: v1.95\n`,
    });
    const run = runCli(join(folder, 'repo'), ['scan', '--version', 'v1.99']);
    const words = 'is newer than v1.37, the newest version that is known, and is taken as that one';
    expect(run.stderr).toBe(`pss-review: --version: v1.99 ${words}\n`);
    expect(run.stdout).toContain(`${CONFIG}:1: note: version: v1.98 ${words}`);
    expect(run.stdout).toContain(`${CONFIG}:2: note: cluster-version: v1.97 ${words}`);
    expect(run.stdout).toContain(`${CONFIG}:6: note: version: v1.96 ${words}`);
    expect(run.stdout).toContain(`${CONFIG}:9: note: warn.version: v1.94 ${words}`);
    expect(run.stdout).toContain(`${CONFIG}:10: note: cluster-version: v1.93 ${words}`);
    expect(run.stdout).toContain(`server.yaml:5: note: enforce-version: v1.92 ${words}`);
    expect(run.stdout).toContain(`namespace.yaml:7: note: pod-security.kubernetes.io/warn-version: v1.95 ${words}`);
    rmSync(join(folder, 'repo', CONFIG));
    expect(runCli(join(folder, 'repo'), ['scan', 'a.yaml', '--version', 'v1.99']).stdout).toContain(
      '1 violates restricted:v1.99 (as a v1.37 server, the newest known)',
    );
  });
});

test('places on standard input are named by their templates, with the lines of standard input', () => {
  const rendered = `---\n# Source: web/templates/pod.yaml\n${hostPidPod('a')}---\n# Source: web/templates/broken.yaml\nkind: Pod\nmetadata: [\n`;
  const { stdout } = runCli(folder, ['scan', '--level', 'baseline', '-'], rendered);
  expect(stdout).toMatch(/\nweb\/templates\/pod\.yaml \(standard input\)\n {2}4 +Pod a violates/);
  expect(stdout).toMatch(/web\/templates\/broken\.yaml \(standard input\):\d+: not evaluated/);
  const run = runCli(folder, ['scan', '--level', 'baseline', '--format', 'json', '-'], rendered);
  expect(JSON.parse(run.stdout)).toMatchObject({
    results: [{ file: 'web/templates/pod.yaml (standard input)', line: 4 }],
    notEvaluated: [{ file: 'web/templates/broken.yaml (standard input)' }],
  });
});
