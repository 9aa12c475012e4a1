import { describe, expect, it, test } from 'vitest';
import type { StatedRelease } from '../../../src/repository/helm/releases.ts';
import { releaseFile, releaseKey, releasesOf, setValues } from '../../../src/repository/helm/releases.ts';

const FILES = new Map(
  ['Chart.yaml', 'values.yaml', 'values-prod.yaml', 'ci/small-values.yaml', 'values/dev.yml'].map((name) => [
    name,
    `charts/web/${name}`,
  ]),
);

function stated(entry: Partial<StatedRelease>): StatedRelease {
  return { path: 'charts/web', values: [], set: {}, apiVersions: [], ...entry };
}

function releases(entries: readonly StatedRelease[] = [], paths: readonly string[] = []) {
  return releasesOf('charts/web', 'web', entries, new Set([...FILES.values(), ...paths]), FILES);
}

describe('the releases of a chart', () => {
  it('are one with its own values, and one for each values file beside it', () => {
    expect(releases().map(({ name, values }) => [name, ...values])).toEqual([
      ['web'],
      ['web', 'charts/web/values-prod.yaml'],
      ['web', 'charts/web/ci/small-values.yaml'],
      ['web', 'charts/web/values/dev.yml'],
    ]);
  });

  it('are those alone that the config states of it', () => {
    const place = { file: '.github/pss-review.yml', line: 2, column: 5 };
    const entry = stated({ release: 'shop', namespace: 'live', set: { a: 1 }, kubeVersion: 'v1.30', place });
    expect(releases([entry, stated({ path: 'charts/other' })])).toEqual([
      { name: 'shop', namespace: 'live', values: [], set: { a: 1 }, kubeVersion: 'v1.30', apiVersions: [], place },
    ]);
  });

  it.each([
    ['from the root of the repository', 'env/prod.yaml', ['env/prod.yaml'], 'env/prod.yaml'],
    ['from the folder of the chart', 'values-prod.yaml', [], 'charts/web/values-prod.yaml'],
    ['from the root where both are there', 'values-prod.yaml', ['values-prod.yaml'], 'values-prod.yaml'],
    ['as the config names it where it is nowhere', 'lost.yaml', [], 'lost.yaml'],
  ])('have a values file %s', (_, file, paths, found) => {
    expect(releases([stated({ values: [file] })], paths)[0]?.values).toEqual([found]);
  });

  it.each([
    ['', 'web', 'web'],
    ['charts/Web_App.v2', 'web', 'web-app-v2'],
    ['charts/-_-', 'web', 'release'],
    [`charts/${'a'.repeat(52)}.b`, 'web', 'a'.repeat(52)],
  ])('of the folder %j are named by it', (folder, name, release) => {
    expect(releasesOf(folder, name, [], new Set(), new Map())[0]?.name).toBe(release);
  });
});

test('the config selects a release by its last values file, else by its Chart.yaml', () => {
  expect(releaseFile('charts/web', { values: ['a.yaml', 'b.yaml'] })).toBe('b.yaml');
  expect(releaseFile('charts/web', { values: [] })).toBe('charts/web/Chart.yaml');
  expect(releaseFile('', { values: [] })).toBe('Chart.yaml');
});

test('releases differ in all that they are rendered with, and not in the line that states them', () => {
  const release = { name: 'web', values: [], set: {}, apiVersions: [] };
  const place = { file: 'a', line: 1, column: 1 };
  const others = [
    release,
    { ...release, name: 'shop' },
    { ...release, namespace: 'live' },
    { ...release, values: ['a'] },
    { ...release, set: { a: 1 } },
    { ...release, kubeVersion: 'v1.30' },
    { ...release, apiVersions: ['a/v1'] },
  ];
  const keys = [...others.map((each) => releaseKey('web', each)), releaseKey('db', release)];
  expect(new Set(keys).size).toBe(keys.length);
  expect(releaseKey('web', { ...release, place })).toBe(keys[0]);
});

test.each([
  [{ 'image.tag': '1.4' }, { image: { tag: '1.4' } }],
  [{ 'a.b': 1, 'a.c': [1], a: { d: null } }, { a: { b: 1, c: [1], d: null } }],
  [{ 'nodes.kubernetes\\.io/os': 'linux' }, { nodes: { 'kubernetes.io/os': 'linux' } }],
  [{ nodes: { 'kubernetes.io/os': 'linux' } }, { nodes: { 'kubernetes.io/os': 'linux' } }],
  [{ 'apps[1].name': 'web' }, { apps: [null, { name: 'web' }] }],
  [{ 'a[0].b': 1, 'a[0].c': 2, 'a[1][1]': 3 }, { a: [{ b: 1, c: 2 }, [null, 3]] }],
  [
    { 'a\\[0\\]': 1, 'b.': 2, '[0]': 3 },
    { 'a[0]': 1, b: { '': 2 }, '[0]': 3 },
  ],
  [{}, {}],
])('%j sets %j', (set, values) => {
  expect(setValues(set)).toEqual(values);
});

test.each([
  [{ 'apps[0].tag': 2 }, { apps: [{ name: 'web', tag: 2 }, { name: 'db' }] }],
  [{ 'apps[1]': 'x' }, { apps: [{ name: 'web', tag: 1 }, 'x'] }],
  [{ 'apps[2]': 'x' }, { apps: [{ name: 'web', tag: 1 }, { name: 'db' }, 'x'] }],
  [{ apps: ['x'], 'apps[1]': 'y' }, { apps: ['x', 'y'] }],
  [{ 'other[0]': 'x' }, { other: ['x'] }],
])('%j sets items of lists that values have', (set, values) => {
  expect(setValues(set, { apps: [{ name: 'web', tag: 1 }, { name: 'db' }] })).toEqual(values);
});
