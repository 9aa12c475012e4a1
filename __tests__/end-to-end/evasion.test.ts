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
  const run = runCli(checkout, ['review', '--base', 'main', '--level', 'baseline', '--format', 'json']);
  expect(run.stderr).toBe('');
  return { ...(JSON.parse(run.stdout) as Report), exitCode: run.exitCode };
}

const KUSTOMIZATION = 'resources: []\npatches:\n  - path: web.yaml\n';

describe('a manifest cannot be taken from its judge', () => {
  test('by a new kustomization that calls it a patch', () => {
    expect(review({ 'web.yaml': GOOD }, { 'web.yaml': BAD, 'kustomization.yaml': KUSTOMIZATION }).conclusion).toBe(
      'failure',
    );
  });

  test('by a new Chart.yaml above it', () => {
    const head = { 'a/templates/web.yaml': BAD, 'a/Chart.yaml': 'name: a\nversion: 1.0.0\n' };
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
      { 'c/Chart.yaml': 'name: c\n', 'c/templates/a.yaml': GOOD },
      { 'c/Chart.yaml': 'name: c\n', 'c/templates/a.yaml': BAD },
      'chart-not-rendered',
    ],
    [
      'the values of a chart',
      { 'c/Chart.yaml': 'name: c\n' },
      { 'c/Chart.yaml': 'name: c\n', 'c/values.yaml': 'privileged: true\n' },
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
