import { describe, expect, it } from 'vitest';
import { kustomizeSettings } from '../../src/target/kustomize-settings.ts';

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
