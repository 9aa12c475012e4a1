import { describe, expect, it } from 'vitest';
import { affectedRoots } from '../../../../src/repository/kustomize/reach/affected-roots.ts';
import type { Reach } from '../../../../src/repository/kustomize/reach/reach.ts';
import { reachOf } from '../../../../src/repository/kustomize/reach/reach-of.ts';
import { rootKustomizations } from '../../../../src/repository/kustomize/reach/root-kustomizations.ts';
import type { Files } from '../../read-repository.ts';
import { factsOf } from './facts-of.ts';
import { buildIn, describeKustomize, inFolder } from './kustomize.ts';

const OBJECT = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';
const PATCH = `${OBJECT}data: {k: v}\n`;
const PLUGIN = 'apiVersion: builtin\nkind: PatchTransformer\nmetadata: {name: p}\npath: patch.yaml\n';

/** An overlay with a base, a component, a folder of plugins, and what they load. */
const SHOP: Files = {
  'prod/kustomization.yaml':
    'resources: [../base, web.yaml]\ncomponents: [../hard]\ntransformers: [../plugins]\nsecretGenerator: [{name: s, envs: [.env]}]\n',
  'prod/web.yaml': OBJECT.replace('name: a', 'name: b'),
  'prod/patch.yaml': PATCH,
  'prod/.env': 'A=1\n',
  'base/kustomization.yml': 'resources: [a.yaml]\nconfigMapGenerator: [{name: c, files: [a.yaml, k=b.txt]}]\n',
  'base/a.yaml': OBJECT,
  'base/b.txt': '%',
  'hard/kustomization.yaml':
    'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches: [{path: hard.yaml}]\n',
  'hard/hard.yaml': PATCH,
  'plugins/kustomization.yaml': 'resources: [p.yaml]\n',
  'plugins/p.yaml': PLUGIN,
  'plugins/patch.yaml': PATCH,
  'other/kustomization.yaml': 'resources: [a.yaml]\n',
  'other/a.yaml': OBJECT,
};

const PROD = 'prod/kustomization.yaml';
const sorted = (paths: Iterable<string>): string[] => [...paths].sort();
const filesOf = ({ kustomizations, resources, parts, contents }: Reach): string[] =>
  sorted([...kustomizations, ...resources, ...parts, ...contents]);
const reach = (files: Files, root = 'kustomization.yaml', links: Files = {}): Reach =>
  reachOf(factsOf(files, links), root);

