import { describe, expect, test } from 'vitest';
import type { Files, Side } from './changed-repositories.ts';
import { reviewOfChanges } from './changed-repositories.ts';

type Case = [name: string, base: Files | Side, head: Files | Side];

const review = reviewOfChanges();

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers: [{name: a, image: "x:1"}]\n';
const EVIL = POD.replace('spec:\n', 'spec:\n  hostPID: true\n');
const DEPLOYMENT =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web}}\n    spec:\n      containers:\n        - name: app\n          image: x:1\n';
const operation = (value: string): string => `- {op: add, path: /spec/template/spec/hostPID, value: ${value}}\n`;
const plugin = (kind: string, fields: string): string =>
  `apiVersion: builtin\nkind: ${kind}\nmetadata: {name: a}\n${fields}\n`;
const k = (...resources: readonly string[]): string =>
  `resources:\n${resources.map((path) => `  - ${path}\n`).join('')}`;

function sideOf(side: Files | Side): Side {
  return typeof side['files'] === 'object' ? (side as Side) : { files: side as Files };
}

function conclusionOf(base: Files | Side, head: Files | Side): string {
  return review(sideOf(base), sideOf(head)).conclusion;
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
