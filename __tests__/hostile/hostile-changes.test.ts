import { describe, expect, test } from 'vitest';
import { reviewJson } from '../../src/report/json/review-json.ts';
import { caseCount } from '../long.ts';
import { reviewOf } from '../report/review-of.ts';
import { hostileChange, hostileChanges } from './hostile-changes.ts';

/** The share of the usual sizes at which a test reviews every change: large enough to show what is not linear. */
const SHARE = 0.05;

/** What GitHub takes, in UTF-16 units. */
const LIMITS = { body: 65_536, summary: 65_535 };

const MEGABYTE = 1_000_000;

describe('a change that makes as much work of its text as it can', () => {
  const names = hostileChanges(SHARE).map(({ name }) => name);

  test.for(names.filter((_, index) => index % caseCount(4, 1) === 0))(
    'ends with a report that fits: %s',
    async (name) => {
      const { base, head } = hostileChange(name, SHARE);
      const { review, plan } = await reviewOf(base, head);
      const report = JSON.stringify(reviewJson(review, plan));
      expect(report.length).toBeLessThan(40 * MEGABYTE);
      expect(plan.summary.length).toBeLessThanOrEqual(LIMITS.summary);
      for (const { body } of [...plan.comments, ...plan.singles]) expect(body.length).toBeLessThanOrEqual(LIMITS.body);
      expect(review.comparison.workloads.every(({ findings }) => findings.length <= 200)).toBe(true);
    },
  );

  test('that has more pods than its text pays for is not evaluated in each file that has too many, and blocks', async () => {
    const { head } = hostileChange('pods that are all one', 0.3);
    const { review, plan } = await reviewOf({}, head);
    expect(review.comparison.notEvaluated).toMatchObject([{ reason: 'nesting', introduced: true }]);
    expect(review.comparison.workloads.length).toBeLessThan(1600);
    expect(plan.conclusion).toBe('failure');
  });

  test('that has such pods in many files is judged no further either', async () => {
    const { head } = hostileChange('pods that are all one, in many files');
    const { review } = await reviewOf({}, head);
    expect(review.comparison.workloads.length).toBeLessThan(2500);
    expect(review.comparison.notEvaluated.length).toBeGreaterThan(30);
  });

  test('that has as many small pods as people could write out in it is judged', async () => {
    const { head } = hostileChange('documents with a pod each');
    const { review } = await reviewOf({}, head);
    expect(review.comparison.notEvaluated).toEqual([]);
    expect(review.comparison.workloads.length).toBeGreaterThan(2000);
  });

  test('that has more parts of pods than can be judged is not evaluated, and blocks', async () => {
    const { base, head } = hostileChange('sidecars of as many Argo templates', 0.12);
    const { review, plan } = await reviewOf(base, head);
    expect(review.comparison.notEvaluated).toMatchObject([{ reason: 'nesting', introduced: true }]);
    expect(plan.conclusion).toBe('failure');
  });
});
