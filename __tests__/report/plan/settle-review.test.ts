import { describe, expect, test } from 'vitest';
import { settleReview } from '../../../src/report/plan/settle-review.ts';
import { shownFindings } from '../../../src/review/review.ts';
import { reviewOf } from '../review-of.ts';

/** A pod with two comments, at `hostPID` and at its container, which no other pod has. */
function pod(name: string): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  hostPID: true\n  containers:\n    - name: app-${name}\n      image: registry.example/app:1\n`;
}

const ALL_POSTED = { canComment: true, refused: [], notes: [] };
const WHOLE = '> violates PodSecurity "restricted:latest": ';

describe('a plan that is settled', async () => {
  const { review, plan } = await reviewOf({}, { 'a.yaml': pod('a'), 'b.yaml': pod('b') });

  test('is the plan where all of it was posted', () => {
    expect(settleReview(plan, ALL_POSTED)).toEqual(plan);
    expect(plan.summary).not.toContain('Without a comment in the diff');
  });

  test('says in the summary what was not posted, once, and why', () => {
    const [refused, ...posted] = plan.comments;
    const settled = settleReview(plan, { canComment: true, refused: [refused?.marks ?? []], notes: ['a note'] });
    expect(settled.comments).toEqual(posted);
    expect(settled.summary).toContain('### Not published\n\n- a note');
    const [, rest = ''] = settled.summary.split('### Without a comment in the diff');
    expect(rest.match(/#### /g)?.length).toBe(1);
    const inSummary = [...settled.placements].filter(([, placement]) => placement === 'summary');
    expect(inSummary.length).toBeGreaterThan(0);
    expect(inSummary.length).toBeLessThan(settled.placements.size);
    expect([...settled.placements.keys()]).toEqual([...plan.placements.keys()]);
  });

  test('says all of it in the summary where nothing may be posted, and quotes each message once', () => {
    const settled = settleReview(plan, { canComment: false, refused: [], notes: [] });
    expect(settled.comments).toEqual([]);
    expect(new Set(settled.placements.values())).toEqual(new Set(['summary']));
    expect(settled.placements.size).toBe(shownFindings(review).length);
    const [, rest = ''] = settled.summary.split('### Without a comment in the diff');
    expect(rest.split('### What the API server says')[0]?.split(WHOLE).length).toBe(1 + 2);
    expect(rest.indexOf(WHOLE)).toBeLessThan(rest.indexOf('> … '));
    // A suggestion cannot be committed from the summary.
    expect(settled.summary).not.toContain('```suggestion');
  });

  test('calls posted only what was planned: a refusal makes no room for what the review could not carry', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`pods/${index}.yaml`, pod(`p${index}`)]),
    );
    const large = (await reviewOf({}, files)).plan;
    const settled = settleReview(large, { canComment: true, refused: [large.comments[0]?.marks ?? []], notes: [] });
    expect(large.comments.length).toBe(30);
    expect(settled.comments).toEqual(large.comments.slice(1));
  });

  test('leaves the plan as it was', () => {
    const before = structuredClone(plan);
    settleReview(plan, { canComment: false, refused: [], notes: [] });
    settleReview(plan, ALL_POSTED);
    expect(plan).toEqual(before);
  });
});
