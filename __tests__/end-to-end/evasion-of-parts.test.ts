import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from './cli.ts';
import { writeFiles } from './odd-files.ts';
import type { Files, Side } from './pull-requests.ts';
import { k, pullRequests } from './pull-requests.ts';

type Case = [name: string, base: Files | Side, head: Files | Side];

const { review } = pullRequests();

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers: [{name: a, image: "x:1"}]\n';
const EVIL = POD.replace('spec:\n', 'spec:\n  hostPID: true\n');
const DEPLOYMENT =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web}}\n    spec:\n      containers:\n        - name: app\n          image: x:1\n';
const operation = (value: string): string => `- {op: add, path: /spec/template/spec/hostPID, value: ${value}}\n`;
const plugin = (kind: string, fields: string): string =>
  `apiVersion: builtin\nkind: ${kind}\nmetadata: {name: a}\n${fields}\n`;
function conclusionOf(base: Files | Side, head: Files | Side): string {
  return review(base, head).conclusion;
}

/** Both sides have these files, but for those of the change. */
function changing(files: Files, base: Files, head: Files): [Files, Files] {
  return [
    { ...files, ...base },
    { ...files, ...head },
  ];
}

describe('a file that a part of a kustomization names is a part, too: its change is not called clean', () => {
  const patchTransformer = plugin('PatchTransformer', 'path: p.yaml\ntarget: {kind: Deployment}');
  const transformed = (transformer: string): Files => ({
    'k/kustomization.yaml': `${k('d.yaml')}transformers: [t.yaml]\n`,
    'k/d.yaml': DEPLOYMENT,
    'k/t.yaml': transformer,
  });
  test.each<Case>([
    [
      'the patch of a transformer',
      ...changing(transformed(patchTransformer), { 'k/p.yaml': operation('false') }, { 'k/p.yaml': operation('true') }),
    ],
    [
      'the patch of a transformer that is written inline',
      ...changing(
        {
          'k/kustomization.yaml': `${k('d.yaml')}transformers:\n- |-\n  ${patchTransformer.trimEnd().replaceAll('\n', '\n  ')}\n`,
          'k/d.yaml': DEPLOYMENT,
        },
        { 'k/p.yaml': operation('false') },
        { 'k/p.yaml': operation('true') },
      ),
    ],
    [
      'the patch of a transformer that stands in another folder',
      ...changing(
        {
          'k/kustomization.yaml': `${k('d.yaml')}transformers: [../shared/t.yaml]\n`,
          'k/d.yaml': DEPLOYMENT,
          'shared/t.yaml': patchTransformer,
        },
        { 'k/p.yaml': operation('false') },
        { 'k/p.yaml': operation('true') },
      ),
    ],
    [
      'the paths of a transformer of merge patches',
      ...changing(
        transformed(plugin('PatchStrategicMergeTransformer', 'paths: [p.txt]')),
        { 'k/p.txt': 'a: 1\n' },
        { 'k/p.txt': 'a: 2\n' },
      ),
    ],
    [
      'the replacements of a transformer',
      ...changing(
        transformed(plugin('ReplacementTransformer', 'replacements: [{path: r.txt}]')),
        { 'k/r.txt': 'a: 1\n' },
        { 'k/r.txt': 'a: 2\n' },
      ),
    ],
    ...['valuesFile: v.txt', 'additionalValuesFiles: [v.txt]'].map(
      (fields): Case => [
        `the values of a generator: ${fields}`,
        ...changing(
          {
            'k/kustomization.yaml': 'generators: [g.yaml]\n',
            'k/g.yaml': plugin('HelmChartInflationGenerator', `name: c\n${fields}`),
          },
          { 'k/v.txt': 'a: 1\n' },
          { 'k/v.txt': 'a: 2\n' },
        ),
      ],
    ),
    [
      'a file of a folder that a folder of transformers takes in',
      ...changing(
        {
          'k/kustomization.yaml': `${k('d.yaml')}transformers: [t]\n`,
          'k/d.yaml': DEPLOYMENT,
          'k/t/kustomization.yaml': k('u'),
          'k/t/u/kustomization.yaml': k('x.yaml'),
        },
        { 'k/t/u/x.yaml': patchTransformer },
        { 'k/t/u/x.yaml': patchTransformer.replace('p.yaml', 'q.yaml') },
      ),
    ],
    [
      'a folder of transformers that takes in another file',
      ...changing(
        {
          'k/kustomization.yaml': `${k('d.yaml')}transformers: [t]\n`,
          'k/d.yaml': DEPLOYMENT,
          'k/t/x.yaml': patchTransformer,
          'k/t/y.yaml': patchTransformer,
        },
        { 'k/t/kustomization.yaml': k('x.yaml') },
        { 'k/t/kustomization.yaml': k('y.yaml') },
      ),
    ],
  ])('%s', (...[, base, head]: Case) => {
    expect(conclusionOf(base, head)).toBe('neutral');
  });
});

