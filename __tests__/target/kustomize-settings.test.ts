import { describe, expect, it } from 'vitest';
import { isNamedRoot, kustomizeSettings } from '../../src/target/kustomize-settings.ts';

describe('how kustomizations are built', () => {
  it('is within their folders and without charts, where the config says nothing', () => {
    const settings = { roots: [], loadRestrictor: 'root-only', enableHelm: false };
    expect(kustomizeSettings(undefined)).toEqual(settings);
    expect(kustomizeSettings({ roots: [] })).toEqual(settings);
  });

  it('is what the config says', () => {
    const stated = { roots: ['a'], command: 'kubectl', loadRestrictor: 'none', enableHelm: true } as const;
    expect(kustomizeSettings(stated)).toEqual(stated);
  });
});

const FOLDERS = ['', 'apps', 'clusters', 'clusters/eu', 'clusters/eu/prod', 'clusters/lab'];

describe('the roots that the config names', () => {
  it.each([
    [[], []],
    [['.'], ['']],
    [['clusters'], ['clusters']],
    [['clusters/*'], ['clusters/eu', 'clusters/lab']],
    [
      ['clusters/**', '!clusters/lab'],
      ['clusters', 'clusters/eu', 'clusters/eu/prod'],
    ],
    [['**'], FOLDERS],
    [['**', '!.'], FOLDERS.slice(1)],
    [['!clusters/**'], ['', 'apps']],
  ])('are folders: %j', (roots, expected) => {
    expect(FOLDERS.filter((folder) => isNamedRoot({ roots }, folder))).toEqual(expected);
  });
});
