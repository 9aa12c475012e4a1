import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from './cli.ts';
import type { Report } from './expected-pull-request.ts';
import type { TestRepository } from './git-repository.ts';
import { createRepository } from './git-repository.ts';
import { hostPidPod, writeFiles } from './odd-files.ts';

type Files = Readonly<Record<string, string>>;

let folder: string;
const repositories: TestRepository[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pss-review-evasion-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const repository of repositories.splice(0)) repository.remove();
});

const README = { 'README.md': 'a repository\n' };
const GOOD = hostPidPod('web').replace('  hostPID: true\n', '');
const BAD = hostPidPod('web');

function repositoryOf(base: Files, head: Files, links: Files = {}, baseLinks: Files = {}): TestRepository {
  writeFiles(join(folder, 'base'), { ...README, ...base });
  writeFiles(join(folder, 'head'), { ...README, ...head });
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(folder, 'head', path));
  for (const [path, target] of Object.entries(baseLinks)) symlinkSync(target, join(folder, 'base', path));
  const repository = createRepository(join(folder, 'base'), join(folder, 'head'));
  repositories.push(repository);
  return repository;
}

function review(
  base: Files,
  head: Files,
  links?: Files,
  baseLinks?: Files,
): Report & { readonly exitCode: number | null } {
  const { folder: checkout } = repositoryOf(base, head, links, baseLinks);
  // What holds where nothing is built.
  const flags = ['--level', 'baseline', '--render', 'never', '--format', 'json'];
  const run = runCli(checkout, ['review', '--base', 'main', ...flags]);
  expect(run.stderr).toBe('');
  return { ...(JSON.parse(run.stdout) as Report), exitCode: run.exitCode };
}

const CHART = 'apiVersion: v2\nname: c\nversion: 1.0.0\n';
const KUSTOMIZATION = 'resources: []\npatches:\n  - path: web.yaml\n';

describe('a manifest cannot be taken from its judge', () => {
  test('by a new kustomization that calls it a patch', () => {
    expect(review({ 'web.yaml': GOOD }, { 'web.yaml': BAD, 'kustomization.yaml': KUSTOMIZATION }).conclusion).toBe(
      'failure',
    );
  });

  test('by a new Chart.yaml above it', () => {
    const head = { 'a/templates/web.yaml': BAD, 'a/Chart.yaml': 'apiVersion: v2\nname: a\nversion: 1.0.0\n' };
    expect(review({ 'a/templates/web.yaml': GOOD }, head).conclusion).toBe('failure');
  });

  test('by a new kustomization that both builds from it and calls it a patch', () => {
    const head = { 'web.yaml': BAD, 'kustomization.yaml': 'resources: [web.yaml]\npatches: [{path: web.yaml}]\n' };
    expect(review({}, head).conclusion).toBe('failure');
  });

  test('by a name that becomes that of a manifest: what the file holds is new then', () => {
    expect(review({ 'web.txt': BAD }, { 'web.yaml': BAD }).conclusion).toBe('failure');
    rmSync(folder, { recursive: true, force: true });
    expect(review({ 'web.yaml': GOOD }, { 'web.yaml.bak': BAD }).conclusion).toBe('success');
  });

  test('by a workload without a name in another file that has nothing to do with it', () => {
    const job = (name: string, image: string) =>
      `apiVersion: v1\nkind: Pod\nmetadata:\n  generateName: ${name}-\nspec:\n  hostPID: true\n  containers:\n    - name: ${name}\n      image: ${image}\n`;
    expect(review({ 'a.yaml': job('a', 'x') }, { 'b.yaml': job('b', 'y') }).conclusion).toBe('failure');
  });

  test('by an older broken document, where a workload is gone that may be the broken one now', () => {
    const broken = 'apiVersion: v1\nkind: Pod\nmetadata: {name: x\n';
    const head = `${BAD.replace('hostPID: true', 'hostPID: maybe')}`;
    expect(review({ 'a.yaml': `${broken}---\n${GOOD}` }, { 'a.yaml': head }).conclusion).toBe('failure');
  });

  test('by a link that stood in its place before', () => {
    const other = { 'other.yaml': GOOD.replace('web', 'other') };
    const report = review(other, { ...other, 'web.yaml': BAD }, {}, { 'web.yaml': 'other.yaml' });
    expect(report.conclusion).toBe('failure');
    expect(report.notes).toEqual([]);
  });

  test('by a line break in its path', () => {
    const report = review({}, { 'a\nb/web.yaml': BAD });
    expect(report.conclusion).toBe('failure');
    expect(report.workloads.map(({ file }) => file)).toEqual(['a\nb/web.yaml']);
  });

  test('by a broken file in another place, which was deleted', () => {
    const broken = `${BAD}  extra: [\n`;
    expect(review({ 'old.yaml': 'kind: ConfigMap\na: [\n' }, { 'new.yaml': broken }).conclusion).toBe('failure');
  });

  test.each([
    ['an escape', '"\\u006bind": Pod\n'],
    ['quotes', "'kind': Pod\n"],
    ['a question mark', '? kind # a comment\n: Pod\n'],
    ['a tag', '!!str kind: Pod\n'],
    ['base64', '!!binary a2luZA==: Pod\n'],
    ['an alias', 'x: &k kind\n*k : Pod\n'],
  ])('by %s around the word kind of a file that cannot be read', (_, text) => {
    const report = review({}, { 'web.yaml': `${text}a: [\n` });
    expect(report.conclusion).toBe('failure');
    expect(report.notEvaluated).toMatchObject([{ reason: 'syntax', introduced: true }]);
  });

  test('by nesting that is too deep for its judge', () => {
    const deep = `${'['.repeat(600)}${']'.repeat(600)}`;
    const report = review({}, { 'web.yaml': `a: ${deep}\n"k\\x69nd": Pod\n` });
    expect(report.conclusion).toBe('failure');
    expect(report.notEvaluated).toMatchObject([{ reason: 'nesting', introduced: true }]);
  });

  test('by a pointer of Git LFS in its place', () => {
    const pointer = (oid: string) => `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 12\n`;
    for (const base of [{}, { 'web.yaml': GOOD }, { 'web.yaml': pointer('a') }]) {
      const report = review(base, { 'web.yaml': pointer('b') });
      expect(report.conclusion).toBe('failure');
      expect(report.notEvaluated).toMatchObject([{ reason: 'unreadable', introduced: true }]);
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test.each([
    ['sets what it had before', 'spec: { hostPID: true, <<: *x }\n', '{ hostPID: false }'],
    ['adds what it had not', 'spec: { hostPID: false, <<: *x }\n', '{ hostPID: true }'],
  ])('by a merge key that %s for one tool, and not for another', (_, spec, shared) => {
    const pod = (text: string, x: string): string =>
      `x: &x ${x}\napiVersion: v1\nkind: Pod\nmetadata: { name: web }\n${text}`;
    const report = review({ 'web.yaml': pod('spec: {}\n', '{}') }, { 'web.yaml': pod(spec, shared) });
    expect(report.conclusion).toBe('failure');
    expect(report.workloads.map(({ findings }) => findings.map(({ check }) => check))).toEqual([['hostNamespaces']]);
    expect(report.notes).toMatchObject([{ code: 'two-readings', file: 'web.yaml', line: 5 }]);
  });
});

describe('what a kustomization builds is read as kustomize reads it', () => {
  const web = (text: string): string =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, annotations: { revision: 3 } }\nspec:\n  template:\n    spec:\n${text}      containers:\n        - { name: app, args: [run, on], env: [{ name: A, value: yes }] }\n`;
  const built = (text: string): Files => ({ 'kustomization.yaml': 'resources: [web.yaml]\n', 'web.yaml': web(text) });

  test('so that its texts may say yes and on, and no job fails for them', () => {
    const report = review({}, built(''));
    expect(report.conclusion).toBe('success');
    expect(report.notEvaluated).toEqual([]);
    expect(runCli(folder, ['scan', '--level', 'baseline', 'head']).exitCode).toBe(0);
  });

  test('and judged as any other', () => {
    expect(review(built(''), built('      hostPID: true\n')).conclusion).toBe('failure');
    expect(runCli(folder, ['scan', '--level', 'baseline', 'head']).exitCode).toBe(1);
  });

  test('but not where nothing builds it: then the server refuses it', () => {
    const report = review({}, { 'web.yaml': web('') });
    expect(report.notEvaluated).toMatchObject([{ reason: 'type', introduced: true }]);
    expect(report.conclusion).toBe('failure');
  });
});

describe('a path that is no UTF-8 hides nothing', () => {
  const odd = (name: string): Buffer =>
    Buffer.concat([Buffer.from(`${join(folder, 'head')}/${name}`), Buffer.from([0xe9]), Buffer.from('.yaml')]);
  const writeOdd = (content: string, name = 'caf'): void => {
    mkdirSync(join(folder, 'head'), { recursive: true });
    writeFileSync(odd(name), content);
  };

  /** Commits the folder on the branch as it is: paths go through no text. */
  function reviewOdd(base: string | undefined, head: string): Report {
    const repository = repositoryOf({}, {});
    const commit = (content: string): void => {
      writeFileSync(
        Buffer.concat([Buffer.from(`${repository.folder}/caf`), Buffer.from([0xe9]), Buffer.from('.yaml')]),
        content,
      );
      repository.git('add', '--all');
      repository.git('commit', '--quiet', '--message', 'odd');
    };
    if (base !== undefined) {
      repository.git('checkout', '--quiet', 'main');
      commit(base);
      repository.git('checkout', '--quiet', '-B', 'change');
    }
    commit(head);
    const run = runCli(repository.folder, ['review', '--base', 'main', '--level', 'baseline', '--format', 'json']);
    expect(run.stderr).toBe('');
    return JSON.parse(run.stdout) as Report;
  }

  test('in a review: it is read by its blob on both sides', () => {
    const introduced = reviewOdd(GOOD, BAD);
    expect(introduced.conclusion).toBe('failure');
    expect(introduced.workloads.map(({ file }) => file)).toEqual(['caf\ufffd.yaml']);
    rmSync(folder, { recursive: true, force: true });
    expect(reviewOdd(BAD, `${BAD}# more\n`).conclusion).toBe('success');
    rmSync(folder, { recursive: true, force: true });
    expect(reviewOdd(undefined, BAD).conclusion).toBe('failure');
  });

  test('in a scan of a folder', () => {
    writeOdd(BAD);
    const { stdout, exitCode } = runCli(folder, ['scan', '--level', 'baseline', '--format', 'json', '.']);
    expect(exitCode).toBe(1);
    expect((JSON.parse(stdout) as { results: { file: string }[] }).results.map(({ file }) => file)).toEqual([
      'head/caf\ufffd.yaml',
    ]);
  });

  test('by another path that looks the same', () => {
    writeOdd(GOOD);
    const other = odd('caf');
    other[other.length - 6] = 0xe8;
    writeFileSync(other, BAD);
    const { stdout, exitCode } = runCli(folder, ['scan', '--level', 'baseline', '--format', 'json', '.']);
    expect(exitCode).toBe(1);
    expect((JSON.parse(stdout) as Report).notEvaluated.map(({ reason }) => reason)).toContain('unreadable');
  });
});