describe('a kustomization behind a link', () => {
  const linked = (common: string, more: Files = {}): Side => ({
    files: { 'k/w.yaml': POD, 'k/common.yaml': common, ...more },
    links: { 'k/kustomization.yaml': 'common.yaml' },
  });
  test('newly names a file of any name: it is read', () => {
    const evil = { 'k/e.txt': EVIL.replace('name: web', 'name: evil') };
    expect(conclusionOf(linked(k('w.yaml')), linked(k('w.yaml', 'e.txt'), evil))).toBe('failure');
  });
});

const patched = (patch: string): string => `${k('d.yaml')}patches:\n${patch}`;
const CONFIG_MAP = (value: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {x: ${value}}\n`;
const SECCOMP =
  'replacements:\n- source: {kind: ConfigMap, name: c, fieldPath: data.x}\n  targets:\n  - select: {kind: Deployment}\n    fieldPaths: [spec.template.spec.securityContext.seccompProfile.type]\n';
const EVIL_PATCH = '  patch: |\n    - {op: add, path: /spec/template/spec/hostPID, value: true}\n';
const BY_LABEL = patched(`- target: {labelSelector: "priv=yes"}\n${EVIL_PATCH}`);
const labelled = (label: string): string => DEPLOYMENT.replace('  name: web\n', `  name: web\n  labels: {${label}}\n`);

describe('a kustomization that did not change, and may alter what changed, has a note', () => {
  test.each<Case>([
    [
      'a label by which its patch selects',
      ...changing(
        { 'k/kustomization.yaml': BY_LABEL },
        { 'k/d.yaml': DEPLOYMENT },
        { 'k/d.yaml': labelled('priv: "yes"') },
      ),
    ],
    [
      'a label that a kustomization below sets, by which its patch selects',
      ...changing(
        { 'o/kustomization.yaml': BY_LABEL.replace('d.yaml', '../k'), 'k/d.yaml': DEPLOYMENT },
        { 'k/kustomization.yaml': k('d.yaml') },
        { 'k/kustomization.yaml': `${k('d.yaml')}commonLabels: {priv: "yes"}\n` },
      ),
    ],
    [
      'a new object whose name its patch selects',
      ...changing(
        { 'k/kustomization.yaml': patched(`- target: {kind: Deployment, name: "evil.*"}\n${EVIL_PATCH}`) },
        { 'k/d.yaml': DEPLOYMENT },
        { 'k/d.yaml': `${DEPLOYMENT}---\n${DEPLOYMENT.replace('name: web', 'name: evil')}` },
      ),
    ],
    [
      'a new file of a kustomization below it',
      ...changing(
        {
          'o/kustomization.yaml': patched(`- target: {kind: Pod}\n${EVIL_PATCH}`).replace('d.yaml', '../k'),
          'k/w.yaml': POD,
        },
        { 'k/kustomization.yaml': k('w.yaml') },
        { 'k/kustomization.yaml': k('w.yaml', 'n.yaml'), 'k/n.yaml': POD.replace('name: web', 'name: n') },
      ),
    ],
    [
      'the patch of a component that it uses',
      ...changing(
        {
          'k/kustomization.yaml': `${k('d.yaml')}components: [../c]\n`,
          'c/kustomization.yaml': `kind: Component\npatches:\n- target: {kind: Deployment}\n${EVIL_PATCH}`,
        },
        { 'k/d.yaml': DEPLOYMENT },
        { 'k/d.yaml': DEPLOYMENT.replace('x:1', 'x:2') },
      ),
    ],
    [
      'a container that its patch named and that is gone: the patch makes one',
      ...changing(
        {
          'k/kustomization.yaml': patched(
            '- patch: |\n    apiVersion: apps/v1\n    kind: Deployment\n    metadata: {name: web}\n    spec: {template: {spec: {containers: [{name: app, image: y}]}}}\n',
          ),
        },
        { 'k/d.yaml': DEPLOYMENT },
        { 'k/d.yaml': DEPLOYMENT.replace('name: app', 'name: other') },
      ),
    ],
    [
      'the source of a replacement',
      ...changing(
        { 'k/kustomization.yaml': k('d.yaml', 'cm.yaml') + SECCOMP, 'k/d.yaml': DEPLOYMENT },
        { 'k/cm.yaml': CONFIG_MAP('RuntimeDefault') },
        { 'k/cm.yaml': CONFIG_MAP('Unconfined') },
      ),
    ],
    [
      'the source of a replacement in a file of its own',
      ...changing(
        {
          'k/kustomization.yaml': `${k('d.yaml', 'cm.yaml')}replacements: [{path: r.txt}]\n`,
          'k/r.txt': SECCOMP.replace('replacements:\n', ''),
          'k/d.yaml': DEPLOYMENT,
        },
        { 'k/cm.yaml': CONFIG_MAP('RuntimeDefault') },
        { 'k/cm.yaml': CONFIG_MAP('Unconfined') },
      ),
    ],
    [
      'a file of which the source of a replacement is generated',
      ...changing(
        {
          'k/kustomization.yaml': `${k('d.yaml')}configMapGenerator: [{name: c, envs: [params.env]}]\n${SECCOMP}`,
          'k/d.yaml': DEPLOYMENT,
        },
        { 'k/params.env': 'x=RuntimeDefault\n' },
        { 'k/params.env': 'x=Unconfined\n' },
      ),
    ],
    [
      'the source of a variable',
      ...changing(
        {
          'k/kustomization.yaml': `${k('d.yaml', 'cm.yaml')}vars:\n- {name: X, objref: {kind: ConfigMap, name: c, apiVersion: v1}, fieldref: {fieldpath: data.x}}\n`,
          'k/d.yaml': DEPLOYMENT,
        },
        { 'k/cm.yaml': CONFIG_MAP('a') },
        { 'k/cm.yaml': CONFIG_MAP('b') },
      ),
    ],
    [
      'an object that its transformer may alter',
      ...changing(
        {
          'k/kustomization.yaml': `${k('d.yaml')}transformers: [t.yaml]\n`,
          'k/t.yaml': 'apiVersion: example.com/v1\nkind: Anything\nmetadata: {name: a}\n',
        },
        { 'k/d.yaml': DEPLOYMENT },
        { 'k/d.yaml': DEPLOYMENT.replace('x:1', 'x:2') },
      ),
    ],
  ])('%s', (...[, base, head]: Case) => {
    const report = review(base, head);
    expect(report.notes.map(({ message }) => message).join()).toMatch(/may alter what changed/);
    expect(report.conclusion).toBe('neutral');
  });

  test('and blocks with `unjudged: fail`, where the object changed', () => {
    const config = { '.github/pss-review.yml': 'unjudged: fail\nlevel: baseline\n', 'k/kustomization.yaml': BY_LABEL };
    const [base, head] = changing(config, { 'k/d.yaml': DEPLOYMENT }, { 'k/d.yaml': labelled('priv: "yes"') });
    expect(review(base, head, 'config').conclusion).toBe('failure');
  });
});

describe('a kustomization that did not change says nothing of what it cannot make worse', () => {
  const mergePatch = (spec: string): string =>
    patched(
      `- patch: |\n    apiVersion: apps/v1\n    kind: Deployment\n    metadata: {name: web}\n    spec: ${spec}\n`,
    );
  const image: [Files, Files] = [{ 'k/d.yaml': DEPLOYMENT }, { 'k/d.yaml': DEPLOYMENT.replace('x:1', 'x:2') }];
  test.each<Case>([
    ['a patch of replicas', ...changing({ 'k/kustomization.yaml': mergePatch('{replicas: 3}') }, ...image)],
    [
      'a patch of the environment and resources of a container that is there',
      ...changing(
        {
          'k/kustomization.yaml': mergePatch(
            '{template: {spec: {containers: [{name: app, env: [{name: A, value: b}], resources: {}}]}}}',
          ),
        },
        ...image,
      ),
    ],
    [
      'a JSON patch of an image',
      ...changing(
        {
          'k/kustomization.yaml': patched(
            '- target: {kind: Deployment}\n  patch: |\n    - {op: replace, path: /spec/template/spec/containers/0/image, value: y}\n',
          ),
        },
        ...image,
      ),
    ],
    [
      'a patch of another object',
      ...changing(
        { 'k/kustomization.yaml': patched(`- target: {kind: Deployment, name: other}\n${EVIL_PATCH}`) },
        ...image,
      ),
    ],
    ['a label that its patch does not select', ...changing({ 'k/kustomization.yaml': BY_LABEL }, ...image)],
    [
      'a patch of what makes no pods',
      ...changing(
        { 'k/kustomization.yaml': patched(`- target: {kind: .*}\n${EVIL_PATCH}`).replace('d.yaml', 'cm.yaml') },
        { 'k/cm.yaml': CONFIG_MAP('a') },
        { 'k/cm.yaml': CONFIG_MAP('b') },
      ),
    ],
    [
      'a label, where its patch selects by name',
      ...changing(
        { 'k/kustomization.yaml': patched(`- target: {kind: Deployment}\n${EVIL_PATCH}`) },
        { 'k/d.yaml': DEPLOYMENT },
        { 'k/d.yaml': labelled('team: a') },
      ),
    ],
    [
      'a comment',
      ...changing(
        { 'k/kustomization.yaml': patched(`- target: {kind: Deployment}\n${EVIL_PATCH}`) },
        { 'k/d.yaml': DEPLOYMENT },
        { 'k/d.yaml': `# a comment\n${DEPLOYMENT}` },
      ),
    ],
  ])('%s', (...[, base, head]: Case) => {
    expect(conclusionOf(base, head)).toBe('success');
  });
});

