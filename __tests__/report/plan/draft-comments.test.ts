import { expect, test } from 'vitest';
import { planReview } from '../../../src/report/plan/plan-review.ts';
import type { Review } from '../../../src/review/review.ts';
import { reviewOf } from '../review-of.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostPID: true
  containers:
    - name: app
`;

const PATCH = 'apiVersion: example.com/v1\nkind: Other\nspec:\n  hostPID: true\n';

/** A review in which a field of a workload is in another file than the workload, as with a patch. */
async function reviewWithPatch(doubt?: string): Promise<Review> {
  const { review } = await reviewOf({}, { 'base.yaml': POD, 'patch.yaml': PATCH }, { level: 'baseline' });
  const place = { file: 'patch.yaml', line: 4, column: 3, ...(doubt !== undefined && { doubt }) };
  const workloads = review.comparison.workloads.map((change) => ({
    ...change,
    findings: change.findings.map((finding) => ({ ...finding, place })),
  }));
  return { ...review, comparison: { ...review.comparison, workloads }, suggestions: [] };
}

test('A comment stands in the file that sets the field, whichever the workload stands in', async () => {
  const { comments } = planReview(await reviewWithPatch(), { docs: 'https://example.com/docs' });
  expect(comments.map(({ path, line }) => [path, line])).toEqual([['patch.yaml', 4]]);
  expect(comments[0]?.body).not.toContain('nearest line');
});

test('A comment says why it stands at the nearest line only', async () => {
  const review = await reviewWithPatch('two patches set the field');
  const { comments } = planReview(review, { docs: 'https://example.com/docs' });
  expect(comments[0]?.body).toContain('This is the nearest line that is known: two patches set the field.');
});
