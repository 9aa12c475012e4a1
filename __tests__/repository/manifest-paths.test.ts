import { describe, expect, it } from 'vitest';
import { isSelectedPath } from '../../src/repository/manifest-paths.ts';

describe('the files that are read', () => {
  it('are all manifests where the config names no paths', () => {
    expect(isSelectedPath([], 'deploy/web.yaml')).toBe(true);
    expect(isSelectedPath([], 'README.md')).toBe(false);
  });

  it('are never those that can be no manifests', () => {
    expect(isSelectedPath(['**'], 'node_modules/a/b.yaml')).toBe(false);
    expect(isSelectedPath(['deploy/**'], 'deploy/README.md')).toBe(false);
  });

  it('do not hide behind dots and line breaks', () => {
    for (const file of ['deploy/.a.yaml', 'deploy/.b/a.yaml', 'deploy/a\nb.yaml']) {
      expect(isSelectedPath(['deploy/**'], file)).toBe(true);
    }
  });
});