const CHART = 'apiVersion: v2\nname: c\nversion: 1.0.0\n';
const TEMPLATE = '{{ include "x" . }}\n';
const WORKFLOW = 'on: push\njobs: {}\n';

describe('a chart is not called clean where what it may read changes', () => {
  const atRoot = { 'Chart.yaml': CHART, 'templates/a.yaml': TEMPLATE };
  test.each<Case>([
    ...['prod.yaml', 'env/prod.yaml', 'values.json', 'config/x.tpl', 'dashboards/a.json'].map(
      (path): Case => [
        `at the root of the repository: ${path}`,
        ...changing(atRoot, { [path]: 'a: 1\n' }, { [path]: 'a: 2\n' }),
      ],
    ),
    ...['files/README.md', 'files/x.svg', 'Makefile', '.config/a.txt', 'docs/README.md'].map(
      (path): Case => [
        `below it: ${path}`,
        ...changing({ 'c/Chart.yaml': CHART }, { [`c/${path}`]: 'a: 1\n' }, { [`c/${path}`]: EVIL }),
      ],
    ),
    [
      'a file that is moved out of it',
      { 'c/Chart.yaml': CHART, 'c/values.yaml': 'securityContext: {privileged: false}\nmore: text\n' },
      { 'c/Chart.yaml': CHART, 'old/values.yaml': 'securityContext: {privileged: false}\nmore: text\n' },
    ],
    ...(
      [
        ['c/values.yaml', '../s/values.yaml', 's/values.yaml'],
        ['c/files', '../s', 's/a.txt'],
      ] as const
    ).map(
      ([link, target, path]): Case => [
        `a file behind a link: ${link}`,
        { files: { 'c/Chart.yaml': CHART, [path]: 'a: 1\n' }, links: { [link]: target } },
        { files: { 'c/Chart.yaml': CHART, [path]: 'a: 2\n' }, links: { [link]: target } },
      ],
    ),
  ])('%s', (...[, base, head]: Case) => {
    expect(conclusionOf(base, head)).toBe('neutral');
  });

  test.each<Case>([
    ['its readme', ...changing({ 'c/Chart.yaml': CHART }, { 'c/README.md': 'a\n' }, { 'c/README.md': 'b\n' })],
    [
      'a manifest beside a chart at the root',
      ...changing(atRoot, { 'k/w.yaml': POD }, { 'k/w.yaml': POD.replace('x:1', 'x:2') }),
    ],
    [
      'a workflow beside a chart at the root',
      ...changing(atRoot, { '.github/workflows/a.yml': WORKFLOW }, { '.github/workflows/a.yml': `${WORKFLOW}#\n` }),
    ],
  ])('but says nothing of %s', (...[, base, head]: Case) => {
    expect(conclusionOf(base, head)).toBe('success');
  });
});

