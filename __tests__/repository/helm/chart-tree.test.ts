import { describe, expect, it, test } from 'vitest';
import { chartFilesBy } from '../../../src/repository/helm/chart-files.ts';
import type { ChartNode, ChartTree, FilesOfChart } from '../../../src/repository/helm/chart-tree.ts';
import { chartNodes, chartTree, neededFolders, templateAt } from '../../../src/repository/helm/chart-tree.ts';

interface Repository {
  readonly filesOf: FilesOfChart;
  readonly contents: Parameters<typeof chartTree>[2];
}

function repository(texts: Readonly<Record<string, string>>): Repository {
  const contents = new Map(
    Object.entries(texts).map(([path, text]) => [path, { bytes: new TextEncoder().encode(text) }]),
  );
  return { filesOf: chartFilesBy(Object.keys(texts), new Map()), contents };
}

function treeOf(folder: string, texts: Readonly<Record<string, string>>): ChartTree {
  const { filesOf, contents } = repository(texts);
  return chartTree(folder, filesOf, contents);
}

/** A `Chart.yaml`: what it needs are pairs of name and repository. */
function chart(
  name: string,
  ...needs: readonly (readonly [name: string, repository: string, alias?: string])[]
): string {
  const dependencies = needs.map(([needed, from, alias]) => ({ name: needed, repository: from, alias }));
  return JSON.stringify({ apiVersion: 'v2', name, version: '1.0.0', dependencies });
}

function shown({ name, charts }: ChartNode): string {
  return charts.length === 0 ? name : `${name}(${charts.map(shown).join(' ')})`;
}

describe('a chart as helm is to find it', () => {
  it('has what it takes from folders where helm looks for it', () => {
    const { files, root } = treeOf('web', {
      'web/Chart.yaml': chart('web', ['common', 'file://../lib']),
      'web/templates/a.yaml': '',
      'lib/Chart.yaml': chart('common', ['deep', 'file://./deep']),
      'lib/deep/Chart.yaml': chart('deep'),
    });
    expect([...files]).toEqual([
      ['Chart.yaml', 'web/Chart.yaml'],
      ['templates/a.yaml', 'web/templates/a.yaml'],
      ['charts/common/Chart.yaml', 'lib/Chart.yaml'],
      ['charts/common/deep/Chart.yaml', 'lib/deep/Chart.yaml'],
      ['charts/common/charts/deep/Chart.yaml', 'lib/deep/Chart.yaml'],
    ]);
    expect(shown(root)).toBe('web(common(deep))');
  });

  it.each([
    ['an archive', 'web/charts/common-1.2.3.tgz'],
    ['a folder of another name', 'web/charts/vendored/Chart.yaml'],
  ])('keeps what is committed as %s', (_, path) => {
    const { files } = treeOf('web', {
      'web/Chart.yaml': chart('web', ['common', 'file://../lib']),
      [path]: chart('common'),
      'lib/Chart.yaml': chart('common'),
    });
    expect([...files.values()]).toEqual(['web/Chart.yaml', path]);
  });

  it('takes no archive of a longer name for it', () => {
    const { files } = treeOf('web', {
      'web/Chart.yaml': chart('web', ['common', 'file://../lib']),
      'web/charts/common-db-1.2.3.tgz': '',
      'lib/Chart.yaml': chart('common'),
    });
    expect(files.get('charts/common/Chart.yaml')).toBe('lib/Chart.yaml');
  });

  it('has a chart under each name by which it is needed', () => {
    const { root } = treeOf('web', {
      'web/Chart.yaml': chart('web', ['db', '', 'primary'], ['db', '', 'replica']),
      'web/charts/db/Chart.yaml': chart('db'),
      'web/charts/other/Chart.yaml': chart('other'),
    });
    expect(shown(root)).toBe('web(primary replica other)');
  });

  it('reads what a chart of the former version needs in its requirements.yaml', () => {
    const { files } = treeOf('web', {
      'web/Chart.yaml': 'apiVersion: v1\nname: web\nversion: 1.0.0\n',
      'web/requirements.yaml': 'dependencies:\n  - {name: common, repository: file://../lib}\n',
      'lib/Chart.yaml': chart('common'),
    });
    expect(files.get('charts/common/Chart.yaml')).toBe('lib/Chart.yaml');
  });

  it.each([
    ['is no chart', 'file://../lib/a'],
    ['lies outside of the repository', 'file://../../lib'],
    ['is a path from the root of the disk', 'file:///lib'],
    ['is the network', 'https://example.com/lib'],
  ])('takes nothing from what %s', (_, from) => {
    const { files } = treeOf('web', { 'web/Chart.yaml': chart('web', ['lib', from]), 'lib/Chart.yaml': chart('lib') });
    expect([...files.values()]).toEqual(['web/Chart.yaml']);
  });

  it('ends where charts need each other', () => {
    const { root } = treeOf('a', {
      'a/Chart.yaml': chart('a', ['b', 'file://../b']),
      'b/Chart.yaml': chart('b', ['a', 'file://../a'], ['b', 'file://.']),
    });
    expect(shown(root)).toBe('a(b)');
  });
});

