import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../../src/compare/workloads/compare-manifests.ts';
import { compareManifests } from '../../../src/compare/workloads/compare-manifests.ts';
import type { WorkloadChange } from '../../../src/compare/workloads/compare-workload.ts';
import { formatSetter } from '../../../src/pss/violation.ts';
import { caseCount } from '../../long.ts';
import { rulingFor } from '../ruling-for.ts';
import { arbitraryMoves, renamesOf } from './arbitrary-moves.ts';
import type { Planned, Repository } from './arbitrary-repository.ts';
import {
  arbitraryPlanned,
  arbitraryRepository,
  FORMS,
  keyOf,
  planOf,
  readRepository,
  wholeOf,
} from './arbitrary-repository.ts';

const RULING = rulingFor({ level: 'restricted', version: 'latest' });
const RUNS = { numRuns: caseCount(60, 100), seed: 7 };

function compare(base: Repository, head: Repository, renames: ReadonlyMap<string, string> = new Map()): Comparison {
  return compareManifests(readRepository(base), readRepository(head), renames, () => ({ ruling: RULING }));
}

/** Who, check and setter of each finding. */
function findingsOf({ workloads }: Comparison, status: 'introduced' | 'existing'): string[] {
  return workloads.flatMap(({ workload, findings }) =>
    findings
      .filter((finding) => finding.status === status)
      .map(({ check, violation }) => `${nameOf(workload)} ${check} ${formatSetter(violation)}`),
  );
}

function fixedOf({ workloads }: Comparison): string[] {
  return workloads.flatMap(({ base, fixed }) =>
    base === undefined ? [] : fixed.map(({ check, setter }) => `${nameOf(base)} ${check} ${setter}`),
  );
}

function nameOf({ file, document, objectPath }: WorkloadChange['workload']): string {
  return [file, document, ...objectPath].join(':');
}

function count<Entry>(entries: readonly Entry[], keyOfEntry: (entry: Entry) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(keyOfEntry(entry), (counts.get(keyOfEntry(entry)) ?? 0) + 1);
  return counts;
}

const planned = (repository: Repository): Planned[] => [...repository.values()].flatMap(({ workloads }) => workloads);

/** Nothing of head is new, worse or better, and nothing of base is gone. */
function expectNothing(comparison: Comparison): void {
  expect(findingsOf(comparison, 'introduced')).toEqual([]);
  expect(fixedOf(comparison)).toEqual([]);
  expect(comparison.removed.map(nameOf)).toEqual([]);
  expect(comparison.workloads.filter(({ base }) => base === undefined).map(({ workload }) => nameOf(workload))).toEqual(
    [],
  );
}