describe('what is not in the repository is not called clean', () => {
  const W = { 'k/w.yaml': POD };
  const used = (more: string): Files => ({ ...W, 'k/kustomization.yaml': `${k('w.yaml')}${more}` });
  test.each<Case>([
    ...['/opt/x', '../../outside', 'nowhere'].flatMap((target): Case[] => [
      [
        `a folder behind a link to ${target}, newly taken`,
        { files: used(''), links: { cur: target } },
        { files: { ...W, 'k/kustomization.yaml': k('w.yaml', '../cur') }, links: { cur: target } },
      ],
      [
        `a link that leads to ${target} now`,
        {
          files: {
            ...W,
            'k/kustomization.yaml': k('w.yaml', '../cur'),
            'a/kustomization.yaml': k('p.yaml'),
            'a/p.yaml': POD,
          },
          links: { cur: 'a' },
        },
        { files: { ...W, 'k/kustomization.yaml': k('w.yaml', '../cur') }, links: { cur: target } },
      ],
    ]),
    ...['transformers: [../cur/p.txt]\n', 'patches: [{path: ../cur/p.txt}]\n'].map((more): Case => {
      const files = { ...used(more), 'a/p.txt': '[]\n', 'b/p.txt': operation('true') };
      return [
        `a link to another folder: ${more.trim()}`,
        { files, links: { cur: 'a' } },
        { files, links: { cur: 'b' } },
      ];
    }),
    ...[
      'transformers: [../sub/t]\n',
      'patches: [{path: ../sub/p.yaml}]\n',
      'helmCharts: [{name: a, valuesFile: ../sub/v.yaml}]\n',
      'helmCharts: [{name: a}]\nhelmGlobals: {chartHome: ../sub}\n',
      'components: [../sub]\n',
    ].map(
      (more): Case => [
        `a submodule at another commit: ${more.trim()}`,
        { files: used(more), modules: { sub: '1' } },
        { files: used(more), modules: { sub: '2' } },
      ],
    ),
    [
      'a new submodule that a kustomization takes in: it is no file that cannot be read',
      { files: used('') },
      { files: { ...W, 'k/kustomization.yaml': k('w.yaml', '../sub') }, modules: { sub: '1' } },
    ],
    [
      'a kustomization behind a link that gains patches',
      { files: { ...W, 'k/common.yaml': k('w.yaml') }, links: { 'k/kustomization.yaml': 'common.yaml' } },
      {
        files: { ...W, 'k/common.yaml': `${k('w.yaml')}patches: [{patch: "[]", target: {kind: Pod}}]\n` },
        links: { 'k/kustomization.yaml': 'common.yaml' },
      },
    ],
  ])('%s', (...[, base, head]: Case) => {
    expect(conclusionOf(base, head)).toBe('neutral');
  });

  test('a submodule that nothing uses says nothing', () => {
    expect(conclusionOf({ files: W, modules: { sub: '1' } }, { files: W, modules: { sub: '2' } })).toBe('success');
  });
});

