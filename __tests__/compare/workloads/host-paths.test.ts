import { describe, expect, it, test } from 'vitest';
import { compareManifests } from '../../../src/compare/workloads/compare-manifests.ts';
import { everyFinding } from '../../../src/compare/workloads/compare-workload.ts';
import { readText } from '../../../src/manifest/read-manifest.ts';
import { formatSetter } from '../../../src/pss/violation.ts';
import { rulingFor } from '../ruling-for.ts';

/** The volumes of a pod: the path of the node that each shows, or another source. */
type Volumes = readonly (readonly [name: string, path: string | Readonly<Record<string, object>>])[];

interface Outcome {
  readonly introduced?: readonly string[];
  readonly existing?: readonly string[];
  readonly fixed?: readonly string[];
}

const CASES: readonly (readonly [situation: string, base: Volumes, head: Volumes, expected: Outcome])[] = [
  ['the same', [['a', '/var/log']], [['a', '/var/log']], { existing: ['a'] }],
  ['a volume renamed', [['a', '/var/log']], [['b', '/var/log']], { existing: ['b'] }],
  ['a path narrowed from the root', [['a', '/']], [['a', '/var/log']], { existing: ['a'] }],
  ['a path narrowed', [['a', '/var']], [['a', '/var/log/app']], { existing: ['a'] }],
  ['a path widened', [['a', '/var/log']], [['a', '/var']], { introduced: ['a'], fixed: ['a'] }],
  ['a path widened to the root', [['a', '/var/log/app']], [['a', '/']], { introduced: ['a'], fixed: ['a'] }],
  ['another path', [['a', '/var/log']], [['a', '/etc']], { introduced: ['a'], fixed: ['a'] }],
  ['a path that only begins alike', [['a', '/var/log']], [['a', '/var/logs']], { introduced: ['a'], fixed: ['a'] }],
  ['narrowed and renamed', [['a', '/var']], [['b', '/var/log']], { introduced: ['b'], fixed: ['a'] }],
  ['slashes more and less', [['a', '/var//log/']], [['a', '/var/log']], { existing: ['a'] }],
  ['dots in the path', [['a', '/var/./log']], [['b', '/var/log/.']], { existing: ['b'] }],
  ['a path that leaves by dots', [['a', '/var/log']], [['a', '/var/log/../..']], { introduced: ['a'], fixed: ['a'] }],
  ['dots above the root', [['a', '/../var']], [['b', '/var']], { existing: ['b'] }],
  [
    'a second volume of one path',
    [['a', '/run']],
    [
      ['a', '/run'],
      ['b', '/run'],
    ],
    { existing: ['a'], introduced: ['b'] },
  ],
  [
    'one of two of a path removed',
    [
      ['a', '/run'],
      ['b', '/run'],
    ],
    [['b', '/run']],
    { existing: ['b'], fixed: ['a'] },
  ],
  [
    'a second volume below',
    [['a', '/run']],
    [
      ['a', '/run'],
      ['b', '/run/x'],
    ],
    { existing: ['a'], introduced: ['b'] },
  ],
  [
    'names swapped',
    [
      ['a', '/x'],
      ['b', '/y'],
    ],
    [
      ['a', '/y'],
      ['b', '/x'],
    ],
    { existing: ['a', 'b'] },
  ],
  [
    'names swapped, of which one is below the other',
    [
      ['a', '/'],
      ['b', '/var'],
    ],
    [
      ['a', '/var'],
      ['c', '/'],
    ],
    { existing: ['a', 'c'] },
  ],
  [
    'each narrowed to where the next one was',
    [
      ['a', '/'],
      ['b', '/var'],
      ['c', '/var/log'],
    ],
    [
      ['a', '/var'],
      ['b', '/var/log'],
      ['c', '/var/log/app'],
    ],
    { existing: ['a', 'b', 'c'] },
  ],
  [
    'narrowed, and its former path taken by a new volume',
    [['a', '/var']],
    [
      ['a', '/var/log'],
      ['b', '/var'],
    ],
    { existing: ['b'], introduced: ['a'] },
  ],
  [
    'reordered',
    [
      ['a', '/x'],
      ['b', '/y'],
    ],
    [
      ['b', '/y'],
      ['a', '/x'],
    ],
    { existing: ['b', 'a'] },
  ],
  ['another source before', [['a', { emptyDir: {} }]], [['a', '/var']], { introduced: ['a'] }],
  ['another source after', [['a', '/var']], [['a', { emptyDir: {} }]], { fixed: ['a'] }],
];