describe('of all pull requests', () => {
  test('pairs are one to one, each workload of head has its place, and what base held is paired or removed', () => {
    fc.assert(
      fc.property(arbitraryRepository(), arbitraryRepository(), (base, head) => {
        const { workloads, removed } = compare(base, head);
        const all = (repository: Repository) =>
          readRepository(repository).flatMap((manifest) => manifest.workloads.map(nameOf));
        expect(workloads.map(({ workload }) => nameOf(workload))).toEqual(all(head));
        const before = [...workloads.flatMap((change) => change.base ?? []), ...removed].map(nameOf);
        expect(before.sort()).toEqual(all(base).sort());
      }),
      RUNS,
    );
  });

  test('what is the same object in one file on both sides is paired, as often as there are two', () => {
    fc.assert(
      fc.property(arbitraryRepository(), arbitraryRepository(), (base, head) => {
        const { workloads } = compare(base, head);
        for (const [path, { workloads: before }] of base) {
          const after = head.get(path)?.workloads ?? [];
          const now = count(after, keyOf);
          for (const [key, number] of count(before, keyOf)) {
            const paired = workloads.filter(
              (change) =>
                change.workload.file === path &&
                change.base?.file === path &&
                [planOf(head, change.workload), planOf(base, change.base)].every((each) => keyOf(each) === key),
            );
            expect(paired).toHaveLength(Math.min(number, now.get(key) ?? 0));
          }
        }
      }),
      RUNS,
    );
  });

  test('the other way round introduced is fixed, fixed is introduced, new is removed, and existing stays', () => {
    fc.assert(
      fc.property(arbitraryRepository(), arbitraryRepository(), renamesOf(), (base, head, rename) => {
        const { repository, renames } = rename(base, head);
        const there = compare(base, repository, renames);
        const back = compare(repository, base, new Map([...renames].map(([path, previous]) => [previous, path])));
        const pairs = ({ workloads }: Comparison, isSwapped: boolean) =>
          workloads
            .flatMap((change) => (change.base === undefined ? [] : [[change.base, change.workload] as const]))
            .map(([a, b]) => (isSwapped ? [nameOf(b), nameOf(a)] : [nameOf(a), nameOf(b)]).join(' = '))
            .sort();
        expect(pairs(back, true)).toEqual(pairs(there, false));
        const isNew = ({ base: before }: WorkloadChange) => before === undefined;
        const of = (comparison: Comparison) => ({
          ...comparison,
          workloads: comparison.workloads.filter((change) => !isNew(change)),
        });
        const fresh = ({ workloads }: Comparison) => workloads.filter(isNew).map(({ workload }) => nameOf(workload));
        expect(findingsOf(of(there), 'introduced').sort()).toEqual(fixedOf(back).sort());
        expect(findingsOf(of(back), 'introduced').sort()).toEqual(fixedOf(there).sort());
        expect(fresh(there).sort()).toEqual(back.removed.map(nameOf).sort());
        expect(fresh(back).sort()).toEqual(there.removed.map(nameOf).sort());
        const existing = (comparison: Comparison) =>
          findingsOf(comparison, 'existing').map((each) => each.split(' ')[1]);
        expect(existing(there).sort()).toEqual(existing(back).sort());
      }),
      RUNS,
    );
  });

  test('a pull request that changes nothing introduces, fixes and removes nothing', () => {
    fc.assert(
      fc.property(arbitraryRepository(), (repository) => expectNothing(compare(repository, repository))),
      RUNS,
    );
  });
});

describe('what did not change', () => {
  test('introduces nothing, whatever moves, comes and goes around it; of copies exactly the surplus is new', () => {
    fc.assert(
      fc.property(arbitraryRepository().chain(arbitraryMoves), ({ base, head, renames, stayed }) => {
        const { workloads } = compare(base, head, renames);
        const isSame = ({ workload, base: before }: WorkloadChange) =>
          before !== undefined && wholeOf(planOf(head, workload)) === wholeOf(planOf(base, before));
        const same = workloads.filter(isSame);
        expect(same.flatMap(({ findings }) => findings.filter(({ status }) => status === 'introduced'))).toEqual([]);
        expect(same.flatMap(({ fixed }) => fixed)).toEqual([]);
        const known = count(same, ({ workload }) => wholeOf(planOf(head, workload)));
        const before = count(planned(base), wholeOf);
        for (const [whole, number] of count(planned(head), wholeOf)) {
          expect(known.get(whole) ?? 0).toBe(Math.min(number, before.get(whole) ?? 0));
        }
        // What stayed in its file is never taken for the copy.
        const here = count(same, ({ workload }) => `${workload.file} ${wholeOf(planOf(head, workload))}`);
        for (const [place, number] of count(stayed, ({ path, planned: each }) => `${path} ${wholeOf(each)}`)) {
          expect(here.get(place) ?? 0).toBeGreaterThanOrEqual(number);
        }
      }),
      RUNS,
    );
  });

  test('is the same in files that are split, joined, reordered, or written as JSON, as a List or as documents', () => {
    const layouts = fc.record({
      places: fc.array(fc.constantFrom('its own', 'new/a.yaml', 'new/b.yaml'), { minLength: 20, maxLength: 20 }),
      order: fc.array(fc.integer(), { minLength: 20, maxLength: 20 }),
      form: fc.array(fc.constantFrom(...FORMS), { minLength: 8, maxLength: 8 }),
      isJoined: fc.boolean(),
    });
    fc.assert(
      fc.property(arbitraryRepository(), layouts, (base, { places, order, form, isJoined }) => {
        const all = [...base].flatMap(([path, { workloads }]) => workloads.map((each) => ({ path, each })));
        const placed = all.map(({ path, each }, at) => ({
          path: isJoined ? 'web.yaml' : places[at] === 'its own' ? path : String(places[at]),
          each,
          rank: order[at] ?? 0,
        }));
        const paths = [...new Set(placed.map(({ path }) => path))];
        const head: Repository = new Map(
          paths.map((path, at) => {
            const workloads = placed.filter((entry) => entry.path === path).sort((a, b) => a.rank - b.rank);
            return [path, { form: form[at] ?? 'documents', workloads: workloads.map(({ each }) => each) }];
          }),
        );
        expectNothing(compare(base, head));
      }),
      RUNS,
    );
  });

  test('is the same with its containers, keys and volumes in another order', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.toReversed().map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, each]) => [key, reversed(each)]),
      );
    };
    fc.assert(
      fc.property(arbitraryRepository(), (base) => {
        const head: Repository = new Map(
          [...base].map(([path, file]) => {
            const workloads = file.workloads.toReversed();
            return [
              path,
              { ...file, workloads: workloads.map((each) => ({ ...each, spec: reversed(each.spec) as object })) },
            ];
          }),
        );
        expectNothing(compare(base, head));
      }),
      RUNS,
    );
  });
});

