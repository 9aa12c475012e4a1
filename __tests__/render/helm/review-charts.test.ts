import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeRenders } from '../../runner/programs.ts';
import { linesOfReview, reviewBuilt } from '../review-built.ts';
import { treeFixtures } from '../tree-fixture.ts';

const FIXTURES = treeFixtures(join(import.meta.dirname, 'fixtures'));

/** A line without the version of helm, and without its words: each version has its own. */
function withoutWords(line: string): string {
  return line
    .replace(/(rendered with helm )v[\d.]+/, '$1v…')
    .replace(/web-[a-z0-9]{5}\b/, 'web-…')
    .replace(/(helm says: ).*?(?=; (?:give|name|run) |$)/, '$1…');
}

describeRenders('a review of charts as they are rendered', () => {
  test.each(FIXTURES.names)('%s', async (name) => {
    const review = await reviewBuilt(FIXTURES.read(name));
    const lines = linesOfReview(review).map(withoutWords);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(FIXTURES.findingsOf(name));
  });

  test('each expectation has its tree', () => {
    expect(FIXTURES.expected()).toEqual(FIXTURES.names);
  });
});
