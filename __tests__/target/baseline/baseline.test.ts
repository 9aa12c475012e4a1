import { describe, expect, it } from 'vitest';
import type { Workload } from '../../../src/manifest/manifest.ts';
import type { Baseline } from '../../../src/target/baseline/baseline.ts';
import { formatBaseline } from '../../../src/target/baseline/format-baseline.ts';
import { watchBaseline } from '../../../src/target/baseline/known-violations.ts';
import { readBaseline } from '../../../src/target/baseline/read-baseline.ts';
import { standingPlaces } from '../../../src/target/baseline/standing-places.ts';

const DEBT = {
  group: 'apps',
  kind: 'Deployment',
  namespace: 'shop',
  name: 'web',
  violations: new Set(['b app', 'a pod']),
};

function workload(file: string, more: Partial<Workload> = {}): Workload {
  const identity = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'web' };
  return { file, identity, ...more } as Workload;
}

type Places = Partial<Parameters<typeof watchBaseline>[1]> & { readonly all?: readonly string[] };

/** Watches a baseline of these files; `all` are those that are there, where they are not those that are scanned. */
function watch(files: readonly string[], paths: readonly string[], places: Places = {}) {
  const text = formatBaseline(files.map((file) => ({ ...DEBT, file })));
  const { baseline } = readBaseline('baseline.json', text);
  if (baseline === undefined) throw new Error('a baseline that was written is not read');
  return watching(baseline, paths, places);
}

function watching(baseline: Baseline, paths: readonly string[], { all = paths, ...places }: Places = {}) {
  const standing = standingPlaces(baseline, all);
  return watchBaseline(baseline, {
    paths: new Set(paths),
    isWhole: true,
    standing,
    isJudgedAlike: true,
    isBuilding: true,
    ...places,
  });
}