describe('a root kustomization', () => {
  it('reaches all that it loads, each for what it is', () => {
    const found = reach(SHOP, PROD);
    expect([...found.kustomizations][0]).toBe(PROD);
    expect(
      Object.fromEntries(Object.entries(found).map(([key, value]) => [key, key === 'root' ? value : sorted(value)])),
    ).toEqual({
      root: PROD,
      kustomizations: ['base/kustomization.yml', 'hard/kustomization.yaml', 'plugins/kustomization.yaml', PROD],
      resources: ['base/a.yaml', 'prod/web.yaml'],
      parts: ['hard/hard.yaml', 'plugins/p.yaml', 'prod/patch.yaml'],
      plugins: ['plugins/p.yaml'],
      contents: ['base/b.txt', 'prod/.env'],
      folders: [],
      charts: [],
      links: [],
      remotes: [],
      lost: [],
      unread: [],
    });
  });

  it('reaches what is not there', () => {
    const { resources, parts, contents } = reach({
      'kustomization.yaml': 'resources: [a]\npatches: [{path: b}]\nconfigMapGenerator: [{name: c, envs: [.env]}]\n',
    });
    expect([[...resources], [...parts], [...contents]]).toEqual([['a'], ['b'], ['.env']]);
  });

  it('names what kustomize fetches, and which file says so', () => {
    const { remotes } = reach({
      'kustomization.yaml':
        'resources: [base, "https://example.com/a.yaml"]\ncomponents: ["github.com/a/b"]\ntransformers: [p.yaml]\n',
      'base/kustomization.yaml': 'configMapGenerator: [{name: a, files: ["k=http://example.com/x"]}]\n',
      'p.yaml': PLUGIN.replace('patch.yaml', 'https://example.com/p.yaml'),
    });
    expect(sorted(remotes.map(({ file, entry }) => `${file}: ${entry}`))).toEqual([
      'base/kustomization.yaml: http://example.com/x',
      'kustomization.yaml: github.com/a/b',
      'kustomization.yaml: https://example.com/a.yaml',
      'p.yaml: https://example.com/p.yaml',
    ]);
  });

  it.each([
    ['a file goes before an address', 'resources: [github.com/a/b/c.yaml]\n', 0],
    ['an address goes before a folder', 'resources: [github.com/a/b]\n', 1],
    ['only a resource may be cloned', 'patches: [{path: github.com/a/d.yaml}]\n', 0],
  ])('%s', (_, kustomization, count) => {
    const files = {
      'kustomization.yaml': kustomization,
      'github.com/a/b/c.yaml': OBJECT,
      'github.com/a/b/kustomization.yaml': 'resources: [c.yaml]\n',
    };
    expect(reach(files).remotes).toHaveLength(count);
  });

  it('fetches a chart only where it has none', () => {
    const kustomization = 'helmCharts: [{name: a, repo: "https://example.com"}]\n';
    const chart = { 'charts/a/Chart.yaml': 'name: a\n' };
    expect(reach({ 'kustomization.yaml': kustomization }).remotes).toEqual([
      { file: 'kustomization.yaml', entry: 'https://example.com' },
    ]);
    const { remotes, folders } = reach({ 'kustomization.yaml': kustomization, ...chart });
    expect({ remotes, folders: [...folders] }).toEqual({ remotes: [], folders: ['charts'] });
  });

  it('follows links, and loses those that lead out of the repository', () => {
    const files = {
      'k/kustomization.yaml':
        'resources: [../live/a.yaml, ../out/b.yaml, ../base, ../../c.yaml, /d.yaml, ../../k/e.yaml]\n',
      'real/a.yaml': OBJECT,
      'real/kustomization.yaml': 'resources: [../real/a.yaml]\n',
    };
    const found = reach(files, 'k/kustomization.yaml', { live: 'real', out: '../elsewhere', base: 'live' });
    expect(filesOf(found)).toEqual(['k/kustomization.yaml', 'real/a.yaml', 'real/kustomization.yaml']);
    expect(sorted(found.links)).toEqual(['base', 'live', 'out']);
    expect(found.lost.map(({ entry }) => entry)).toEqual([
      '../out/b.yaml',
      '../../c.yaml',
      '/d.yaml',
      '../../k/e.yaml',
    ]);
  });

  it('has a link for its kustomization, and loads from the folder of the link', () => {
    const files = { 'shared/k.yaml': 'resources: [a.yaml]\n' };
    const found = reach(files, 'web/kustomization.yaml', { 'web/kustomization.yaml': '../shared/k.yaml' });
    expect(filesOf(found)).toEqual(['shared/k.yaml', 'web/a.yaml', 'web/kustomization.yaml']);
    expect([...found.links]).toEqual(['web/kustomization.yaml']);
  });

  it.each([
    [
      'kustomizations over the limit',
      { 'base/kustomization.yaml': `#${' '.repeat(300_000)}` },
      'base/kustomization.yaml',
    ],
    ['plugins that end early', { 'p.yaml': `${PLUGIN}...\na: b\n` }, 'p.yaml'],
    [
      'plugins that are altered',
      { 'list/kustomization.yaml': 'patches: [{patch: "[]"}]\n' },
      'list/kustomization.yaml',
    ],
  ])('tells %s, of which it does not know what they load', (_, files: Files, unread) => {
    const kustomization = 'resources: [base]\ntransformers: [p.yaml, list]\n';
    const others = { 'base/kustomization.yaml': '', 'p.yaml': PLUGIN, 'list/kustomization.yaml': '' };
    expect([...reach({ 'kustomization.yaml': kustomization, ...others }).unread]).toEqual([]);
    expect([...reach({ 'kustomization.yaml': kustomization, ...others, ...files }).unread]).toEqual([unread]);
  });

  it('is walked in little time where everything uses everything', () => {
    const names = Array.from({ length: 100 }, (_, index) => `k${index}`);
    const text = ['resources', 'transformers']
      .map((key) => `${key}: [${names.map((name) => `../${name}`)}]\n`)
      .join('');
    const facts = factsOf(Object.fromEntries(names.map((name) => [`${name}/kustomization.yaml`, text])));
    const start = performance.now();
    const found = reachOf(facts, 'k0/kustomization.yaml');
    expect(performance.now() - start).toBeLessThan(5000);
    expect(found.unread.has('k0/kustomization.yaml')).toBe(true);
  });
});

