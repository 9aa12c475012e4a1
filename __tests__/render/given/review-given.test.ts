import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linesOfReview } from '../kustomize/review-built.ts';
import { reviewGiven } from './review-given.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

test.each(readdirSync(FIXTURES))('%s', async (name) => {
  const folder = join(FIXTURES, name);
  const lines = linesOfReview(await reviewGiven(folder));
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(folder, 'findings.txt'));
});
