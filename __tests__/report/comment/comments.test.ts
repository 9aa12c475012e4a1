import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { planReview } from '../../../src/report/plan/plan-review.ts';
import type { ReviewPlan } from '../../../src/report/plan/review-plan.ts';
import { plainText } from '../../../src/report/text/plain-text.ts';
import { reviewText } from '../../../src/report/text/review-text.ts';
import { reviewOf } from '../review-of.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures', 'comments');
const cases = readdirSync(FIXTURES).filter((file) => file.endsWith('.yaml'));

describe('the comments on a new file', () => {
  test.each(cases)('%s are what stands beside it, in Markdown and in a terminal', async (file) => {
    const { review, plan } = await reviewOf({}, { [`deploy/${file}`]: readFileSync(join(FIXTURES, file), 'utf8') });
    const markdown = plan.comments.map(({ line, body }) => `<!-- line ${line} -->\n${body}\n`).join('\n');
    await expect(markdown).toMatchFileSnapshot(join(FIXTURES, file.replace('.yaml', '.md')));
    // The command line has no link to the playground: a terminal shows only the words of links.
    const local = planReview(review, { docs: 'https://example.com/docs' });
    await expect(reviewText(local)).toMatchFileSnapshot(join(FIXTURES, file.replace('.yaml', '.txt')));
  });

  test('have a case for each expectation', () => {
    const expected = cases.flatMap((file) => ['.yaml', '.md', '.txt'].map((end) => file.replace('.yaml', end)));
    expect(readdirSync(FIXTURES).sort()).toEqual(expected.sort());
  });
});

async function nodeExporter(metadata: object): Promise<ReviewPlan> {
  const object = parse(readFileSync(join(FIXTURES, 'node-exporter.yaml'), 'utf8')) as object;
  const head = { 'a.yaml': `${JSON.stringify({ ...object, metadata }, undefined, 2)}\n` };
  return (await reviewOf({}, head)).plan;
}

describe('the comment on known infrastructure', () => {
  test.each([
    [{ name: 'node-exporter' }, { names: ['node-exporter'] }],
    [
      { name: '1e3', namespace: 'true' },
      { names: ['1e3'], namespaces: ['true'] },
    ],
  ])('proposes an exemption of %j that YAML reads as it is meant', async (metadata, selector) => {
    const [comment, ...others] = (await nodeExporter(metadata)).comments.filter(({ body }) =>
      body.includes('exemptions:'),
    );
    expect(others).toEqual([]);
    expect(parse(/```yaml\n([\s\S]*?)```/.exec(comment?.body ?? '')?.[1] ?? '')).toEqual({
      exemptions: [
        {
          kinds: ['DaemonSet'],
          ...selector,
          checks: ['hostNamespaces', 'hostPorts', 'restrictedVolumes'],
          reason: 'the Prometheus node exporter measures the processes, file systems and network of the node',
        },
      ],
    });
  });

  test.each([{ name: '*' }, { name: 'a\n    kinds: [Pod]' }, { name: 'x', namespace: '[a-z]*' }, {}])(
    'proposes only a namespace where the names are none: %j',
    async (metadata) => {
      const bodies = (await nodeExporter(metadata)).comments.map(({ body }) => body);
      expect(bodies.join()).toContain('labelled `pod-security.kubernetes.io/enforce: privileged`.');
      expect(bodies.join()).not.toContain('exemptions:');
    },
  );

  test('says once what it needs, also where no suggestions are wanted', async () => {
    const text = readFileSync(join(FIXTURES, 'node-exporter.yaml'), 'utf8');
    for (const suggestions of ['all', 'safe', 'none'] as const) {
      const { review, plan } = await reviewOf({}, { 'a.yaml': text }, { suggestions });
      const saying = plan.comments.filter(({ body }) => body.includes('and a fix would break it'));
      expect(saying.length).toBe(1);
      expect(saying[0]?.marks.length).toBe(4);
      expect([...review.refusals.values()].filter((reason) => reason.includes('a fix would break it')).length).toBe(4);
    }
  });
});

describe('a comment', () => {
  test('speaks of older violations behind the fix, once a workload', async () => {
    const text = readFileSync(join(FIXTURES, 'cron-job-in-two-comments.yaml'), 'utf8');
    const base = text.replace('          hostNetwork: true\n', '').replace('ALL', 'NET_RAW');
    const { plan } = await reviewOf({ 'a.yaml': base }, { 'a.yaml': text.replace('ALL', 'NET_RAW') });
    const [first, ...others] = plan.comments.map(({ body }) => body);
    expect(first?.indexOf('2 violations of CronJob `daily-report` were there before')).toBeGreaterThan(
      first?.indexOf('```suggestion') ?? 0,
    );
    expect(others.join()).not.toContain('there before');
  });
});

describe('a comment that would be too long', () => {
  test('leaves its suggestion out whole, and still says when, why and how to verify', async () => {
    const container = (index: number) =>
      `  - name: container-${index}\n    image: registry.example/${'long'.repeat(30)}-${index}:1\n`;
    const containers = Array.from({ length: 400 }, (_, index) => container(index)).join('');
    const template = `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n${containers}`;
    const job = { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'all' }, spec: { template: parse(template) } };
    const { plan } = await reviewOf({}, { 'a.yaml': `${JSON.stringify(job)}\n` });
    const [comment, ...others] = plan.comments;
    expect(others).toEqual([]);
    expect(comment?.body.length).toBeLessThanOrEqual(65_536);
    expect(comment?.body).not.toContain('```suggestion');
    for (const words of ['it cannot create its pods:', 'violates PodSecurity', 'The fix is too long', 'To verify:'])
      expect(comment?.body).toContain(words);
  });
});

describe('plain text', () => {
  test('has no tags, no targets of links and no fences, and says what a suggestion is', () => {
    const markdown = [
      '**Bold** and [a link](https://example.com/x) and `**code** [kept](as it is) <sub>`',
      '````suggestion',
      '- name: "```"',
      '',
      '  image: <b>',
      '````',
      '<details><summary>Why</summary>',
      '',
      'because',
      '',
      '</details>',
      '',
      '<!-- pss-review 0123 4567 -->',
    ].join('\n');
    expect(plainText(markdown)).toBe(
      [
        'Bold and a link and `**code** [kept](as it is) <sub>`',
        'Suggested instead of these lines:',
        '    - name: "```"',
        '',
        '      image: <b>',
        'Why:',
        '',
        'because',
      ].join('\n'),
    );
  });

  test('keeps every name that a manifest can have, and lets none act', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (name) => {
        const object = { apiVersion: 'v1', kind: 'Pod', metadata: { name }, spec: { containers: [{ name: 'app' }] } };
        const { plan } = await reviewOf({}, { 'a.yaml': `${JSON.stringify(object)}\n` });
        const text = reviewText(plan);
        expect(text).not.toMatch(/(?![\n\t])\p{Cc}/u);
        for (const { body } of plan.comments) {
          const headline = /^\*\*(.*?)\*\*(?: ·|,)/m.exec(body)?.[1] ?? expect.fail(body);
          expect(text).toContain(headline);
        }
      }),
      { numRuns: 100 },
    );
  });
});