describe('what is only called otherwise', () => {
  test('is the same with a namespace added, in today’s API group', () => {
    fc.assert(
      fc.property(arbitraryRepository(), fc.boolean(), (base, isAll) => {
        const change = (isBefore: boolean): Repository =>
          new Map(
            [...base].map(([path, file]) => [
              path,
              {
                ...file,
                workloads: file.workloads.map((each, at) =>
                  isBefore
                    ? { ...each, isOld: true }
                    : isAll || at % 2 === 0
                      ? { ...each, namespace: each.namespace ?? 'shop' }
                      : each,
                ),
              },
            ]),
          );
        expectNothing(compare(change(true), change(false)));
      }),
      RUNS,
    );
  });

  test('is the same as another kind, in another file and with a namespace, where nobody else has its name', () => {
    const many = fc.array(arbitraryPlanned(), { minLength: 1, maxLength: 6 });
    const changes = fc.array(fc.constantFrom('kind', 'namespace', 'file'), { maxLength: 3 });
    fc.assert(
      fc.property(many, changes, (plans, changed) => {
        const own = plans.map((each, at): Planned => ({ ...each, name: `w${at}`, kind: 'ReplicationController' }));
        const now = own.map(
          (each): Planned => ({
            ...each,
            ...(changed.includes('kind') && { kind: 'Deployment' }),
            ...(changed.includes('namespace') && { namespace: 'moved' }),
          }),
        );
        const path = changed.includes('file') ? 'new.yaml' : 'web.yaml';
        const base: Repository = new Map([['web.yaml', { form: 'documents', workloads: own }]]);
        expectNothing(compare(base, new Map([[path, { form: 'documents', workloads: now.toReversed() }]])));
      }),
      RUNS,
    );
  });
});

describe('what cannot be read any more', () => {
  const BROKEN = 'apiVersion: v1\nkind: Pod\nmetadata: {name: x\n';

  test('is neither removed nor fixed, and the rest is as it was', () => {
    fc.assert(
      fc.property(arbitraryRepository(), fc.nat(), (repository, at) => {
        const base: Repository = new Map([...repository].map(([path, file]) => [path, { ...file, form: 'documents' }]));
        const [path = '', file] = [...base].filter(([, { workloads }]) => workloads.length > 0)[at % base.size] ?? [];
        fc.pre(file !== undefined);
        const broken = at % file.workloads.length;
        const head = readRepository(base).map((manifest) => {
          if (manifest.file !== path) return manifest;
          const unreadable = { file: path, document: broken, line: 1, reason: 'syntax', message: BROKEN } as const;
          const workloads = manifest.workloads.filter(({ document }) => document !== broken);
          return { ...manifest, workloads, notEvaluated: [unreadable] };
        });
        const comparison = compareManifests(readRepository(base), head, new Map(), () => ({ ruling: RULING }));
        expectNothing(comparison);
        expect(comparison.notEvaluated.map(({ introduced }) => introduced)).toEqual([true]);
      }),
      RUNS,
    );
  });
});
