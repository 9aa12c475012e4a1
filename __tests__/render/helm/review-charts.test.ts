import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeRenders } from '../../runner/programs.ts';
import { linesOfReview, reviewBuilt } from '../review-built.ts';
import { readTreeFixture } from '../tree-fixture.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const ENDING = '.tree.txt';

/** A line without the version of helm, and without its words: each version has its own. */
function withoutWords(line: string): string {
  return line
    .replace(/(rendered with helm )v[\d.]+/, '$1v…')
    .replace(/web-[a-z0-9]{5}\b/, 'web-…')
    .replace(/(helm says: ).*?(?=; (?:give|name|run) |$)/, '$1…');
}

describeRenders('a review of charts as they are rendered', () => {
  const names = readdirSync(FIXTURES).filter((name) => name.endsWith(ENDING));

  test.each(names)('%s', async (name) => {
    const review = await reviewBuilt(readTreeFixture(join(FIXTURES, name)));
    const lines = linesOfReview(review).map(withoutWords);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(FIXTURES, name.replace(ENDING, '.findings.txt')));
  });

  test('each expectation has its tree', () => {
    const expected = readdirSync(FIXTURES).filter((name) => name.endsWith('.findings.txt'));
    expect(expected.map((name) => name.replace('.findings.txt', ENDING)).sort()).toEqual(names.sort());
  });
});
