import { describe, expect, test } from 'vitest';
import { reviewOf } from '../report/review-of.ts';

const pod = (drop: string, image = 'x:1'): string => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: ${image}
      securityContext:
        allowPrivilegeEscalation: false
${drop}`;

const DROP_LOWER = '        capabilities:\n          drop: [all]\n';

async function commentsOf(base: string, head: string): Promise<{ bodies: string[]; conclusion: string }> {
  const { plan } = await reviewOf({ 'a.yaml': base }, { 'a.yaml': head });
  return { bodies: [...plan.comments, ...plan.singles].map(({ body }) => body), conclusion: plan.conclusion };
}

describe('an older violation that the pull request writes itself', () => {
  test('has a comment with its fix, and does not block', async () => {
    const { bodies, conclusion } = await commentsOf(pod(''), pod(DROP_LOWER));
    expect(conclusion).toBe('success');
    expect(bodies).toEqual([
      expect.stringContaining('This was there before, and blocks nothing: the pull request writes the line anew.'),
    ]);
    expect(bodies[0]).toContain('drop: [ALL]');
  });

  test.each([
    ['on a line that did not change', pod(DROP_LOWER), pod(DROP_LOWER, 'x:2')],
    ['on lines that are only indented anew', pod(DROP_LOWER), pod(DROP_LOWER.replace('drop:', '  drop:'))],
    ['that is a field which is missing', pod(''), pod('').replace('name: app', 'name: "app"')],
  ])('has none %s', async (_, base, head) => {
    expect(await commentsOf(base, head)).toEqual({ bodies: [], conclusion: 'success' });
  });

  test('has none in a file that is only moved', async () => {
    const { plan } = await reviewOf({ 'a.yaml': pod(DROP_LOWER) }, { 'b.yaml': pod(DROP_LOWER) });
    expect([...plan.comments, ...plan.singles]).toEqual([]);
  });
});