test('charts of which each needs all of the next ones are not put together without end', () => {
  const names = ['a', 'b', 'c'];
  const texts = Array.from({ length: 11 }, (_, level) =>
    names.map((name): [string, string] => {
      const needs = names.map((next) => [`${next}${level + 1}`, `file://../${next}${level + 1}`] as const);
      return [`${name}${level}/Chart.yaml`, chart(`${name}${level}`, ...needs)];
    }),
  ).flat();
  expect(treeOf('a0', Object.fromEntries(texts)).files.size).toBeLessThan(1000);
});

test('the charts that one takes from folders are found through others, each once', () => {
  const { filesOf, contents } = repository({
    'a/Chart.yaml': chart('a', ['b', 'file://../b'], ['c', 'file://../c'], ['d', 'file://../d']),
    'b/Chart.yaml': chart('b', ['c', 'file://../c'], ['a', 'file://../a']),
    'c/Chart.yaml': chart('c'),
  });
  expect(neededFolders('a', filesOf, contents)).toEqual(['a', 'b', 'c']);
});

describe('the template that helm names', () => {
  const tree = treeOf('web', {
    'web/Chart.yaml': chart('web', ['db', '', 'primary']),
    'web/templates/a.yaml': '',
    'web/templates/charts/b.yaml': '',
    'web/charts/folder/Chart.yaml': chart('db'),
    'web/charts/folder/templates/db.yaml': '',
    'web/charts/packed-1.0.0.tgz': '',
  });

  it.each([
    ['web/templates/a.yaml', 'templates/a.yaml'],
    ['web/templates/charts/b.yaml', 'templates/charts/b.yaml'],
    ['web/charts/primary/templates/db.yaml', 'charts/folder/templates/db.yaml'],
    ['web/charts/db/templates/db.yaml', undefined],
    ['web/charts/packed/templates/a.yaml', undefined],
    ['web/templates/lost.yaml', undefined],
    ['other/templates/a.yaml', undefined],
  ])('%s is %s', (source, path) => {
    expect(templateAt(tree, source)).toBe(path);
  });
});

test('charts are listed with the keys of their values, the innermost first', () => {
  const { root } = treeOf('web', {
    'web/Chart.yaml': chart('web', ['db', '', 'primary']),
    'web/charts/db/Chart.yaml': chart('db'),
    'web/charts/db/charts/disk/Chart.yaml': chart('disk'),
  });
  expect(chartNodes(root).map(({ node, keys }) => [node.at, ...keys])).toEqual([
    ['charts/db/charts/disk/', 'primary', 'disk'],
    ['charts/db/', 'primary'],
    [''],
  ]);
});
