import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeighedFile } from '../../src/scan/divide-files.ts';
import { partOfFiles } from '../../src/scan/divide-files.ts';

const NO_CHARTS: ReadonlySet<string> = new Set();

function partsOf(files: readonly WeighedFile[], charts: ReadonlySet<string>, of: number): string[][] {
  return Array.from({ length: of }, (_, index) => [...partOfFiles(files, charts, { index: index + 1, of }).paths]);
}

const arbitraryFiles = fc
  .uniqueArray(fc.record({ path: fc.stringMatching(/^[a-c]\/[a-z]{1,3}\.yaml$/), weight: fc.nat(1000) }), {
    selector: ({ path }) => path,
  })
  .map((files) => files.toSorted((a, b) => (a.path < b.path ? -1 : 1)));

describe('a scan in parts', () => {
  it('has each file in exactly one, and in the order of the whole', () => {
    fc.assert(
      fc.property(arbitraryFiles, fc.integer({ min: 1, max: 12 }), (files, of) => {
        expect(partsOf(files, NO_CHARTS, of).flat()).toEqual(files.map(({ path }) => path));
      }),
    );
  });

  it('has parts of about the same weight: none is more than a file above its share', () => {
    fc.assert(
      fc.property(arbitraryFiles, fc.integer({ min: 1, max: 12 }), (files, of) => {
        const weights = new Map(files.map(({ path, weight }) => [path, weight]));
        const sumOf = (paths: readonly string[]) => paths.reduce((sum, path) => sum + (weights.get(path) ?? 0), 0);
        const share = sumOf([...weights.keys()]) / of;
        const largest = Math.max(0, ...weights.values());
        for (const part of partsOf(files, NO_CHARTS, of)) expect(sumOf(part)).toBeLessThanOrEqual(share + largest);
      }),
    );
  });

  it('keeps the templates of a chart together, but not all that is below a chart in the root', () => {
    const files = ['web/templates/a.yaml', 'web/templates/b.yaml', 'web/values.yaml', 'x.yaml', 'y.yaml'].map(
      (path) => ({ path, weight: 1 }),
    );
    expect(partsOf(files, new Set(['web']), 2)).toEqual([
      ['web/templates/a.yaml', 'web/templates/b.yaml', 'web/values.yaml'],
      ['x.yaml', 'y.yaml'],
    ]);
    const inRoot = ['templates/a.yaml', 'templates/b.yaml'].map((path) => ({ path, weight: 1 }));
    expect(partsOf(inRoot, new Set(['']), 2)).toEqual([['templates/a.yaml'], ['templates/b.yaml']]);
  });

  it('has empty parts where there are more parts than files, and the last one says so', () => {
    const files = [{ path: 'a.yaml', weight: 5 }];
    const parts = [1, 2, 3].map((index) => partOfFiles(files, NO_CHARTS, { index, of: 3 }));
    expect(parts.flatMap(({ paths }) => [...paths])).toEqual(['a.yaml']);
    expect(parts.map(({ isLast }) => isLast)).toEqual([false, false, true]);
  });
});