describe('a folder of which else nothing is read', () => {
  const root = { 'kustomization.yaml': k('node_modules/x') };
  test('is read where a kustomization takes it in', () => {
    const evil = { 'node_modules/x/kustomization.yaml': k('e.txt'), 'node_modules/x/e.txt': EVIL };
    expect(conclusionOf({ ...root, 'node_modules/x/kustomization.yaml': k() }, { ...root, ...evil })).toBe('failure');
  });
});

describe('with `unjudged: fail`', () => {
  const release = (metadata: string, values = '{a: 1}'): string =>
    `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {${metadata}}\nspec:\n  values: ${values}\n`;
  const config = { '.github/pss-review.yml': 'unjudged: fail\nlevel: baseline\n' };
  const conclude = (base: Files, head: Files): string =>
    review({ ...config, ...base }, { ...config, ...head }, 'config').conclusion;
  const inTemplate = (comment: string): Files => ({
    'c/Chart.yaml': CHART,
    'c/templates/a.yaml': `a: 1\n# ${comment}\n`,
  });

  test.each<[name: string, base: Files, head: Files]>([
    ['an action in a comment of a template', inTemplate('{{ .Values.a }}'), inTemplate('{{ include "evil" . }}')],
    [
      'what looks like a label in values of a chart',
      ...changing(
        { 'c/Chart.yaml': CHART },
        { 'c/values.yaml': 'kind: a\napiVersion: b\nmetadata: {labels: {a: 1}}\n' },
        { 'c/values.yaml': 'kind: a\napiVersion: b\nmetadata: {labels: {a: 2}}\n' },
      ),
    ],
    [
      'a value of the other reading',
      { 'r.yaml': release('name: web', '{a: false}') },
      { 'r.yaml': `${release('name: web', '{a: true}')}  <<: {values: {a: false}}\n` },
    ],
    [
      'a value as only kustomize reads it',
      { 'kustomization.yaml': k('r.yaml'), 'r.yaml': release('name: web', '{a: true}') },
      { 'kustomization.yaml': k('r.yaml'), 'r.yaml': release('name: web', '{a: yes}') },
    ],
  ])('%s blocks', (_, base, head) => {
    expect(conclude(base, head)).toBe('failure');
  });

  test.each<[name: string, base: Files, head: Files]>([
    [
      'the first annotation of an object',
      { 'r.yaml': release('name: web') },
      { 'r.yaml': release('name: web, annotations: {a: b}') },
    ],
    [
      'the status of an object',
      { 'r.yaml': release('name: web') },
      { 'r.yaml': `${release('name: web')}status: {}\n` },
    ],
    [
      'an object that moves into a file which was there',
      { 'r.yaml': release('name: web'), 's.yaml': release('name: b') },
      { 'r.yaml': `${release('name: web')}---\n${release('name: b')}` },
    ],
    ['a template of another tool', {}, { 't.yaml': '{% if x %}\na: {{ b }}\n{% endif %}\n' }],
  ])('%s does not block', (_, base, head) => {
    expect(conclude(base, head)).toBe('neutral');
  });
});

