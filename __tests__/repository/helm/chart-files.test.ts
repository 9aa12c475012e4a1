import { describe, expect, it, test } from 'vitest';
import {
  belowFolder,
  chartFileOf,
  chartFilesBy,
  isChartData,
  isHelmFile,
  outerCharts,
  readsFiles,
  valuesFilesOf,
} from '../../../src/repository/helm/chart-files.ts';

test('paths are said from the folder of a chart, also where that is the root', () => {
  expect([chartFileOf(''), chartFileOf('charts/web')]).toEqual(['Chart.yaml', 'charts/web/Chart.yaml']);
  expect([belowFolder('', 'a/b'), belowFolder('a', 'a/b')]).toEqual(['a/b', 'b']);
});

describe('a file of a chart', () => {
  it.each([
    'Chart.yaml',
    'Chart.lock',
    'requirements.yaml',
    'values.yaml',
    'values-prod.yml',
    'values.schema.json',
    '.helmignore',
    'templates/web.yaml',
    'templates/a/_helpers.tpl',
    'charts/db-1.0.0.tgz',
    'charts/db/templates/db.yaml',
    'ci/small-values.yaml',
    'values/dev.yaml',
  ])('%s is read by helm itself', (name) => {
    expect(isHelmFile('', name)).toBe(true);
    expect(isHelmFile('charts/web', `charts/web/${name}`)).toBe(true);
    expect(isHelmFile('charts/web', `charts/webs/${name}`)).toBe(false);
  });

  it.each([
    'README.md',
    'files/a.yaml',
    'a/Chart.yaml',
    'a/templates/web.yaml',
    'values/a/b.yaml',
    'ci/job.yaml',
    'myvalues.yaml',
    'Chart.yaml.bak',
  ])('%s is none that helm itself reads', (name) => {
    expect(isHelmFile('', name)).toBe(false);
  });

  it('may be read by a template wherever it is, but in what no chart has', () => {
    expect(isChartData('web', 'web/files/a.txt')).toBe(true);
    expect(isChartData('web', 'web/.github/a.yml')).toBe(true);
    expect(isChartData('web', 'web/.git/config')).toBe(false);
    expect(isChartData('web', 'web/a/node_modules/b/c.yaml')).toBe(false);
    expect(isChartData('web', 'other/a.txt')).toBe(false);
  });
});

test.each([
  ['{{ .Files.Get "a" }}', true],
  ['{{ range $path, $_ := $.Files.Glob "a/*" }}', true],
  ['{{ index . "Fi" }}', true],
  ['{{ get $ "x" }}', true],
  ['{{ toYaml . }}', true],
  ['{{ range $key, $value := . }}', true],
  ['{{ (get $root (print "Fi" "les")).Get "a" }}', true],
  ['{{ . | toYaml }}', true],
  ['{{ index .Values "a" }}', false],
  ['{{ toYaml .Values.a | nindent 2 }}', false],
  ['{{ include "a" . }}', false],
  ['{{ toYaml .Values.a | nindent 2 }} .', false],
])('%s: a file may be read: %s', (text, isRead) => {
  expect(readsFiles(text)).toBe(isRead);
});

test('values files beside a chart, and those that it is tried with, are variants', () => {
  const names = [
    'values.yaml',
    'values-prod.yaml',
    'values.dev.yml',
    'values/eu.yaml',
    'ci/a-values.yaml',
    'ci/a.yaml',
    'ci/b/a-values.yaml',
    'values.schema.json',
    'templates/values-a.yaml',
    'files/values-a.yaml',
  ];
  const files = new Map(names.map((name) => [name, `web/${name}`]));
  expect(valuesFilesOf(files)).toEqual([
    'web/values-prod.yaml',
    'web/values.dev.yml',
    'web/values/eu.yaml',
    'web/ci/a-values.yaml',
  ]);
});

test('charts in the charts/ of another one are only rendered with that', () => {
  const charts = ['charts/web', 'charts/web/charts/db', 'charts/web/charts/db/charts/disk', 'charts/web/examples/a'];
  expect(outerCharts(new Set(charts))).toEqual(['charts/web', 'charts/web/examples/a']);
  expect(outerCharts(new Set(['', 'charts/web', 'tools/a']))).toEqual(['', 'tools/a']);
});

describe('the files in the folder of a chart', () => {
  const paths = ['web/Chart.yaml', 'web/templates/a.yaml', 'webs/Chart.yaml', 'shared/b.yaml', 'shared/c/d.yaml'];

  it('are those below it', () => {
    const filesOf = chartFilesBy(paths, new Map());
    expect([...filesOf('web')]).toEqual([
      ['Chart.yaml', 'web/Chart.yaml'],
      ['templates/a.yaml', 'web/templates/a.yaml'],
    ]);
    expect(filesOf('').size).toBe(paths.length);
    expect(filesOf('other').size).toBe(0);
  });

  it('are those that its symbolic links lead to, too', () => {
    const links = new Map([
      ['web/templates/b.yaml', '../../shared/b.yaml'],
      ['web/charts', '../shared'],
      ['web/lost', 'nowhere'],
      ['web/out', '../../shared'],
      ['other/link', '../shared'],
    ]);
    expect([...chartFilesBy(paths, links)('web')].slice(2)).toEqual([
      ['templates/b.yaml', 'shared/b.yaml'],
      ['charts/b.yaml', 'shared/b.yaml'],
      ['charts/c/d.yaml', 'shared/c/d.yaml'],
    ]);
  });
});
