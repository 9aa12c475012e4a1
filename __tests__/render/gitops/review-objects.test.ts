import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeRenders } from '../../runner/programs.ts';
import { linesOfReview, reviewBuilt } from '../review-built.ts';
import type { TreeFixture } from '../tree-fixture.ts';
import { readTreeFixture } from '../tree-fixture.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const ENDING = '.tree.txt';

/** A line without the versions of tools, and without their words: each has its own. */
function withoutWords(line: string): string {
  return line
    .replace(/((?:rendered with helm|built with kustomize) )v[\d.]+/, '$1v…')
    .replace(/(helm says: ).*?(?=; (?:give|name|run) |$)/, '$1…');
}

const ALL = readdirSync(FIXTURES).filter((name) => name.endsWith(ENDING));

describeRenders('a review of what controllers apply', (helm) => {
  // What has no chart comes to the same with each helm.
  const names = ALL.filter((name) => helm === 'helm3' || hasChart(readTreeFixture(join(FIXTURES, name))));

  test.each(names)('%s', async (name) => {
    const review = await reviewBuilt(readTreeFixture(join(FIXTURES, name)));
    const lines = linesOfReview(review).map(withoutWords);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(FIXTURES, name.replace(ENDING, '.findings.txt')));
  });
});

test('each expectation has its tree', () => {
  const expected = readdirSync(FIXTURES).filter((name) => name.endsWith('.findings.txt'));
  expect(expected.map((name) => name.replace('.findings.txt', ENDING)).sort()).toEqual(ALL.sort());
});

function hasChart({ head, base }: TreeFixture): boolean {
  return [head, base].some((texts) => Object.keys(texts).some((path) => path.endsWith('Chart.yaml')));
}