describe('a pointer of Git LFS', () => {
  const pointer = (digit: string, version = 'https://git-lfs.github.com/spec/v1'): string =>
    `version ${version}\noid sha256:${digit.repeat(64)}\nsize 12\n`;
  test.each([
    ['with a blank line before it', `\n${pointer('a')}`],
    ['of the oldest version', pointer('a', 'http://git-media.io/v/2')],
    ['to another file', pointer('b')],
  ])('%s is not evaluated', (_, text) => {
    expect(conclusionOf({ 'w.yaml': pointer('c') }, { 'w.yaml': text })).toBe('failure');
  });
  test('in a file with another name is nothing new', () => {
    expect(conclusionOf({ 'w.yaml': pointer('a') }, { 'v.yaml': pointer('a') })).toBe('neutral');
  });
});

describe('pods beside those that are known, or in a text, are not called clean', () => {
  const pod = '{spec: {containers: [{name: a, image: x}]}}';
  const evil = pod.replace('spec: {', 'spec: {hostPID: true, ');
  const object = (apiVersion: string, kind: string, spec: string): Files => ({
    'a.yaml': `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: web}\nspec: ${spec}\n`,
  });
  test.each<[name: string, head: Files, conclusion: string]>([
    [
      'the template of a listener',
      object('actions.github.com/v1alpha1', 'AutoscalingRunnerSet', `{template: ${pod}, listenerTemplate: ${evil}}`),
      'failure',
    ],
    [
      'what the operator adds',
      object(
        'ray.io/v1',
        'RayCluster',
        `{headGroupSpec: {template: ${pod}}, autoscalerOptions: {securityContext: {privileged: true}}}`,
      ),
      'neutral',
    ],
    [
      'overrides',
      object(
        'types.kubefed.io/v1beta1',
        'FederatedDeployment',
        `{template: {spec: {template: ${pod}}}, overrides: [{}]}`,
      ),
      'neutral',
    ],
    [
      'what a policy generates',
      object('kyverno.io/v1', 'ClusterPolicy', '{rules: [{name: a, generate: {kind: Deployment, data: {spec: {}}}}]}'),
      'neutral',
    ],
    ['a container without an image', object('example.com/v1', 'A', '{sidecars: [{name: a, command: [b]}]}'), 'neutral'],
  ])('%s', (_, head, conclusion) => {
    expect(conclusionOf({}, head)).toBe(conclusion);
  });
});

describe('a scan counts as not judged what a kustomization takes in and is not there', () => {
  test.each<[name: string, entry: string, links: Files]>([
    ['a repository without a scheme', 'gitlab.com/o/r//x', {}],
    ['a folder that is not there', '../nowhere', {}],
    ['an empty folder, as of a submodule', '../empty', {}],
    ['a link that leads out', '../cur', { cur: tmpdir() }],
  ])('%s', (_, entry, links) => {
    const folder = mkdtempSync(join(tmpdir(), 'pss-review-scan-'));
    try {
      writeFiles(folder, { 'k/kustomization.yaml': k(entry) });
      mkdirSync(join(folder, 'empty'));
      for (const [path, target] of Object.entries(links)) symlinkSync(target, join(folder, path));
      expect(runCli(folder, ['scan', '--unjudged', 'fail', '.']).exitCode).toBe(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('but not a folder beside the scanned one, which is read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pss-review-scan-'));
    try {
      writeFiles(folder, {
        'k/kustomization.yaml': k('../base'),
        'base/kustomization.yaml': k('w.yaml'),
        'base/w.yaml': POD,
      });
      expect(runCli(folder, ['scan', '--unjudged', 'fail', '--level', 'baseline', 'k']).exitCode).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
