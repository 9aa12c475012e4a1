import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planReview } from '../../../src/report/plan/plan-review.ts';
import type { ReviewPlan } from '../../../src/report/plan/review-plan.ts';
import { linesOfReview } from '../review-built.ts';
import { reviewGiven } from './review-given.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

test.each(readdirSync(FIXTURES))('%s', async (name) => {
  const folder = join(FIXTURES, name);
  const lines = linesOfReview(await reviewGiven(folder));
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(folder, 'findings.txt'));
});

describe('a finding in what was rendered', () => {
  const planOf = async (name: string): Promise<ReviewPlan> =>
    planReview(await reviewGiven(join(FIXTURES, name)), { docs: 'https://example.com' });

  test('is in the summary where only its rendered line is known', async () => {
    const { comments, summary, conclusion } = await planOf('new-workload');
    expect([comments, conclusion]).toEqual([[], 'failure']);
    expect(summary).toContain('`rendered-head/all.yaml:33`');
    expect(summary).toContain('Rendered in `rendered-head/all.yaml`.');
    expect(summary).toContain('was rendered elsewhere: repair what it is rendered from');
  });

  test('has its comment on the line that the map says', async () => {
    const { comments } = await planOf('map');
    expect(comments.map(({ path, line }) => `${path}:${line}`)).toEqual(['web.jsonnet:3', 'web.jsonnet:1']);
    expect(comments[0]?.body).toContain('the map of rendered documents names one line for the whole document');
  });

  test('is said once with that of the file that it comes from, and its suggestion', async () => {
    const { comments } = await planOf('helm-template-without-actions');
    expect(comments.map(({ path, line }) => `${path}:${line}`)).toEqual(['charts/web/templates/cache.yaml:11']);
    expect(comments[0]?.body).toContain('```suggestion');
    expect(comments[0]?.body).not.toContain('No suggestion');
  });

  test('blocks nothing where it was there before', async () => {
    expect((await planOf('broken-before')).conclusion).toBe('success');
    expect((await planOf('broken-document')).conclusion).toBe('failure');
    expect((await planOf('unjudged')).conclusion).toBe('neutral');
  });
});

test('each case has what it is compared with', () => {
  for (const name of readdirSync(FIXTURES)) {
    expect(readdirSync(join(FIXTURES, name)), name).toEqual(
      expect.arrayContaining(['base', 'findings.txt', 'head', 'rendered-base', 'rendered-head']),
    );
  }
});
