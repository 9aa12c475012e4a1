import { describe, expect, it } from 'vitest';
import { isNamedRoot } from '../../../../src/repository/kustomize/reach/root-kustomizations.ts';

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
    expect(FOLDERS.filter((folder) => isNamedRoot(roots, folder))).toEqual(expected);
  });
});
