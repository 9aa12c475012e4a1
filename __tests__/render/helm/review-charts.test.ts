import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeRenders } from '../../runner/programs.ts';
import { linesOfReview, reviewBuilt, withoutWords } from '../review-built.ts';
import { treeFixtures } from '../tree-fixture.ts';

const FIXTURES = treeFixtures(join(import.meta.dirname, 'fixtures'));

/** A line without the version of helm, without its words, and without names that are others each time. */
function withoutChance(line: string): string {
  return withoutWords(line).replace(/web-[a-z0-9]{5}\b/, 'web-…');
}

describeRenders('a review of charts as they are rendered', () => {
  test.each(FIXTURES.names)('%s', async (name) => {
    const review = await reviewBuilt(FIXTURES.read(name));
    const lines = linesOfReview(review).map(withoutChance);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(FIXTURES.findingsOf(name));
  });

  test.each([
    ['required', ['web/templates/web.yaml:10']],
    ['fail-of-one-variant', ['web/templates/pod.yaml:1']],
    ['missing-dependency', ['web/Chart.yaml:1']],
    ['values-of-another-name', ['web/env/prod.yaml:1']],
    ['to-yaml-nindent', []],
  ])('what is not rendered of a change is a change that is not judged: %s', async (name, places) => {
    const { unjudgedChanges } = await reviewBuilt(FIXTURES.read(`${name}.tree.txt`));
    expect(unjudgedChanges.map(({ file, line }) => `${file}:${line}`)).toEqual(places);
  });

  test('each expectation has its tree', () => {
    expect(FIXTURES.expected()).toEqual(FIXTURES.names);
  });
});
