import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareKustomizeSettings } from '../../../../src/compare/rules/building/compare-kustomize-settings.ts';
import { isNamedRoot } from '../../../../src/repository/kustomize/reach/root-kustomizations.ts';
import { kustomizeSettings } from '../../../../src/target/kustomize-settings.ts';

const FOLDERS = ['', 'apps', 'clusters', 'clusters/eu', 'clusters/eu/prod', 'clusters/lab'];

const roots = fc.uniqueArray(
  fc.constantFrom('.', '**', '*', 'apps', 'clusters/*', 'clusters/**', '**/prod', 'clusters/eu', '!clusters/lab', '!.'),
  { maxLength: 3 },
);

describe('other roots', () => {
  it('are said where a folder is one no more', () => {
    fc.assert(
      fc.property(roots, roots, fc.constantFrom(...FOLDERS), (before, after, folder) => {
        if (!isNamedRoot(before, folder) || isNamedRoot(after, folder)) return;
        const changes = compareKustomizeSettings(
          kustomizeSettings({ roots: before }),
          kustomizeSettings({ roots: after }),
        );
        expect(changes.map(({ key }) => key)).toEqual(['kustomize.roots']);
      }),
      { numRuns: 2000 },
    );
  });

  it('are not said where they are the same, or there were none', () => {
    fc.assert(
      fc.property(roots, (each) => {
        const settings = kustomizeSettings({ roots: each });
        expect(compareKustomizeSettings(settings, settings)).toEqual([]);
        expect(compareKustomizeSettings(kustomizeSettings(undefined), settings)).toEqual([]);
      }),
    );
  });
});
