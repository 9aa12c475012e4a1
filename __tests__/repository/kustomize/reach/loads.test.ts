import { describe, expect, it } from 'vitest';
import { readKustomization } from '../../../../src/repository/kustomize/kustomization.ts';
import type { Load } from '../../../../src/repository/kustomize/reach/load.ts';
import { isRemoteFile } from '../../../../src/repository/kustomize/remote.ts';
import { buildIn, describeKustomize, inFolder } from './kustomize.ts';

function loadsOf(text: string): readonly Load[] {
  return readKustomization('kustomization.yaml', new TextEncoder().encode(text))?.loads ?? [];
}

const META = 'metadata: {name: a}';
const plugin = (kind: string, rest: string): string =>
  `transformers:\n- |\n  {apiVersion: builtin, kind: ${kind}, ${META}, ${rest}}\n`;

/** Fields that load one file, which is called `X`, and what for. */
const FIELDS: readonly (readonly [text: string, use: Load['use']])[] = [
  ['resources: [X]', 'resource'],
  ['bases: [X]', 'resource'],
  ['RESOURCES: [X]', 'resource'],
  ['patches: [{path: X}]', 'patch'],
  ['patchesStrategicMerge: [X]', 'patch'],
  ['patchesJson6902: [{path: X, target: {version: v1, kind: ConfigMap, name: a}}]', 'patch'],
  ['Patches: [{path: X}]\npatches: [{target: {kind: ConfigMap}}]', 'patch'],
  ['configMapGenerator: [{name: a, files: [X]}]', 'content'],
  ['configMapGenerator: [{name: a, files: [key=X]}]', 'content'],
  ['configMapGenerator: [{name: a, envs: [X]}]', 'content'],
  ['configMapGenerator: [{name: a, env: X}]', 'content'],
  ['secretGenerator: [{name: a, files: [X]}]', 'content'],
  ['generators: [X]', 'plugin'],
  ['transformers: [X]', 'plugin'],
  ['validators: [X]', 'plugin'],
  ['configurations: [X]', 'configuration'],
  ['crds: [X]', 'configuration'],
  ['openapi: {path: X}', 'configuration'],
  ['replacements: [{path: X}]', 'configuration'],
  [plugin('PatchTransformer', 'path: X'), 'patch'],
  [plugin('PatchTransformer', 'PATH: X'), 'patch'],
  [plugin('PatchJson6902Transformer', 'path: X, target: {name: a}'), 'patch'],
  [plugin('PatchStrategicMergeTransformer', 'paths: [X]'), 'patch'],
  [plugin('ReplacementTransformer', 'replacements: [{path: X}]'), 'configuration'],
  [plugin('ValueAddTransformer', 'targetFilePath: X'), 'configuration'],
  [plugin('ConfigMapGenerator', 'files: [key=X]').replace('transformers', 'generators'), 'content'],
  [plugin('SecretGenerator', 'envs: [X]').replace('transformers', 'generators'), 'content'],
  [
    `transformers:\n- |\n  {apiVersion: v1, kind: AnyList, ${META}, items: [{apiVersion: builtin, kind: PatchTransformer, ${META}, path: X}]}\n`,
    'patch',
  ],
];

describe('a kustomization loads', () => {
  it.each(FIELDS)('the file of %j', (text, use) => {
    expect(loadsOf(text)).toEqual([{ entry: 'X', use }]);
  });

  it('components, and folders of charts with the values for them', () => {
    expect(
      loadsOf(
        'components: [c]\nhelmGlobals: {chartHome: ours}\nhelmCharts: [{name: a, valuesFile: v.yaml, additionalValuesFiles: [w.yaml]}]',
      ),
    ).toEqual([
      { entry: 'c', use: 'component' },
      { entry: 'v.yaml', use: 'configuration' },
      { entry: 'w.yaml', use: 'configuration' },
      { entry: 'ours', use: 'chart', charts: ['a'] },
    ]);
  });

  it.each([
    ['helmCharts: [{name: a, repo: "https://example.com", version: "1"}]', 'charts/a-1/a'],
    ['helmCharts: [{name: a, repo: "https://example.com"}]', 'charts/a'],
    [
      'helmChartInflationGenerator: [{chartName: a, chartRepoUrl: "https://example.com", chartVersion: "1"}]',
      'charts/a-1/a',
    ],
  ])('a chart that is fetched where it is not there: %s', (text, unless) => {
    expect(loadsOf(text)).toContainEqual({ entry: 'https://example.com', use: 'chart', unless });
    expect(loadsOf(text)).toContainEqual({ entry: 'charts', use: 'chart', charts: expect.arrayContaining(['a']) });
  });

  it.each([
    'generators: ["", "# a"]',
    'patchesStrategicMerge: ["{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}"]',
    plugin('PatchTransformer', 'path: X').replace('builtin', 'example.com/v1'),
    'resources: [1, null, {a: b}]\npatches: [a]\nopenapi: []\n',
    '',
    '- a',
  ])('nothing of %j', (text) => {
    expect(loadsOf(text)).toEqual([]);
  });

  it('an address that is written like the text of a plugin', () => {
    const entry = 'https://example.com/org/repo\n';
    expect(loadsOf(`generators: [${JSON.stringify(entry)}]`)).toEqual([{ entry, use: 'plugin' }]);
  });
});

describeKustomize('kustomize', () => {
  const url = 'http://127.0.0.1:1/x';
  const object = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';

  it.each(FIELDS)('gets the address that stands in %j', (text) => {
    const withResource = /resources|RESOURCES/.test(text) ? text : `${text}\nresources: [a.yaml]\n`;
    const at = withResource.replace('X', JSON.stringify(url).slice(1, -1));
    expect(
      loadsOf(at)
        .map(({ entry }) => entry)
        .filter(isRemoteFile),
    ).toEqual([url]);
    const files = { 'kustomization.yaml': at, 'a.yaml': object };
    expect(inFolder(files, buildIn).error).toMatch(/dial tcp 127\.0\.0\.1:1/);
  });
});