describe('the roots of a repository', () => {
  it('are named by no other kustomization, and are no components', () => {
    expect(rootKustomizations(factsOf(SHOP), [])).toEqual(['other/kustomization.yaml', PROD]);
  });

  it.each([
    ['a folder', ['base']],
    ['folders, and no files in them', ['base', 'base/*']],
    ['folders, without others', ['{base,hard,plugins}', '!plugins']],
  ])('are also those that globs select: %s', (_, globs) => {
    expect(rootKustomizations(factsOf(SHOP), globs)).toEqual([
      'base/kustomization.yml',
      'other/kustomization.yaml',
      PROD,
    ]);
  });

  it('may be the root of the repository', () => {
    const files = { 'kustomization.yaml': '', 'a/kustomization.yaml': 'resources: [..]\n' };
    expect(rootKustomizations(factsOf(files), [])).toEqual(['a/kustomization.yaml']);
    expect(rootKustomizations(factsOf(files), ['.'])).toEqual(['a/kustomization.yaml', 'kustomization.yaml']);
  });

  it('are no objects of another tool, and one for each folder', () => {
    const flux = 'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec: {path: ./a}\n';
    const files = { 'a/kustomization.yaml': flux, 'b/kustomization.yaml': '', 'b/kustomization.yml': '' };
    expect(rootKustomizations(factsOf(files), ['**'])).toEqual(['b/kustomization.yaml']);
  });

  it.each(['kind: Thing', 'apiVersion: v1', 'apiVersion: v1\nkind: Kustomization'])('are not %j', (text) => {
    expect(rootKustomizations(factsOf({ 'kustomization.yaml': text }), [])).toEqual([]);
  });

  it('may be refused by kustomize for their kind', () => {
    const text = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomisation\n';
    expect(rootKustomizations(factsOf({ 'kustomization.yaml': text }), [])).toHaveLength(1);
  });
});

describe('a change reaches the roots', () => {
  const facts = factsOf({ ...SHOP, 'chart/kustomization.yaml': 'helmCharts: [{name: a}]\nresources: [gone]\n' });
  const reaches = rootKustomizations(facts, []).map((root) => reachOf(facts, root));

  it.each([
    ['base/a.yaml', PROD],
    ['base/b.txt', PROD],
    ['prod/.env', PROD],
    ['hard/hard.yaml', PROD],
    ['plugins/p.yaml', PROD],
    ['prod/patch.yaml', PROD],
    ['base/Kustomization', PROD],
    ['base', PROD],
    ['chart/charts/a/templates/web.yaml', 'chart/kustomization.yaml'],
    ['chart/gone', 'chart/kustomization.yaml'],
    ['chart/gone/kustomization.yaml', 'chart/kustomization.yaml'],
    ['plugins/patch.yaml', undefined],
    ['prod/readme.md', undefined],
    ['kustomization.yaml', undefined],
  ])('that load %s', (path, root) => {
    expect([...affectedRoots(reaches, new Set([path]))]).toEqual(root === undefined ? [] : [root]);
  });
});

describeKustomize('kustomize', () => {
  it('needs no more than what is reached', () => {
    const found = reach(SHOP, PROD);
    const files = Object.fromEntries(filesOf(found).map((path) => [path, SHOP[path] ?? '']));
    const whole = inFolder(SHOP, (folder) => buildIn(folder, 'prod'));
    expect(whole.output).toContain('k: v');
    expect(inFolder(files, (folder) => buildIn(folder, 'prod'))).toEqual(whole);
  });

  it.each(filesOf(reach(SHOP, PROD)))('needs %s', (missing) => {
    const files = Object.fromEntries(Object.entries(SHOP).filter(([path]) => path !== missing));
    expect(inFolder(files, (folder) => buildIn(folder, 'prod')).status).toBe(1);
  });

  it('loads what a plugin names from the folder of the kustomization that uses it', () => {
    const { 'prod/patch.yaml': _, ...files } = SHOP;
    expect(inFolder(files, (folder) => buildIn(folder, 'prod')).error).toMatch(/prod\/patch\.yaml.*no such file/);
  });

  it.each([
    ['resources: [github.com/a/b/c.yaml]\n', false],
    ['resources: [github.com/a/b]\n', true],
  ])('prefers a file to an address, and an address to a folder: %s', (kustomization, isCloned) => {
    const files = {
      'kustomization.yaml': kustomization,
      'github.com/a/b/c.yaml': OBJECT,
      'github.com/a/b/kustomization.yaml': 'resources: [c.yaml]\n',
    };
    expect(inFolder(files, buildIn).error.includes("no 'git' program")).toBe(isCloned);
  });
});
