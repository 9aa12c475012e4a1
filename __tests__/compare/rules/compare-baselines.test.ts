import { describe, expect, it } from 'vitest';
import { compareBaselines } from '../../../src/compare/rules/compare-baselines.ts';
import { formatBaseline } from '../../../src/target/baseline/format-baseline.ts';
import { readBaseline } from '../../../src/target/baseline/read-baseline.ts';

function baselineOf(...entries: readonly [file: string, name: string, ...violations: string[]][]) {
  const debts = entries.map(([file, name, ...violations]) => ({
    file,
    group: '',
    kind: 'Pod',
    name,
    violations: new Set(violations),
  }));
  return readBaseline('baseline.json', formatBaseline(debts)).baseline ?? [];
}

describe('a change of the baseline', () => {
  const base = baselineOf(['a.yaml', 'web', 'x app', 'y app'], ['b.yaml', 'web', 'x app']);

  it('loosens nothing by what it takes out, nor by another file', () => {
    expect(compareBaselines(base, baselineOf(['a.yaml', 'web', 'x app']))).toEqual([]);
    expect(compareBaselines(base, baselineOf(['c.yaml', 'web', 'x app', 'y app'], ['b.yaml', 'web', 'x app']))).toEqual(
      [],
    );
  });

  it('is told by what it adds, at its first line', () => {
    expect(
      compareBaselines(
        base,
        baselineOf(
          ['a.yaml', 'web', 'x app', 'y app', 'z app'],
          ['b.yaml', 'web', 'x app'],
          ['c.yaml', 'web', 'x app'],
          ['d.yaml', 'api', 'x app'],
        ),
      ),
    ).toEqual([
      {
        line: 5,
        name: 'baseline',
        message:
          'lists 3 more violations as known, for which scans of a branch fail no more: Pod web (z app), Pod web (x app), Pod api (x app)',
      },
    ]);
    expect(compareBaselines([], base)).toHaveLength(1);
  });
});