describe('a baseline', () => {
  it('is read as it was written, in one order', () => {
    const text = formatBaseline([
      { ...DEBT, file: 'b.yaml' },
      { ...DEBT, file: 'a.yaml', via: 'overlays/prod', values: ['v.yaml'], release: 'web', pod: 'x' },
      { ...DEBT, file: 'none.yaml', violations: new Set() },
    ]);
    expect(text).toMatchInlineSnapshot(`
      "{
        "baseline": "v1",
        "about": "Violations that were there when \`pss-review scan --write-baseline\` wrote this: they are known, and do not fail a scan. New ones do.",
        "workloads": [
          {"file":"a.yaml","group":"apps","kind":"Deployment","namespace":"shop","name":"web","pod":"x","via":"overlays/prod","values":["v.yaml"],"release":"web","violations":["a pod","b app"]},
          {"file":"b.yaml","group":"apps","kind":"Deployment","namespace":"shop","name":"web","violations":["a pod","b app"]}
        ]
      }
      "
    `);
    const { baseline } = readBaseline('baseline.json', text);
    expect(formatBaseline(baseline ?? [])).toBe(text);
    expect(baseline?.map(({ place }) => place.line)).toEqual([5, 6]);
  });

  it('is read whatever its names are', () => {
    const odd = ['', ' ', 'a b', 'a=b', '"', '\\', '\n', '\u2028', '../a', '/a', "'", 'ü'];
    const debts = odd.map((name) => ({
      ...DEBT,
      file: name || '.',
      name,
      namespace: name,
      violations: new Set([`check ${name}`]),
    }));
    const text = formatBaseline(debts);
    const { baseline = [], faults } = readBaseline('b.json', text);
    expect(faults).toBeUndefined();
    expect(formatBaseline(baseline)).toBe(text);
    expect(new Set(baseline.map(({ name }) => name))).toEqual(new Set(odd));
  });

  it.each([
    ['', '1:1 found nothing, expected a baseline: write it anew with `pss-review scan --write-baseline`'],
    ['{', '1:2 the baseline cannot be read: '],
    ['[]', '1:1 found a list, expected a mapping'],
    [
      '{"baseline": "v2", "workloads": []}',
      '1:14 baseline: found "v2", expected v1, which this version of pss-review reads: ',
    ],
    ['{"workloads": []}', '1:1 '],
    ['{"baseline": "v1"}', '1:1 '],
    ['{"baseline": "v1",\n"workloads": [{"file": "a"}]}', '2:15 '],
    ['{"baseline": "v1",\n"workloads": [],\n"more": 1}', '3:1 more: found an unknown field'],
    ['{"baseline": "v1", "workloads": [],\n"workloads": []}', '2:1 '],
  ])('that is broken has mistakes, and is never an empty one: %j', (text, expected) => {
    const { baseline, faults = [] } = readBaseline('baseline.json', text);
    expect(baseline).toBeUndefined();
    expect(faults.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n')).toContain(expected);
  });

  it('knows what it lists of a workload, and nothing else', () => {
    const watched = watch(['a.yaml'], ['a.yaml']);
    const isKnown = watched.knownOf(workload('a.yaml'));
    expect(['a pod', 'a app', 'b app'].map(isKnown)).toEqual([true, false, true]);
    expect(watched.knownOf(workload('a.yaml'))('a pod')).toBe(false);
    expect(watched.use()).toMatchObject({ known: 2, paid: [] });
  });

  it('tells what is paid, and is left without it', () => {
    const watched = watch(['a.yaml', 'b.yaml'], ['a.yaml']);
    watched.knownOf(workload('a.yaml'))('a pod');
    const { paid, left } = watched.use();
    expect(paid.map(({ entry: { file }, violations }) => [file, violations])).toEqual([
      ['a.yaml', ['b app']],
      ['b.yaml', ['a pod', 'b app']],
    ]);
    expect(left.map(({ file, violations }) => [file, [...violations]])).toEqual([
      ['a.yaml', ['a pod']],
      ['b.yaml', []],
    ]);
  });

  it('knows a workload again whose file was renamed, each entry once', () => {
    const watched = watch(['old.yaml', 'kept.yaml'], ['new.yaml', 'kept.yaml', 'other.yaml']);
    expect(watched.knownOf(workload('new.yaml'))('a pod')).toBe(true);
    expect(watched.knownOf(workload('other.yaml'))('a pod')).toBe(false);
    expect(watched.knownOf(workload('kept.yaml'))('a pod')).toBe(true);
    expect(watched.use().left.map(({ file }) => file)).toEqual(['kept.yaml', 'new.yaml']);
  });

  it('knows what is built by its root, values and release, wherever its file is', () => {
    const { baseline = [] } = readBaseline(
      'b.json',
      formatBaseline([{ ...DEBT, file: 'base/a.yaml', via: 'envs/prod' }]),
    );
    const built = (via: string) => workload('base/b.yaml', { via });
    const at = (paths: readonly string[]) => watching(baseline, paths);
    const kept = at(['base/b.yaml', 'envs/prod/kustomization.yaml']);
    expect(kept.knownOf(built('envs/dev'))('a pod')).toBe(false);
    expect(kept.knownOf(built('envs/prod'))('a pod')).toBe(true);
    expect(at(['base/b.yaml', 'envs/dev/kustomization.yaml']).knownOf(built('envs/dev'))('a pod')).toBe(true);
  });

  it('has nothing paid that was not looked at', () => {
    const filesOf = ({ paid }: ReturnType<ReturnType<typeof watch>['use']>) => paid.map(({ entry: { file } }) => file);
    const two = ['a.yaml', 'b.yaml'];
    expect(filesOf(watch(two, ['a.yaml'], { isWhole: false }).use())).toEqual(['a.yaml']);
    // The config leaves a file out that is there.
    expect(filesOf(watch(two, ['a.yaml'], { all: two }).use())).toEqual(['a.yaml']);
    expect(watch(['b.yaml'], ['a.yaml'], { all: two }).knownOf(workload('a.yaml'))('a pod')).toBe(false);
    expect(filesOf(watch(two, two, { isJudgedAlike: false }).use())).toEqual([]);
    const unread = watch(['a.yaml'], ['a.yaml']);
    unread.seeUnjudged('a.yaml');
    expect(unread.use()).toMatchObject({ paid: [], left: [{ file: 'a.yaml' }] });
    const built =
      readBaseline('b.json', formatBaseline([{ ...DEBT, file: 'a.yaml', via: 'envs/prod' }])).baseline ?? [];
    expect(filesOf(watching(built, ['a.yaml'], { isBuilding: false }).use())).toEqual([]);
  });
});
