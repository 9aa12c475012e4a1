import { describe, expect, test } from 'vitest';
import { runCli } from './cli.ts';
import type { Report } from './expected-pull-request.ts';
import type { Case, Files } from './pull-requests.ts';
import {
  BAD,
  configOf,
  expectNothingNew,
  flags,
  GOOD,
  k,
  LABELS,
  namespaceOf,
  OWN,
  pullRequests,
  within,
} from './pull-requests.ts';

const { repositoryOf, review } = pullRequests({ alsoBuilt: true });
const CHART = 'apiVersion: v2\nname: c\nversion: 1.0.0\n';
const FIX =
  'patches:\n- patch: |\n    apiVersion: v1\n    kind: Pod\n    metadata: {name: web}\n    spec: {hostPID: false}\n';
const deployment = (image: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web}}\n    spec:\n      hostPID: true\n      containers:\n        - name: app\n          image: ${image}\n`;
const EXAMPLE: Files = { 'examples/evil.yaml': BAD };
const PROD: Files = { ...EXAMPLE, 'prod/own.yaml': OWN };
const STRICT: Files = { '.github/pss-review.yml': 'level: restricted\n' };
/** Restricted refuses it at each version from v1.8 on. */
const ONLY_NON_ROOT = GOOD.replace(
  'containers: []',
  'containers: [{name: a, image: x, securityContext: {runAsNonRoot: true}}]',
);
const LAX_DEV = configOf('targets:\n  - {paths: ["**/dev/**"], level: privileged}\n');

describe('a violating pod does not slip past', () => {
  const raised: Files = { 'ns.yaml': `${namespaceOf('dev', 'privileged')}---\n${namespaceOf('prod', 'privileged')}` };
  test.each<Case>([
    [
      'a raised Namespace, and a kustomization put beside the plain pod',
      { 'ns.yaml': namespaceOf('prod', 'privileged'), 'k/w.yaml': within(BAD, 'prod') },
      {
        'ns.yaml': namespaceOf('prod', 'baseline'),
        'k/w.yaml': within(BAD, 'prod'),
        'k/kustomization.yaml': k('w.yaml'),
      },
    ],
    [
      'a raised Namespace, and a root that goes to it from one as lax',
      { ...raised, 'k/w.yaml': BAD, 'k/kustomization.yaml': `namespace: dev\n${k('w.yaml')}` },
      { ...LABELS, 'k/w.yaml': BAD, 'k/kustomization.yaml': `namespace: prod\n${k('w.yaml')}` },
    ],
    [
      'a raised Namespace, and a new overlay into it',
      {
        ...raised,
        'k/w.yaml': BAD,
        'k/kustomization.yaml': k('w.yaml'),
        'd/kustomization.yaml': `namespace: dev\n${k('../k')}`,
      },
      {
        ...LABELS,
        'k/w.yaml': BAD,
        'k/kustomization.yaml': k('w.yaml'),
        'd/kustomization.yaml': `namespace: dev\n${k('../k')}`,
        'p/kustomization.yaml': `namespace: prod\n${k('../k')}`,
      },
    ],
    [
      'a raised Namespace, and a root that newly takes in a pod that was there',
      {
        'ns.yaml': namespaceOf('prod', 'privileged'),
        'k/w.yaml': within(BAD, 'prod'),
        'k/own.yaml': OWN,
        'k/kustomization.yaml': k('own.yaml'),
      },
      {
        'ns.yaml': namespaceOf('prod', 'baseline'),
        'k/w.yaml': within(BAD, 'prod'),
        'k/own.yaml': OWN,
        'k/kustomization.yaml': k('own.yaml', 'w.yaml'),
      },
    ],
    ...['Resources', 'RESOURCES', 're\u017fources'].map(
      (key): Case => [
        `${key}: kustomize takes the keys of a kustomization in any case`,
        { ...PROD, 'prod/kustomization.yaml': k('own.yaml') },
        { ...PROD, 'prod/kustomization.yaml': k('own.yaml', '../examples/evil.yaml').replace('resources', key) },
      ],
    ),
    [
      'a new Namespace with an older version of the level that is stated',
      STRICT,
      {
        ...STRICT,
        'ns.yaml': namespaceOf('open', 'restricted', '    pod-security.kubernetes.io/enforce-version: v1.0\n'),
        'w.yaml': within(ONLY_NON_ROOT, 'open'),
      },
      'config',
    ],
    [
      'a new Namespace with enforce-version alone',
      STRICT,
      {
        ...STRICT,
        'ns.yaml': namespaceOf('open', 'v1.0').replace('/enforce:', '/enforce-version:'),
        'w.yaml': within(ONLY_NON_ROOT, 'open'),
      },
      'config',
    ],
    [
      'the strict root takes in ../dev, which is lax by path',
      {
        ...LAX_DEV,
        'envs/dev/w.yaml': BAD,
        'envs/dev/kustomization.yaml': k('w.yaml'),
        'envs/prod/own.yaml': OWN,
        'envs/prod/kustomization.yaml': k('own.yaml'),
      },
      {
        ...LAX_DEV,
        'envs/dev/w.yaml': BAD,
        'envs/dev/kustomization.yaml': k('w.yaml'),
        'envs/prod/own.yaml': OWN,
        'envs/prod/kustomization.yaml': k('own.yaml', '../dev'),
      },
      'config',
    ],
    [
      'the strict root takes in a new file of the lax folder',
      { ...LAX_DEV, 'envs/prod/own.yaml': OWN, 'envs/prod/kustomization.yaml': k('own.yaml') },
      {
        ...LAX_DEV,
        'envs/dev/w.yaml': BAD,
        'envs/prod/own.yaml': OWN,
        'envs/prod/kustomization.yaml': k('own.yaml', '../dev/w.yaml'),
      },
      'config',
    ],
    [
      'the same with an exemption by path',
      {
        ...configOf('exemptions: [{paths: ["examples/**"], reason: x}]\n'),
        ...PROD,
        'prod/kustomization.yaml': k('own.yaml'),
      },
      {
        ...configOf('exemptions: [{paths: ["examples/**"], reason: x}]\n'),
        ...PROD,
        'prod/kustomization.yaml': k('own.yaml', '../examples/evil.yaml'),
      },
      'config',
    ],
    [
      'a file outside of `paths` that a root within them takes in',
      { ...configOf('paths: ["deploy/**"]\n'), 'deploy/own.yaml': OWN, 'deploy/kustomization.yaml': k('own.yaml') },
      {
        ...configOf('paths: ["deploy/**"]\n'),
        'deploy/own.yaml': OWN,
        'deploy/kustomization.yaml': k('own.yaml', '../hidden/evil.yaml'),
        'hidden/evil.yaml': BAD,
      },
      'config',
    ],
    [
      'a lax root renamed over a strict one, with the other ending',
      { ...PROD, 'dev/kustomization.yaml': k('../examples/evil.yaml'), 'prod/kustomization.yaml': k('own.yaml') },
      { ...PROD, 'prod/kustomization.yml': k('../examples/evil.yaml') },
    ],
    [
      'a nested kustomization that is a root now, and takes in a file below it that nobody deployed',
      {
        'kustomization.yaml': k('prod'),
        'prod/kustomization.yaml': k('own.yaml'),
        'prod/own.yaml': OWN,
        'prod/disabled/evil.yaml': BAD,
      },
      {
        'prod/kustomization.yaml': k('own.yaml', 'disabled/evil.yaml'),
        'prod/own.yaml': OWN,
        'prod/disabled/evil.yaml': BAD,
      },
    ],
    [
      'an example that nobody deployed, moved below a new root',
      EXAMPLE,
      { 'live/evil.yaml': BAD, 'live/kustomization.yaml': k('evil.yaml') },
    ],
    [
      'Namespace, with a capital letter, over a new pod that names a lax one',
      LABELS,
      { ...LABELS, 'k/kustomization.yaml': `Namespace: prod\n${k('w.yaml')}`, 'k/w.yaml': within(BAD, 'dev') },
    ],
    [
      '%YAML before a kustomization, which kustomize reads',
      { ...PROD, 'prod/kustomization.yaml': k('own.yaml') },
      { ...PROD, 'prod/kustomization.yaml': `%YAML 1.1\n---\n${k('own.yaml', '../examples/evil.yaml')}` },
    ],
    [
      'a kustomization without `kind` that cannot be read any more',
      { ...PROD, 'prod/kustomization.yaml': k('own.yaml') },
      { ...PROD, 'prod/kustomization.yaml': 'resources: [own.yaml\n' },
    ],
    [
      'a new violation and a move to a lax folder in one',
      { ...LAX_DEV, 'envs/prod/w.yaml': GOOD },
      { ...LAX_DEV, 'envs/dev/w.yaml': BAD },
      'config',
    ],
  ])('%s', (...[, base, head, level]: Case) => {
    expect(review(base, head, level).conclusion).toBe('failure');
  });
});

describe('what was not judged is not called clean', () => {
  const W: Files = { 'a/w.yaml': GOOD, 'b/w.yaml': BAD };
  const RELEASE =
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: a}\nspec: {valuesFrom: [{kind: ConfigMap, name: vals}]}\n';
  test.each<Case>([
    [
      'patches taken away',
      { 'k/w.yaml': BAD, 'k/kustomization.yaml': k('w.yaml') + FIX },
      { 'k/w.yaml': BAD, 'k/kustomization.yaml': k('w.yaml') },
    ],
    [
      'a component with patches taken away',
      {
        'w.yaml': BAD,
        'c/kustomization.yaml': `kind: Component\n${FIX}`,
        'p/kustomization.yaml': `${k('../w.yaml')}components: [../c]\n`,
      },
      { 'w.yaml': BAD, 'c/kustomization.yaml': `kind: Component\n${FIX}`, 'p/kustomization.yaml': k('../w.yaml') },
    ],
    [
      'the file instead of the patched base',
      { 'c/w.yaml': BAD, 'c/kustomization.yaml': k('w.yaml') + FIX, 'p/kustomization.yaml': k('../c') },
      { 'c/w.yaml': BAD, 'c/kustomization.yaml': k('w.yaml') + FIX, 'p/kustomization.yaml': k('../c/w.yaml') },
    ],
    [
      'the patched kustomization removed',
      { 'k/w.yaml': BAD, 'k/kustomization.yaml': k('w.yaml') + FIX },
      { 'k/w.yaml': BAD },
    ],
    [
      'labels with fields set any text of a pod (seccompProfile.type: Unconfined)',
      { 'k/w.yaml': GOOD, 'k/kustomization.yaml': k('w.yaml') },
      {
        'k/w.yaml': GOOD,
        'k/kustomization.yaml': `${k('w.yaml')}labels:\n  - pairs: {type: Unconfined}\n    fields: [{path: spec/securityContext/seccompProfile, create: true}]\n`,
      },
    ],
    [
      'configurations that an old file holds',
      {
        'k/w.yaml': GOOD,
        'k/c.yaml': 'commonAnnotations: [{path: spec/securityContext/seccompProfile, create: true}]\n',
        'k/kustomization.yaml': k('w.yaml'),
      },
      {
        'k/w.yaml': GOOD,
        'k/c.yaml': 'commonAnnotations: [{path: spec/securityContext/seccompProfile, create: true}]\n',
        'k/kustomization.yaml': `configurations: [c.yaml]\ncommonAnnotations: {type: Unconfined}\n${k('w.yaml')}`,
      },
    ],
    [
      'Patches, in another case',
      { 'k/w.yaml': GOOD, 'k/kustomization.yaml': k('w.yaml') },
      {
        'k/w.yaml': GOOD,
        'k/kustomization.yaml': k('w.yaml') + FIX.replace('patches', 'Patches').replace('false', 'true'),
      },
    ],
    [
      'a folder link on the way to a resource, which leads elsewhere now',
      { files: { ...W, 'p/kustomization.yaml': k('../cur/w.yaml') }, links: { cur: 'a' } },
      { files: { ...W, 'p/kustomization.yaml': k('../cur/w.yaml') }, links: { cur: 'b' } },
    ],
    [
      'a link without an ending, which leads elsewhere now',
      { files: { ...W, 'p/kustomization.yaml': k('w') }, links: { 'p/w': '../a/w.yaml' } },
      { files: { ...W, 'p/kustomization.yaml': k('w') }, links: { 'p/w': '../b/w.yaml' } },
    ],
    [
      'a kustomization.yaml that is a link: the file behind it changes',
      { files: { ...PROD, 'prod/common.yaml': k('own.yaml') }, links: { 'prod/kustomization.yaml': 'common.yaml' } },
      {
        files: { ...PROD, 'prod/common.yaml': k('own.yaml', '../examples/evil.yaml') },
        links: { 'prod/kustomization.yaml': 'common.yaml' },
      },
    ],
    [
      'a template of a chart called .md',
      { 'c/Chart.yaml': CHART },
      { 'c/Chart.yaml': CHART, 'c/templates/web.md': BAD },
    ],
    [
      'a template of a chart called LICENSE',
      { 'c/Chart.yaml': CHART },
      { 'c/Chart.yaml': CHART, 'c/templates/LICENSE': BAD },
    ],
    [
      'a define in NOTES.txt',
      {
        'c/Chart.yaml': CHART,
        'c/templates/a.yaml': '{{ include "x" . }}\n',
        'c/templates/NOTES.txt': '{{ define "x" }}{{ end }}',
      },
      {
        'c/Chart.yaml': CHART,
        'c/templates/a.yaml': '{{ include "x" . }}\n',
        'c/templates/NOTES.txt': `{{ define "x" }}${BAD}{{ end }}`,
      },
    ],
    [
      'a HelmRelease that nobody deployed before',
      { ...PROD, 'examples/hr.yaml': RELEASE, 'prod/kustomization.yaml': k('own.yaml') },
      { ...PROD, 'examples/hr.yaml': RELEASE, 'prod/kustomization.yaml': k('own.yaml', '../examples/hr.yaml') },
    ],
  ])('%s', (...[, base, head, level]: Case) => {
    expect(review(base, head, level).conclusion).not.toBe('success');
  });

  test('a submodule that a kustomization builds from, at another commit', () => {
    const { folder, git } = repositoryOf(
      { 'k/kustomization.yaml': k('../sub/base') },
      { 'k/kustomization.yaml': k('../sub/base') },
    );
    const at = (commit: string): void => {
      git('update-index', '--add', '--cacheinfo', `160000,${commit.repeat(40)},sub`);
      git('commit', '--quiet', '--message', 'sub');
    };
    git('checkout', '--quiet', 'main');
    at('1');
    git('checkout', '--quiet', '-B', 'change');
    at('2');
    const run = runCli(folder, [...flags(), '--format', 'json']);
    expect((JSON.parse(run.stdout) as Report).conclusion).not.toBe('success');
  });
});

describe('what the pull request did not bring does not block', () => {
  test.each<Case>([
    [
      'a Namespace and its kustomization get another name',
      {
        ...configOf(''),
        'k/ns.yaml': namespaceOf('old', 'privileged'),
        'k/w.yaml': deployment('x:1'),
        'k/kustomization.yaml': `namespace: old\n${k('ns.yaml', 'w.yaml')}`,
      },
      {
        ...configOf(''),
        'k/ns.yaml': namespaceOf('old', 'privileged'),
        'k/w.yaml': deployment('x:1'),
        'k/kustomization.yaml': `namespace: new\n${k('ns.yaml', 'w.yaml')}`,
      },
      'config',
    ],
    [
      'a Namespace without workloads here is renamed',
      { ...configOf(''), 'ns.yaml': namespaceOf('old', 'privileged') },
      { ...configOf(''), 'ns.yaml': namespaceOf('new', 'privileged') },
      'config',
    ],
  ])('%s', (...[, base, head, level]: Case) => {
    expectNothingNew(review(base, head, level));
  });
});

describe('what is said is so', () => {
  const textOf = (base: Files, head: Files, level?: 'config'): string =>
    runCli(repositoryOf(base, head).folder, flags(level)).stdout;

  test('a file that nobody deployed was not allowed before, nor did it move', () => {
    const text = textOf(
      { ...PROD, 'prod/kustomization.yaml': k('own.yaml') },
      { ...PROD, 'prod/kustomization.yaml': k('own.yaml', '../examples/evil.yaml') },
    );
    expect(text).not.toContain('where it was allowed');
  });

  test('a pod that leaves an exempt runtime class did not move', () => {
    const server = {
      ...configOf('pod-security-configuration: psc.yaml\n'),
      'psc.yaml':
        'apiVersion: pod-security.admission.config.k8s.io/v1\nkind: PodSecurityConfiguration\ndefaults: {enforce: baseline}\nexemptions: {runtimeClasses: [kata]}\n',
    };
    const report = review(
      { ...server, 'w.yaml': within(BAD, 'prod').replace('spec:\n', 'spec:\n  runtimeClassName: kata\n') },
      { ...server, 'w.yaml': within(BAD, 'prod') },
      'config',
    );
    expect(report.policy.map(({ message }) => message).join()).not.toContain('moved from namespace "prod"');
  });
});

describe('the line', () => {
  test('a pod that comes into a file which its root had: the line is in that file, not line 1 of a kustomization that did not change', () => {
    const report = review(
      { ...PROD, 'prod/kustomization.yaml': k('own.yaml') },
      { 'prod/own.yaml': `${OWN}---\n${BAD}`, 'prod/kustomization.yaml': k('own.yaml') },
    );
    expect(report.policy.map(({ file }) => file)).toEqual(['prod/own.yaml']);
  });
});
