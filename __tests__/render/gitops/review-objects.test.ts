import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeRenders } from '../../runner/programs.ts';
import { linesOfReview, reviewBuilt, withoutWords } from '../review-built.ts';
import type { TreeFixture } from '../tree-fixture.ts';
import { treeFixtures } from '../tree-fixture.ts';

const FIXTURES = treeFixtures(join(import.meta.dirname, 'fixtures'));

describeRenders('a review of what controllers apply', (helm) => {
  // What has no chart comes to the same with each helm.
  const names = FIXTURES.names.filter((name) => helm === 'helm3' || hasChart(FIXTURES.read(name)));

  test.each(names)('%s', async (name) => {
    const review = await reviewBuilt(FIXTURES.read(name));
    const lines = linesOfReview(review).map(withoutWords);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(FIXTURES.findingsOf(name));
  });
});

describeRenders('what is not rendered of a chart for a change', () => {
  test.each([
    ['release-of-a-chart-that-asks', ['chart/templates/pod.yaml:1']],
    ['release-of-a-chart-that-asks-as-before', []],
    ['template-of-a-release-asks', ['chart/templates/pod.yaml:1']],
  ])('is a change that is not judged: %s', async (name, places) => {
    const { unjudgedChanges } = await reviewBuilt(FIXTURES.read(`${name}.tree.txt`));
    expect(unjudgedChanges.map(({ file, line }) => `${file}:${line}`)).toEqual(places);
  });
});

test('each expectation has its tree', () => {
  expect(FIXTURES.expected()).toEqual(FIXTURES.names);
});

function hasChart({ head, base }: TreeFixture): boolean {
  return [head, base].some((texts) => Object.keys(texts).some((path) => path.endsWith('Chart.yaml')));
}
