import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixPatch } from '../../../src/report/text/fix-patch.ts';

/** What `git apply` makes of a text by a patch. */
function applied(before: string, patch: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pss-review-patch-'));
  try {
    writeFileSync(join(folder, 'web.yaml'), before);
    execFileSync('git', ['apply', '-'], { cwd: folder, input: patch });
    return readFileSync(join(folder, 'web.yaml'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the patch of a file with thousands of changed lines', () => {
  const lines = (count: number, word: string): string[] =>
    Array.from({ length: count }, (_, index) => `${word}${index}`);

  test.for([
    ['all lines', '', ''],
    ['lines in the middle', 'a\nb\nc\nd\n', 'w\nx\ny\nz\n'],
    ['lines before one without a line break', 'a\n', 'x\ny'],
    ['the last line, without a line break', 'a\nb\nc\nd\ne\n', undefined],
  ] as const)('is what git applies: %s', ([, above, below]) => {
    const text = (word: string): string =>
      `${above}${lines(4000, word).join('\n')}${below === undefined ? '' : `\n${below}`}`;
    const [before, after] = [text('old'), text('new')];
    const began = performance.now();
    const patch = fixPatch([{ path: 'web.yaml', before, after }]);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(applied(before, patch)).toBe(after);
  });
});
