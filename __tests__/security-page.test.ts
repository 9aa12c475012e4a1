import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const page = readFileSync(join(ROOT, 'docs', 'security.md'), 'utf8');

/** The cells of the rows of all tables: what is tried, what happens, and `file`: the name of a test in it. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (a pull request|---) \|/.test(line))
  .map((line) => line.slice(2, -2).split(' | '));

/**
 * Whether a file has a test, a group of tests or a row of a table of tests with this name. The name may go on there with
 * what differs from case to case: `, workspace: %s`.
 */
function hasTest(source: string, name: string): boolean {
  return ["'", '"', '`'].some((quote) => [quote, ',', ':'].some((end) => source.includes(`${quote}${name}${end}`)));
}

describe('the page about security', () => {
  it.each(rows.map(([attempt = '', , test = '']) => [attempt, test] as const))(
    'names a test that is there, for a pull request that %s',
    (_, test) => {
      const [, file = '', name = ''] = /^`([^`]+\.test\.ts)`: (.+)$/.exec(test) ?? expect.fail(`no test: ${test}`);
      const path = join(ROOT, '__tests__', file);
      expect(existsSync(path), file).toBe(true);
      expect(hasTest(readFileSync(path, 'utf8'), name), name).toBe(true);
    },
  );

  it('has three cells in each row, and rows', () => {
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((cells) => cells.length !== 3)).toEqual([]);
  });
});