describe('what stands for pods made elsewhere is not called clean', () => {
  const object = (apiVersion: string, kind: string, rest: string): string =>
    `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: web }\n${rest}\n`;
  const POD = 'apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { hostPID: true }';

  test.each<[string, string, string, string]>([
    ['helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'spec: { values: {} }', 'delivery'],
    ['kustomize.toolkit.fluxcd.io/v1', 'Kustomization', 'spec: { path: ./apps }', 'delivery'],
    ['argoproj.io/v1alpha1', 'Application', 'spec: {}', 'delivery'],
    ['argoproj.io/v1alpha1', 'ApplicationSet', 'spec: {}', 'delivery'],
    ['operator.tekton.dev/v1alpha1', 'TektonConfig', 'spec: {}', 'operator-pod'],
    ['monitoring.coreos.com/v1', 'Prometheus', 'spec: {}', 'operator-pod'],
    ['argoproj.io/v1alpha1', 'Sensor', 'spec: {}', 'operator-pod'],
    ['template.openshift.io/v1', 'Template', `objects: [{ ${POD} }]`, 'held-object'],
    ['triggers.tekton.dev/v1beta1', 'TriggerTemplate', `spec: { resourcetemplates: [{ ${POD} }] }`, 'held-object'],
    ['kubernetes.crossplane.io/v1alpha2', 'Object', `spec: { forProvider: { manifest: { ${POD} } } }`, 'held-object'],
    ['work.karmada.io/v1alpha1', 'Work', `spec: { workload: { manifests: [{ ${POD} }] } }`, 'held-object'],
    [
      'argoproj.io/v1alpha1',
      'Workflow',
      'spec: { templates: [{ resource: { action: create, manifest: "a" } }] }',
      'held-object',
    ],
    ['example.com/v1', 'Widget', 'spec: { containers: [{ securityContext: { privileged: true } }] }', 'unknown-pod'],
    ['example.com/v1', 'Widget', 'pod: { "\\x63ontainers": [{ image: a }] }', 'unknown-pod'],
    [
      'things.x-k8s.io/v1',
      'Thing',
      `a: { b: { c: { d: { e: { f: { g: { h: { i: { j: { k: { l: { m: { containers: [{ image: a }] } } } } } } } } } } } } }`,
      'unknown-pod',
    ],
  ])('%s %s', (apiVersion, kind, rest, code) => {
    const report = review({}, { 'web.yaml': object(apiVersion, kind, rest) });
    expect(report.conclusion).toBe('neutral');
    expect(report.exitCode).toBe(0);
    expect(report.notes.map((note) => note.code)).toEqual([code]);
  });

  test.each([
    ['kustomize.config.k8s.io/v1beta1', 'Kustomization', 'resources: []'],
    ['app.k8s.io/v1beta1', 'Application', 'spec: { componentKinds: [{ group: apps, kind: Deployment }] }'],
    [
      'kyverno.io/v1',
      'ClusterPolicy',
      'spec: { rules: [{ validate: { pattern: { spec: { containers: [{ name: "*" }] } } } }] }',
    ],
    [
      'keda.sh/v1alpha1',
      'ScaledObject',
      'spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }',
    ],
    ['v1', 'ConfigMap', 'data: { pod.yaml: "kind: Pod\\nspec: { containers: [] }" }'],
  ])('but %s %s makes no pods', (apiVersion, kind, rest) => {
    const report = review({}, { 'web.yaml': object(apiVersion, kind, rest) });
    expect(report.conclusion).toBe('success');
    expect(report.notes).toEqual([]);
  });

  test.each([
    ['apps.openshift.io/v1', 'DeploymentConfig', 'spec: { template: { spec: { hostPID: true } } }'],
    ['keda.sh/v1alpha1', 'ScaledJob', 'spec: { jobTargetRef: { template: { spec: { hostPID: true } } } }'],
  ])('and %s %s is judged', (apiVersion, kind, rest) => {
    expect(review({}, { 'web.yaml': object(apiVersion, kind, rest) }).conclusion).toBe('failure');
  });
});

const namespaceOf = (name: string, enforce: string): string =>
  `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${name}\n  labels:\n    pod-security.kubernetes.io/enforce: ${enforce}\n`;
const within = (pod: string, namespace: string): string =>
  pod.replace('metadata:\n', `metadata:\n  namespace: ${namespace}\n`);

const OPEN = { 'ns.yaml': namespaceOf('open', 'privileged') };
const FAKE = (resource: string): Files => ({
  'fake/kustomization.yaml': `namespace: open\nresources: [${resource}]\n`,
});
const OVERLAY = {
  ...OPEN,
  'base/kustomization.yaml': 'resources: [web.yaml]\n',
  'base/web.yaml': GOOD,
  'prod/kustomization.yaml': 'namespace: prod\nresources: [../base]\n',
};

describe('a pull request cannot pick the namespace that it is judged in', () => {
  test.each<[string, Files, Files]>([
    [
      'by a kustomization over a plain manifest',
      { ...OPEN, 'web.yaml': within(GOOD, 'prod') },
      { ...OPEN, 'web.yaml': within(BAD, 'prod'), ...FAKE('../web.yaml') },
    ],
    [
      'by a kustomization over a plain manifest that names no namespace',
      { ...OPEN, 'web.yaml': GOOD },
      { ...OPEN, 'web.yaml': BAD, ...FAKE('../web.yaml') },
    ],
    ['by a kustomization over an overlay', OVERLAY, { ...OVERLAY, 'base/web.yaml': BAD, ...FAKE('../prod') }],
    [
      'by another namespace for an overlay',
      OVERLAY,
      { ...OVERLAY, 'base/web.yaml': BAD, 'prod/kustomization.yaml': 'namespace: open\nresources: [../base]\n' },
    ],
    [
      'by an overlay that cannot be read any more',
      OVERLAY,
      { ...OVERLAY, ...FAKE('../base'), 'base/web.yaml': BAD, 'prod/kustomization.yaml': 'resources: [' },
    ],
    [
      'by a rename',
      { ...OPEN, 'web.yaml': within(GOOD, 'prod') },
      { ...OPEN, 'app/api.yaml': within(BAD, 'prod'), ...FAKE('../app/api.yaml') },
    ],
    [
      'by a new manifest with another namespace',
      OPEN,
      { ...OPEN, 'web.yaml': within(BAD, 'prod'), ...FAKE('../web.yaml') },
    ],
    [
      'by a new manifest without one, far from its kustomization',
      OPEN,
      { ...OPEN, 'a/web.yaml': BAD, ...FAKE('../a/web.yaml') },
    ],
    [
      'by a new manifest in an overlay',
      OVERLAY,
      {
        ...OVERLAY,
        'base/kustomization.yaml': 'resources: [web.yaml, more.yaml]\n',
        'base/more.yaml': BAD.replace('web', 'more'),
        ...FAKE('../prod'),
      },
    ],
    [
      'by a new manifest in an overlay whose namespace becomes another',
      OVERLAY,
      {
        ...OVERLAY,
        'prod/kustomization.yaml': 'namespace: open\nresources: [../base, more.yaml]\n',
        'prod/more.yaml': BAD.replace('web', 'more'),
      },
    ],
  ])('%s', (_, base, head) => {
    expect(review(base, head).conclusion).toBe('failure');
  });

  test('but a new application is judged where its own kustomization puts it', () => {
    const head = {
      ...OPEN,
      'app/kustomization.yaml': 'namespace: open\nresources: [deploy/web.yaml]\n',
      'app/deploy/web.yaml': BAD,
    };
    expect(review(OPEN, head).conclusion).toBe('success');
  });

  test('but a new manifest of an overlay is judged where that puts it', () => {
    const base = { ...OPEN, 'app/kustomization.yaml': 'namespace: open\nresources: []\n' };
    const head = {
      ...base,
      'app/kustomization.yaml': 'namespace: open\nresources: [web.yaml]\n',
      'app/web.yaml': within(BAD, 'prod'),
    };
    expect(review(base, head).conclusion).toBe('success');
  });

  test('by an exemption of one overlay for another', () => {
    const exemptions = (namespaces: string): Files => ({
      '.github/pss-review.yml': `exemptions:\n  - namespaces: ${namespaces}\n    reason: old\n`,
      'old/kustomization.yaml': 'namespace: old\nresources: [../base]\n',
    });
    const changed = { 'base/web.yaml': BAD };
    for (const [namespaces, conclusion] of [
      ['[old]', 'failure'],
      ['[prod]', 'failure'],
      ['[old, prod]', 'success'],
    ] as const) {
      const base = { ...OVERLAY, ...exemptions(namespaces) };
      expect(review(base, { ...base, ...changed }).conclusion, namespaces).toBe(conclusion);
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('but an exemption is asked for only where the check is', () => {
    const base = {
      ...OVERLAY,
      '.github/pss-review.yml': 'exemptions:\n  - namespaces: [prod]\n    reason: old\n',
      'dev/kustomization.yaml': 'namespace: open\nresources: [../base]\n',
    };
    expect(review(base, { ...base, 'base/web.yaml': BAD }).conclusion).toBe('success');
  });

  test('by more kustomizations than can be followed', () => {
    const many = Array.from({ length: 200 }, (_, index) => index);
    const head: Record<string, string> = {
      'base/kustomization.yaml': `resources: [${many.map((each) => `f${each}.yaml`).join(', ')}]\n`,
      'web.yaml': GOOD,
    };
    for (const each of many) {
      head[`n${each}/kustomization.yaml`] = `namespace: n${each}\nresources: [../base]\n`;
      const all = many.map((one) => `../n${one}`).join(', ');
      head[`l${each}/kustomization.yaml`] = `resources: [${all}]\n`;
    }
    const start = performance.now();
    expect(review({}, head).conclusion).toBe('failure');
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  test('by a kustomization that is too large to be read', () => {
    const large = `namespace: prod\nresources: [web.yaml]\n# ${'-'.repeat(256 * 1024)}\n`;
    const head = { 'app/kustomization.yaml': large, 'app/web.yaml': GOOD };
    expect(review({}, head).conclusion).toBe('failure');
    expect(review(head, { ...head, 'app/web.yaml': `${GOOD}# more\n` }).conclusion).toBe('neutral');
  });
});

describe('a scan', () => {
  test('does not call clean what a kustomization builds that is too large to be read', () => {
    writeFiles(folder, { 'kustomization.yaml': `namespace: prod\n# ${'-'.repeat(256 * 1024)}\n`, 'web.yaml': GOOD });
    const { stdout, exitCode } = runCli(folder, ['scan', '--level', 'baseline', '--format', 'json', '.']);
    const { notEvaluated } = JSON.parse(stdout) as Report;
    expect(notEvaluated).toMatchObject([{ file: 'kustomization.yaml', reason: 'size' }]);
    expect(exitCode).toBe(1);
  });
});

describe('a pull request cannot hide what it does to a namespace', () => {
  const policyOf = (base: Files, head: Files): string[] =>
    review(base, head).policy.map(({ change, severity, name }) => `${severity}: ${name} ${change}`);
  const RUNNING = { 'prod/web.yaml': within(BAD, 'prod') };
  const escaped = (kind: string): string => namespaceOf('prod', 'restricted').replace('Namespace', kind);

  test('by calling the Namespace that it weakens a patch', () => {
    const head = {
      'ns.yaml': namespaceOf('prod', 'privileged'),
      'x/kustomization.yaml': 'patches: [{path: ../ns.yaml}]\n',
    };
    expect(policyOf({ 'ns.yaml': namespaceOf('prod', 'restricted') }, head)).toEqual(['warning: prod weakened']);
  });

  test('by raising it in a kustomization alone', () => {
    const overlay = (namespace: string): Files => ({
      ...RUNNING,
      'k/ns.yaml': namespaceOf('dev', 'restricted'),
      'k/kustomization.yaml': `resources: [ns.yaml]\nnamespace: ${namespace}\n`,
    });
    expect(policyOf(overlay('dev'), overlay('prod'))).toContain('failure: prod raised');
  });

  test('by raising it in a patch that does not name it', () => {
    const kustomized = (value: string): Files => ({
      ...RUNNING,
      'k/ns.yaml': namespaceOf('dev', 'restricted'),
      'k/kustomization.yaml': 'resources: [ns.yaml]\npatches: [{path: rename.yaml, target: {kind: Namespace}}]\n',
      'k/rename.yaml': `- op: replace\n  path: /metadata/name\n  value: ${value}\n`,
    });
    expect(policyOf(kustomized('dev'), kustomized('prod'))).toContain('failure: prod raised');
  });

  test.each([
    ['an escape', '"Name\\u0073pace"'],
    ['another escape', '"\\x4eamespace"'],
    ['two lines', '"Name\\\n  space"'],
    ['base64', '!!binary TmFtZXNwYWNl'],
  ])('by writing its kind with %s, now or later', (_, kind) => {
    const brought = { ...RUNNING, 'prod/ns.yaml': escaped(kind) };
    expect(policyOf(RUNNING, brought)).toEqual(['failure: prod raised']);
    rmSync(folder, { recursive: true, force: true });
    const merged = { 'prod/ns.yaml': escaped(kind) };
    // Restricted refuses it, baseline does not: it is the label that speaks.
    const web = GOOD.replace('containers: []', 'containers: [{name: app, image: "x:1"}]');
    expect(review(merged, { ...merged, 'prod/web.yaml': within(web, 'prod') }).conclusion).toBe('failure');
  });
});

test('a config that is named and is nowhere is an error, and not the defaults', () => {
  const { folder: checkout } = repositoryOf({ 'other.yml': 'level: baseline\n' }, { 'web.yaml': GOOD });
  const run = runCli(checkout, ['review', '--base', 'main', '--config', 'typo.yml']);
  expect(run.stderr).toContain('typo.yml:1:1: no such file: name the config by its path');
  expect(run.exitCode).toBe(2);
});

describe('what was not judged is not called clean', () => {
  test.each<[string, Files, Files, string]>([
    [
      'a changed patch',
      { 'kustomization.yaml': KUSTOMIZATION, 'web.yaml': GOOD },
      { 'kustomization.yaml': KUSTOMIZATION, 'web.yaml': BAD },
      'patch',
    ],
    ['a patch written in place', {}, { 'kustomization.yaml': 'patches:\n  - patch: |-\n      - op: add\n' }, 'patch'],
    [
      'a changed template',
      { 'c/Chart.yaml': CHART, 'c/templates/a.yaml': GOOD },
      { 'c/Chart.yaml': CHART, 'c/templates/a.yaml': `{{ if true }}\n${BAD}` },
      'chart-not-rendered',
    ],
    [
      'the values of a chart',
      { 'c/Chart.yaml': CHART },
      { 'c/Chart.yaml': CHART, 'c/values.yaml': 'privileged: true\n' },
      'chart-not-rendered',
    ],
  ])('%s', (_, base, head, code) => {
    const report = review(base, head);
    expect(report.conclusion).toBe('neutral');
    expect(report.exitCode).toBe(0);
    expect(report.notes.map((note) => note.code)).toEqual([code]);
  });

  test('a manifest that became a link', () => {
    const report = review(
      { 'web.yaml': GOOD, 'other.yaml': BAD.replace('web', 'other') },
      { 'other.yaml': BAD.replace('web', 'other') },
      { 'web.yaml': 'other.yaml' },
    );
    expect(report.conclusion).toBe('neutral');
    expect(report.notes.map(({ code }) => code)).toEqual(['link']);
  });

  test.each(['payload.txt', 'a: b'])('a manifest that became a link to %s, which nobody reads', (target) => {
    const report = review({ 'web.yaml': GOOD }, { [target]: BAD }, { 'web.yaml': target });
    expect(report.conclusion).toBe('neutral');
    expect(report.notes.map(({ code }) => code)).toEqual(['link']);
  });

  test('a patch, whatever its ending', () => {
    const kustomization = { 'kustomization.yaml': 'resources: []\npatches:\n  - path: web.patch\n' };
    const report = review({ ...kustomization, 'web.patch': GOOD }, { ...kustomization, 'web.patch': BAD });
    expect(report.conclusion).toBe('neutral');
    expect(report.notes.map(({ code }) => code)).toEqual(['patch']);
  });

  test('a clone without its objects', () => {
    const { folder: full } = repositoryOf({ 'web.yaml': GOOD }, { 'web.yaml': BAD });
    const partial = join(folder, 'partial');
    const repository = repositories[0];
    repository?.git('config', 'uploadpack.allowFilter', 'true');
    repository?.git('clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${full}`, partial);
    const run = runCli(partial, ['review', '--base', 'origin/main']);
    expect(run.stderr).toContain('this clone lacks objects');
    expect(run.exitCode).toBe(2);
  });
});

describe("the user's own settings of git change nothing", () => {
  test.each([
    ['diff.noprefix', 'true'],
    ['diff.mnemonicPrefix', 'true'],
    ['diff.relative', 'true'],
    ['diff.submodule', 'log'],
    ['diff.renames', 'false'],
    ['core.quotePath', 'true'],
    ['color.ui', 'always'],
  ])('%s=%s', (key, value) => {
    const files = { 'z/web.yaml': GOOD, 'ü.yaml': GOOD.replace('web', 'u') };
    const { folder: checkout, git } = repositoryOf(files, { 'z/web.yaml': BAD, 'ü.yaml': BAD.replace('web', 'u') });
    git('config', key, value);
    const run = runCli(join(checkout, 'z'), ['review', '--base', 'main', '--level', 'baseline', '--format', 'json']);
    const { workloads } = JSON.parse(run.stdout) as Report;
    expect(workloads.map(({ file }) => file)).toEqual(['z/web.yaml', 'ü.yaml']);
    expect(workloads.flatMap(({ findings }) => findings.map(({ placement }) => placement))).toEqual([
      'inline',
      'inline',
    ]);
  });
});

describe('a move to where more is asked is introduced, as one change', () => {
  const CONFIG: Files = {
    '.github/pss-review.yml':
      'targets:\n  - {paths: [envs/dev/**], level: privileged}\nexemptions:\n  - {names: [agent], checks: [hostNamespaces], reason: it watches the node}\n',
  };
  const LABELS: Files = { 'ns.yaml': `${namespaceOf('dev', 'privileged')}---\n${namespaceOf('prod', 'baseline')}` };
  const OTHER = BAD.replace('name: web', 'name: api');
  const overlay = (namespace: string): Files => ({
    ...LABELS,
    'app/web.yaml': BAD,
    'app/api.yaml': OTHER,
    'app/kustomization.yaml': `namespace: ${namespace}\nresources: [web.yaml, api.yaml]\n`,
  });
  const root = (...resources: readonly string[]): Files => ({
    'prod/kustomization.yaml': `resources:\n${resources.map((path) => `  - ${path}\n`).join('')}`,
    'prod/own.yaml': GOOD.replace('name: web', 'name: own'),
  });
  const EXAMPLE: Files = { 'examples/evil.yaml': BAD };

  test.each<[string, Files, Files, readonly string[], string]>([
    [
      'into a folder with a stricter target',
      { ...CONFIG, 'envs/dev/web.yaml': BAD, 'envs/dev/api.yaml': OTHER },
      { ...CONFIG, 'envs/prod/web.yaml': BAD, 'envs/prod/api.yaml': OTHER },
      ['Pod api', 'Pod web'],
      'envs/prod/api.yaml:2',
    ],
    [
      'into another namespace',
      { ...LABELS, 'web.yaml': within(BAD, 'dev') },
      { ...LABELS, 'web.yaml': within(BAD, 'prod') },
      ['Pod web'],
      'web.yaml:4',
    ],
    [
      'into the namespace of a kustomization',
      overlay('dev'),
      overlay('prod'),
      ['Pod api', 'Pod web'],
      'app/kustomization.yaml:1',
    ],
    [
      'out of an exemption',
      { ...CONFIG, 'web.yaml': BAD.replace('name: web', 'name: agent') },
      { ...CONFIG, 'web.yaml': BAD },
      ['Pod web'],
      'web.yaml:2',
    ],
    [
      'into a root, from a file that nobody deployed',
      { ...EXAMPLE, ...root('own.yaml') },
      { ...EXAMPLE, ...root('own.yaml', '../examples/evil.yaml') },
      ['Pod web'],
      'prod/kustomization.yaml:3',
    ],
    [
      'into a root, with the whole of a folder',
      { ...EXAMPLE, 'examples/kustomization.yaml': 'resources: [evil.yaml]\n', ...root('own.yaml') },
      { ...EXAMPLE, 'examples/kustomization.yaml': 'resources: [evil.yaml]\n', ...root('own.yaml', '../examples') },
      ['Pod web'],
      'prod/kustomization.yaml:3',
    ],
    [
      'into a root, while the file changes otherwise',
      { ...EXAMPLE, ...root('own.yaml') },
      { 'examples/evil.yaml': `${BAD}# more\n`, ...root('own.yaml', '../examples/evil.yaml') },
      ['Pod web'],
      'prod/kustomization.yaml:3',
    ],
    [
      'into a new root, from another folder',
      { ...EXAMPLE },
      { ...EXAMPLE, ...root('../examples/evil.yaml') },
      ['Pod web'],
      'prod/kustomization.yaml:2',
    ],
    [
      'into a root that a new one names',
      { ...EXAMPLE, ...root('own.yaml') },
      { ...EXAMPLE, ...root('own.yaml', '../examples/evil.yaml'), 'kustomization.yaml': 'resources: [prod]\n' },
      ['Pod web'],
      'prod/kustomization.yaml:3',
    ],
  ])('%s', (_, base, head, names, place) => {
    const report = review(base, head);
    expect(
      report.policy.map(({ kind, change, severity, file, line }) => ({
        kind,
        change,
        severity,
        place: `${file}:${line}`,
      })),
    ).toEqual([{ kind: 'moved', change: 'raised', severity: 'failure', place }]);
    const rejected = report.policy.flatMap(({ rejects }) => rejects);
    expect(rejected.map(({ workload }) => `${workload.kind} ${workload.name}`)).toEqual(names);
    expect(rejected.map(({ findings }) => findings.map(({ check, status }) => `${check} ${status}`))).toEqual(
      names.map(() => ['hostNamespaces introduced']),
    );
    expect(report.conclusion).toBe('failure');
  });

  test.each<[string, Files, Files]>([
    ['a file that is renamed', { 'a.yaml': BAD }, { 'b.yaml': BAD }],
    [
      'a pod that gets to a laxer place',
      { ...LABELS, 'web.yaml': within(BAD, 'prod') },
      { ...LABELS, 'web.yaml': within(BAD, 'dev') },
    ],
    ['a kustomization beside plain files', { 'prod/web.yaml': BAD }, { 'prod/web.yaml': BAD, ...root('web.yaml') }],
    [
      'a second region over an old base',
      { 'base/web.yaml': BAD, 'base/kustomization.yaml': 'resources: [web.yaml]\n', ...root('../base') },
      {
        'base/web.yaml': BAD,
        'base/kustomization.yaml': 'resources: [web.yaml]\n',
        ...root('../base'),
        'second/kustomization.yaml': 'resources: [../base]\n',
      },
    ],
    [
      'a root that is renamed',
      { ...EXAMPLE, ...root('../examples/evil.yaml', 'own.yaml') },
      {
        ...EXAMPLE,
        'live/kustomization.yaml': root('../examples/evil.yaml', 'own.yaml')['prod/kustomization.yaml'] ?? '',
        'live/own.yaml': root()['prod/own.yaml'] ?? '',
      },
    ],
    [
      'a file of a root that is renamed',
      { 'prod/a.yaml': BAD, ...root('a.yaml') },
      { 'prod/b.yaml': BAD, ...root('b.yaml') },
    ],
  ])('but not %s', (_, base, head) => {
    const report = review(base, head);
    expect(report.policy).toEqual([]);
    expect(report.workloads.flatMap(({ findings }) => findings.map(({ status }) => status))).not.toContain(
      'introduced',
    );
    expect(report.workloads.flatMap(({ fixed }) => fixed)).toEqual([]);
    expect(report.conclusion).toBe('success');
  });

  test('and what the pod itself brings is commented as ever', () => {
    const pod = BAD.replace('containers: []', 'containers: [{name: app, image: "x:1"}]');
    const head = within(pod, 'prod').replace('hostPID: true', 'hostPID: true\n  hostIPC: true');
    const report = review({ ...LABELS, 'web.yaml': within(pod, 'dev') }, { ...LABELS, 'web.yaml': head });
    expect(
      report.workloads.flatMap(({ findings }) => findings.map(({ setter, placement }) => `${setter} ${placement}`)),
    ).toEqual(['pod=hostPID inline', 'pod=hostIPC inline']);
    expect(report.workloads.map(({ baseMessage }) => baseMessage)).toEqual(['']);
  });
});

describe('a Namespace that only the pull request has', () => {
  const NEW = { 'ns.yaml': namespaceOf('open', 'privileged') };
  const STATED: Files = { '.github/pss-review.yml': 'level: baseline\n' };
  const entry = (level: string): Files => ({
    '.github/pss-review.yml': `level: baseline\ntargets:\n  - {namespaces: [open], level: ${level}}\n`,
  });
  const policyOf = ({ policy }: Report): string[] =>
    policy.map(({ kind, name, change, severity, file, line, rejects }) =>
      [`${severity}: ${kind} ${name} ${change} ${file}:${line}`, ...rejects.map(({ workload }) => workload.name)].join(
        ' ',
      ),
    );

  test('blocks where the config states a stricter level, and names what passes by it', () => {
    const report = review(STATED, { ...STATED, ...NEW, 'web.yaml': within(BAD, 'open') });
    expect(policyOf(report)).toEqual(['failure: namespace open weakened ns.yaml:6 web']);
    expect(report.conclusion).toBe('failure');
    expect(report.workloads.flatMap(({ findings }) => findings)).toEqual([]);
  });

  test('blocks where the run is given one', () => {
    expect(policyOf(review({}, { ...NEW, 'web.yaml': within(BAD, 'open') }))).toEqual([
      'failure: namespace open weakened ns.yaml:6 web',
    ]);
  });

  test('blocks before it has any workload', () => {
    expect(policyOf(review(STATED, { ...STATED, ...NEW }))).toEqual(['failure: namespace open weakened ns.yaml:6']);
  });

  test('blocks where an old workload moves into it', () => {
    const report = review(
      { ...STATED, 'web.yaml': within(BAD, 'shop') },
      { ...STATED, ...NEW, 'web.yaml': within(BAD, 'open') },
    );
    expect(report.conclusion).toBe('failure');
    expect(policyOf(report)).toEqual(['failure: namespace open weakened ns.yaml:6 web']);
  });

  test('does not where an entry of targets allows it first', () => {
    const report = review(entry('privileged'), { ...entry('privileged'), ...NEW, 'web.yaml': within(BAD, 'open') });
    expect(policyOf(report)).toEqual([]);
    expect(report.conclusion).toBe('success');
  });

  test('does not loosen what an entry of targets asks for', () => {
    const report = review(entry('baseline'), { ...entry('baseline'), ...NEW, 'web.yaml': within(BAD, 'open') });
    expect(report.workloads.flatMap(({ findings }) => findings.map(({ check }) => check))).toEqual(['hostNamespaces']);
  });

  test('does not where it is renamed', () => {
    const old = { ...STATED, 'ns.yaml': namespaceOf('old', 'privileged'), 'web.yaml': within(BAD, 'old') };
    const report = review(old, { ...STATED, ...NEW, 'web.yaml': within(BAD, 'open') });
    expect(policyOf(report)).toEqual([]);
    expect(report.conclusion).toBe('success');
  });

  test('blocks where it is renamed, and takes another workload in', () => {
    const old = { ...STATED, 'ns.yaml': namespaceOf('old', 'privileged'), 'web.yaml': within(BAD, 'old') };
    const added = { 'api.yaml': within(BAD.replace('name: web', 'name: api'), 'open') };
    expect(policyOf(review(old, { ...STATED, ...NEW, 'web.yaml': within(BAD, 'open'), ...added }))).toEqual([
      'failure: namespace open weakened ns.yaml:6 api web',
    ]);
  });

  test('is a note where nobody states a level', () => {
    const { folder: checkout } = repositoryOf({}, { ...NEW, 'web.yaml': within(BAD, 'open') });
    const run = runCli(checkout, ['review', '--base', 'main', '--format', 'json']);
    const report = JSON.parse(run.stdout) as Report;
    expect(policyOf(report)).toEqual([]);
    expect(report.notes).toMatchObject([{ file: 'ns.yaml', line: 6, code: 'new-namespace' }]);
    expect(report.conclusion).toBe('success');
  });
});

describe('a file that a kustomization names is read, whatever its name', () => {
  test.each([
    'pod.txt',
    'POD.YAML',
    '.vscode/pod.yaml',
    'pod',
    'node_modules/pod.yaml',
    'package-lock.json',
    'tsconfig.json',
    'a b/pöd.yaml.bak',
  ])('%s', (path) => {
    const kustomization = { 'k/kustomization.yaml': `resources: [${JSON.stringify(path)}]\n` };
    const report = review(kustomization, { ...kustomization, [`k/${path}`]: BAD });
    expect(report.workloads.map(({ file }) => file)).toEqual([`k/${path}`]);
    expect(report.conclusion).toBe('failure');
    const { stdout, exitCode } = runCli(join(folder, 'head'), ['scan', '--level', 'baseline', '--format', 'json', '.']);
    expect((JSON.parse(stdout) as { results: unknown[] }).results).toHaveLength(1);
    expect(exitCode).toBe(1);
  });

  test('through a link, whose target changes', () => {
    const base = { 'k/kustomization.yaml': 'resources: [web.yaml]\n', 'other/pod.txt': GOOD };
    const links = { 'k/web.yaml': '../other/pod.txt' };
    const report = review(base, { ...base, 'other/pod.txt': BAD }, links, links);
    expect(report.workloads.map(({ file }) => file)).toEqual(['other/pod.txt']);
    expect(report.conclusion).toBe('failure');
  });

  test('through a link that leads elsewhere now', () => {
    const base = { 'k/kustomization.yaml': 'resources: [web.yaml]\n', 'other/good.txt': GOOD, 'other/bad.txt': BAD };
    const report = review(base, base, { 'k/web.yaml': '../other/bad.txt' }, { 'k/web.yaml': '../other/good.txt' });
    expect(report.policy.map(({ kind }) => kind)).toEqual(['moved']);
    expect(report.conclusion).toBe('failure');
  });

  test('in a folder that is a link', () => {
    const base = {
      'k/kustomization.yaml': 'resources: [../live]\n',
      'real/pod.txt': GOOD,
      'real/kustomization.yaml': 'resources: [pod.txt]\n',
    };
    const links = { live: 'real' };
    const report = review(base, { ...base, 'real/pod.txt': BAD }, links, links);
    expect(report.conclusion).toBe('failure');
    expect(report.notes).toEqual([]);
  });

  test("and a tool's file that holds an object is read, too", () => {
    expect(review({}, { '.vscode/pod.yaml': BAD }).conclusion).toBe('failure');
    rmSync(folder, { recursive: true, force: true });
    const report = review(
      {},
      { '.vscode/settings.json': '{\n  // a comment\n  "a": 1,\n}\n', 'tsconfig.json': '{}\n' },
    );
    expect(report).toMatchObject({ conclusion: 'success', notEvaluated: [], other: 0 });
  });

  test('a link with the name of a manifest whose target changes', () => {
    const links = { 'web.yaml': 'pod.txt' };
    const report = review({ 'pod.txt': GOOD }, { 'pod.txt': BAD }, links, links);
    expect(report.conclusion).toBe('neutral');
    expect(report.notes).toMatchObject([{ file: 'web.yaml', code: 'link' }]);
  });
});

describe('a kustomization that makes more of its objects than is followed is not called clean', () => {
  const plain = 'resources: [web.yaml]\n';
  test.each<[string, string]>([
    ['patches in files', 'patches: [{path: p.yaml}]\n'],
    ['patches in place', 'patches: [{patch: "[]", target: {kind: Pod}}]\n'],
    ['patchesStrategicMerge', 'patchesStrategicMerge: [p.yaml]\n'],
    ['patchesJson6902', 'patchesJson6902: [{path: p.yaml, target: {version: v1, kind: Pod, name: web}}]\n'],
    ['transformers', 'transformers: [t.yaml]\n'],
    ['transformers in place', 'transformers: ["apiVersion: builtin\\nkind: PatchTransformer"]\n'],
    ['replacements', 'replacements: [{path: r.yaml}]\n'],
    ['generators', 'generators: [g.yaml]\n'],
    ['validators', 'validators: [g.yaml]\n'],
    ['helmCharts', 'helmCharts: [{name: a, repo: "https://example.com"}]\n'],
    ['vars', 'vars: [{name: A, objref: {kind: Pod, name: web, apiVersion: v1}}]\n'],
    ['a remote resource', 'components: ["https://example.com/x?ref=main"]\n'],
    ['a resource that is not here', 'components: [../nowhere]\n'],
    ['profiles by annotation', 'commonAnnotations: {container.apparmor.security.beta.kubernetes.io/a: unconfined}\n'],
    ['a component with patches', 'components: [../c]\n'],
  ])('%s', (_, brought) => {
    const component = { 'c/kustomization.yaml': 'kind: Component\npatches: [{patch: "[]", target: {kind: Pod}}]\n' };
    const base = { ...component, 'k/kustomization.yaml': plain, 'k/web.yaml': GOOD };
    const report = review(base, { ...base, 'k/kustomization.yaml': plain + brought });
    expect(report.conclusion).toBe('neutral');
    expect(report.notes).toMatchObject([{ file: 'k/kustomization.yaml' }]);
  });

  test('a base with patches that it takes in', () => {
    const base = {
      'b/kustomization.yaml': 'patches: [{patch: "[]", target: {kind: Pod}}]\n',
      'k/kustomization.yaml': plain,
      'k/web.yaml': GOOD,
    };
    const report = review(base, { ...base, 'k/kustomization.yaml': 'resources: [web.yaml, ../b]\n' });
    expect(report.conclusion).toBe('neutral');
  });

  test.each(['t.yaml', 'r.yaml', 'v.txt', 't/x.yaml'])('a changed part of it, %s', (path) => {
    const base = {
      'k/kustomization.yaml':
        'transformers: [t.yaml, t]\nreplacements: [{path: r.yaml}]\nhelmCharts: [{name: a, valuesFile: v.txt}]\n',
      'k/t/kustomization.yaml': 'resources: [x.yaml]\n',
    };
    const report = review({ ...base, [`k/${path}`]: 'a: 1\n' }, { ...base, [`k/${path}`]: 'a: 2\n' });
    expect(report.conclusion).toBe('neutral');
    expect(report.notes).toMatchObject([{ file: `k/${path}`, code: 'patch' }]);
  });

  test('a patch that was a manifest before', () => {
    const head = { 'k/kustomization.yaml': 'patches: [{path: web.yaml}]\n', 'k/web.yaml': `${GOOD}# more\n` };
    const report = review({ 'k/web.yaml': GOOD }, head);
    expect(report.notes.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'k/kustomization.yaml patch',
      'k/web.yaml patch',
    ]);
    expect(report.conclusion).toBe('neutral');
  });

  test('but a patch that is a whole object is judged', () => {
    const whole = BAD.replace('containers: []', 'containers: [{name: app, image: "x:1"}]');
    const kustomization = { 'k/kustomization.yaml': 'patches: [{path: web.yaml}]\n' };
    expect(review(kustomization, { ...kustomization, 'k/web.yaml': whole }).conclusion).toBe('failure');
    rmSync(folder, { recursive: true, force: true });
    expect(review(kustomization, { ...kustomization, 'k/web.yaml': BAD }).conclusion).toBe('neutral');
  });

  test('and objects behind the kustomization in its file are judged', () => {
    expect(review({}, { 'kustomization.yaml': `patches: [{path: p.yaml}]\n---\n${BAD}` }).conclusion).toBe('failure');
  });
});

describe('a chart', () => {
  test('is none without what Helm requires of its file', () => {
    for (const text of [
      '',
      'name: a\nversion: 1.0.0\n',
      'apiVersion: v2\nname: a\n',
      'apiVersion: v2\nversion: 1.0.0\n',
    ]) {
      const report = review(
        {},
        { 'a/Chart.yaml': text, 'a/templates/web.yaml': `${BAD}# {{ no action of a chart }}\n` },
      );
      expect(report.conclusion).toBe('failure');
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('has templates without an action judged as they are', () => {
    const report = review({ 'a/Chart.yaml': CHART }, { 'a/Chart.yaml': CHART, 'a/templates/web.yaml': BAD });
    expect(report.workloads.map(({ file }) => file)).toEqual(['a/templates/web.yaml']);
    expect(report.conclusion).toBe('failure');
  });

  test.each([
    'templates/_helpers.tpl',
    'values-prod.yaml',
    'env/prod.yaml',
    'charts/b-1.0.0.tgz',
    'Chart.lock',
    'files/script.sh',
    '.helmignore',
  ])('is not called clean where %s changes', (path) => {
    const report = review({ 'a/Chart.yaml': CHART }, { 'a/Chart.yaml': CHART, [`a/${path}`]: 'a: 1\n' });
    expect(report.notes).toMatchObject([{ file: 'a/Chart.yaml', code: 'chart-not-rendered' }]);
    expect(report.conclusion).toBe('neutral');
  });

  test('is left alone where only its documents change', () => {
    expect(review({ 'a/Chart.yaml': CHART }, { 'a/Chart.yaml': CHART, 'a/README.md': 'more\n' }).conclusion).toBe(
      'success',
    );
  });
});

describe('with `unjudged: fail` what changed and was not judged blocks', () => {
  const FAIL: Files = { '.github/pss-review.yml': 'unjudged: fail\n' };
  const release = (values: string, label = 'a', comment = ''): string =>
    `${comment}apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: web\n  labels: {team: ${label}}\nspec:\n  chart: {spec: {chart: web}}\n  values: {image: ${values}}\n`;

  test.each<[string, Files, Files]>([
    ['an object that stands for pods made elsewhere', { 'r.yaml': release('one') }, { 'r.yaml': release('two') }],
    ['a new one', {}, { 'r.yaml': release('one') }],
    [
      'a patch',
      { 'kustomization.yaml': KUSTOMIZATION, 'web.yaml': GOOD },
      { 'kustomization.yaml': KUSTOMIZATION, 'web.yaml': BAD },
    ],
    ['a chart', { 'c/Chart.yaml': CHART }, { 'c/Chart.yaml': CHART, 'c/values.yaml': 'a: 1\n' }],
    ['an unreadable document', { 'a.yaml': 'kind: Pod\n: [' }, { 'a.yaml': 'kind: Pod\n: {' }],
  ])('%s', (_, base, head) => {
    const report = review({ ...FAIL, ...base }, { ...FAIL, ...head });
    expect(report.conclusion).toBe('failure');
    expect(report.exitCode).toBe(1);
  });

  test.each<[string, Files, Files]>([
    ['a label of it', { 'r.yaml': release('one') }, { 'r.yaml': release('one', 'b') }],
    ['a comment', { 'r.yaml': release('one') }, { 'r.yaml': release('one', 'a', '# more\n') }],
    ['its file', { 'r.yaml': release('one') }, { 's.yaml': release('one') }],
    ['another object in its file', { 'r.yaml': release('one') }, { 'r.yaml': `${release('one')}---\n${GOOD}` }],
    [
      'a comment in the values of a chart',
      { 'c/Chart.yaml': CHART, 'c/values.yaml': 'a: 1\n' },
      { 'c/Chart.yaml': CHART, 'c/values.yaml': '# one\na: 1\n' },
    ],
  ])('but not where only %s changes', (_, base, head) => {
    const report = review({ ...FAIL, ...base }, { ...FAIL, ...head });
    expect(report.conclusion).toBe('neutral');
    expect(report.exitCode).toBe(0);
  });

  test('and a pull request that takes it back is told so', () => {
    const report = review(FAIL, { '.github/pss-review.yml': 'level: baseline\n', 'r.yaml': release('one') });
    expect(report.policy).toMatchObject([{ kind: 'config', change: 'loosened' }]);
    expect(report.conclusion).toBe('failure');
  });

  test('a scan exits with 1 where it is asked to', () => {
    writeFiles(folder, { 'r.yaml': release('one') });
    const scan = (...flags: string[]) => runCli(folder, ['scan', ...flags, '.']);
    expect(scan().exitCode).toBe(0);
    expect(scan('--unjudged', 'fail').exitCode).toBe(1);
    expect(scan().stdout.split('\n')[1]).toBe(
      '0 workloads, 0 violate restricted:latest, 0 documents not evaluated, 1 not judged, 0 other documents',
    );
    const { counts } = JSON.parse(scan('--format', 'json').stdout) as { counts: unknown };
    expect(counts).toEqual({ workloads: 0, rejected: 0, notEvaluated: 0, notJudged: 1, other: 0 });
    for (const format of ['markdown', 'html', 'plan'])
      expect(scan('--format', format).stdout).toContain('1 not judged');
  });
});

describe('pods that are made elsewhere, or of what is not known here, are not called clean', () => {
  const argo = (kind: string, spec: string) =>
    `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nmetadata: {name: a}\nspec: ${spec}\n`;
  const tekton = (kind: string, spec: string) =>
    `apiVersion: tekton.dev/v1\nkind: ${kind}\nmetadata: {name: a}\nspec: ${spec}\n`;
  const widget = (spec: string) => `apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: a}\nspec: ${spec}\n`;
  test.each([
    [
      'Workflow by reference with podSpecPatch',
      argo('Workflow', '{workflowTemplateRef: {name: t}, podSpecPatch: "hostPID: true"}'),
    ],
    ['Workflow by reference with hostNetwork', argo('Workflow', '{workflowTemplateRef: {name: t}, hostNetwork: true}')],
    [
      'CronWorkflow by reference',
      argo(
        'CronWorkflow',
        '{schedule: "* * * * *", workflowSpec: {workflowTemplateRef: {name: t}, podSpecPatch: "hostPID: true"}}',
      ),
    ],
    [
      'artifactGC.podSpecPatch',
      argo(
        'Workflow',
        '{artifactGC: {strategy: OnWorkflowDeletion, podSpecPatch: "hostPID: true"}, templates: [{name: a, container: {image: q}}]}',
      ),
    ],
    [
      'a data template',
      argo('Workflow', '{templates: [{name: a, data: {source: {artifactPaths: {name: x}}, transformation: []}}]}'),
    ],
    [
      'TaskRun by reference with a podTemplate',
      tekton(
        'TaskRun',
        '{taskRef: {name: t}, podTemplate: {hostNetwork: true, volumes: [{name: a, hostPath: {path: /}}]}}',
      ),
    ],
    [
      'PipelineRun by reference with a podTemplate',
      tekton('PipelineRun', '{pipelineRef: {resolver: git}, taskRunTemplate: {podTemplate: {hostNetwork: true}}}'),
    ],
    [
      'a pipeline in a pipeline',
      tekton(
        'Pipeline',
        '{tasks: [{name: a, pipelineSpec: {tasks: [{name: b, taskSpec: {steps: [{name: c, image: d, securityContext: {privileged: true}}]}}]}}]}',
      ),
    ],
    [
      'system-upgrade-controller',
      'apiVersion: upgrade.cattle.io/v1\nkind: Plan\nmetadata: {name: a}\nspec: {upgrade: {image: a}}\n',
    ],
    ['an unknown kind with a pod template without containers', widget('{podTemplate: {spec: {hostNetwork: true}}}')],
    ['an unknown kind with a template without containers', widget('{template: {spec: {hostPID: true}}}')],
    ['an unknown kind with sidecars', widget('{sidecars: [{name: a, image: b, securityContext: {privileged: true}}]}')],
    [
      'an unknown kind with containers by name, without images',
      widget('{containers: {app: {securityContext: {privileged: true}}}}'),
    ],
    [
      'a kind that is filled in later',
      'apiVersion: apps/v1\nkind: $(KIND)\nmetadata: {name: a}\nspec: {template: {spec: {hostPID: true, containers: [{name: a, image: b}]}}}\n',
    ],
    [
      'an apiVersion that is filled in later',
      'apiVersion: $(API)\nkind: Deployment\nmetadata: {name: a}\nspec: {template: {spec: {hostPID: true, containers: [{name: a, image: b}]}}}\n',
    ],
    [
      'a template by reference with a patch in its defaults',
      argo('Workflow', '{workflowTemplateRef: {name: t}, templateDefaults: {podSpecPatch: "hostPID: true"}}'),
    ],
    ['an unknown kind with volumes of the host', widget('{volumes: [{name: a, hostPath: {path: /}}]}')],
    ['an unknown kind with a field of its own', widget('{agent: {privileged: true}}')],
  ])('%s', (_, text) => {
    const report = review({}, { 'a.yaml': text });
    expect(report.conclusion).toBe('neutral');
  });

  test.each([
    ['a reference alone', argo('Workflow', '{workflowTemplateRef: {name: t}}')],
    ['a kind that allows nothing', widget('{hostNetwork: false, securityContext: {}, sidecars: 2}')],
    ['a kind without pods that is filled in later', 'apiVersion: $(API)\nkind: ConfigMap\nmetadata: {name: a}\n'],
  ])('but %s is', (_, text) => {
    expect(review({}, { 'a.yaml': text }).conclusion).toBe('success');
  });

  test('and a List whose items are no list is not evaluated, as kubectl refuses it', () => {
    const list = `apiVersion: v1\nkind: List\nitems:\n  a: {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {hostPID: true, containers: []}}\n`;
    expect(review({}, { 'a.yaml': list }).notEvaluated.length).toBe(1);
  });
});
