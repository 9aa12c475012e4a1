import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../scripts/changelog.ts';

const TEXT =
  '# Changes\n\n## Unreleased\n\n- later\n\n## 1.0.0 (2027-02-01)\n\n- a\n- b\n\n### More\n\n- c\n\n## 0.1.0 (2027-01-31)\n';

describe('the changelog', () => {
  it('has the changes of a version below its heading', () => {
    expect(changesOf(TEXT, '1.0.0')).toBe('- a\n- b\n\n### More\n\n- c');
    for (const version of ['0.1.0', '1.0', '1.0.1', '1x0.0', 'Unreleased'])
      expect(changesOf(TEXT, version)).toBeUndefined();
  });

  it('says what comes next', () => {
    expect(readFileSync(join(import.meta.dirname, '../../CHANGELOG.md'), 'utf8')).toMatch(
      /^## (?:Unreleased|\d+\.\d+\.\d+ \()/m,
    );
  });
});