describe.each([
  ['baseline', 'hostPathVolumes'],
  ['restricted', 'restrictedVolumes'],
] as const)('hostPath volumes at %s', (level, check) => {
  it.each(CASES)('%s', (_, before, after, expected) => {
    expect(outcomeOf(before, after, level, check)).toEqual({ introduced: [], existing: [], fixed: [], ...expected });
  });
});

test('volumes of other types are known again by name and type', () => {
  const nfs = (path: string) => ({ nfs: { server: 'files.example', path } });
  const found = (before: Volumes, after: Volumes) => outcomeOf(before, after, 'restricted', 'restrictedVolumes');
  expect(found([['a', nfs('/x')]], [['a', nfs('/y')]])).toMatchObject({ existing: ['a'], introduced: [] });
  expect(found([['a', nfs('/x')]], [['b', nfs('/x')]])).toMatchObject({ introduced: ['b'], fixed: ['a'] });
  expect(found([['a', '/x']], [['a', nfs('/x')]])).toMatchObject({ introduced: ['a'], fixed: ['a'] });
});

test('many volumes that all change names and places are compared in linear time', () => {
  const many = (pathOf: (index: number) => string, nameOf: (index: number) => string): Volumes =>
    Array.from({ length: 6000 }, (_, index) => [nameOf(index), pathOf(index)]);
  const before = many(
    (index) => `/x/${index}`,
    (index) => `v${index}`,
  );
  const after = many(
    (index) => `/x/${(index + 1) % 6000}/y`,
    (index) => `v${(index + 1) % 6000}`,
  );
  const one = '/x'.repeat(20_000);
  const long: [Volumes, Volumes] = [[['a', one]], [['a', `${one}/y`]]];
  const pairs = [[before, after], long].map((sides) =>
    sides.map((volumes) => [readText('web.yaml', podText(volumes))]),
  );
  const ruling = rulingFor({ level: 'baseline', version: 'latest' });
  const start = performance.now();
  const statuses = pairs.map(([base = [], head = []]) =>
    compareManifests(base, head, new Map(), () => ({ ruling })).workloads.flatMap((change) =>
      everyFinding(change).filter(({ status }) => status === 'existing'),
    ),
  );
  expect(performance.now() - start).toBeLessThan(5000);
  expect(statuses.map(({ length }) => length)).toEqual([6000, 1]);
});

function outcomeOf(before: Volumes, after: Volumes, level: 'baseline' | 'restricted', check: string) {
  const ruling = rulingFor({ level, version: 'latest' });
  const read = (volumes: Volumes) => [readText('web.yaml', podText(volumes))];
  const [change] = compareManifests(read(before), read(after), new Map(), () => ({ ruling })).workloads;
  const nameOf = (setter: string) => setter.slice(0, setter.indexOf('='));
  const withStatus = (status: string) =>
    (change?.findings ?? [])
      .filter((finding) => finding.check === check && finding.status === status)
      .map(({ violation }) => nameOf(formatSetter(violation)));
  return {
    introduced: withStatus('introduced'),
    existing: withStatus('existing'),
    fixed: (change?.fixed ?? []).filter((fixed) => fixed.check === check).map(({ setter }) => nameOf(setter)),
  };
}

function podText(volumes: Volumes): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: {
      containers: [{ name: 'app', image: 'registry.example/web:1.4' }],
      volumes: volumes.map(([name, source]) =>
        typeof source === 'string' ? { name, hostPath: { path: source } } : { name, ...source },
      ),
    },
  });
}
