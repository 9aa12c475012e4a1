import { expect, test } from 'vitest';
import { reviewOf } from '../review-of.ts';

const pod = (name: string, spec = '') =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n${spec}  containers: [{name: app, image: a}]\n`;
const BAD = '  hostPID: true\n';

test('a summary has a row for each workload with something to say, and the number of the others', async () => {
  const good = Array.from({ length: 80 }, (_, index): [string, string] => [`good/${index}.yaml`, pod(`good-${index}`)]);
  const base = { ...Object.fromEntries(good), 'old.yaml': pod('old', BAD), 'mended.yaml': pod('mended', BAD) };
  const head = {
    ...Object.fromEntries(good.map(([path, text]) => [path, `${text}# touched\n`])),
    'old.yaml': `${pod('old', BAD)}# touched\n`,
    'mended.yaml': pod('mended'),
    'new.yaml': pod('new', BAD),
  };
  const { plan } = await reviewOf(base, head, { level: 'baseline', hardeningRules: [] });
  const rows = plan.summary.split('\n').filter((line) => /^\| Pod /.test(line));
  expect(rows.map((row) => row.split('|').slice(5, 8).join('|').trim())).toEqual([
    '**1** | 0 | 0',
    '0 | 0 | 1',
    '0 | 1 | 0',
  ]);
  expect(plan.summary).toContain(
    '\n\n… and 80 workloads with nothing to say: nothing introduced, existing or fixed.\n',
  );
  expect(plan.summary).toContain('1 introduced, 1 existing, 1 fixed.');
});

test('a summary without anything to say has no table', async () => {
  const { plan } = await reviewOf({}, { 'a.yaml': pod('a') }, { level: 'baseline', hardeningRules: [] });
  expect(plan.summary).toContain('\n\n1 workload with nothing to say: nothing introduced, existing or fixed.\n');
  expect(plan.summary).not.toContain('| workload |');
});

test('a summary has the hardening checklist, folded, and what the pull request brings of advice comes first', async () => {
  const { plan } = await reviewOf(
    { 'old.yaml': pod('old') },
    { 'old.yaml': `${pod('old')}# touched\n`, 'new.yaml': pod('new') },
  );
  expect(plan.conclusion).toBe('failure');
  const [, section = ''] = plan.summary.split('<details><summary>Hardening:');
  const advice = section.split('\n').filter((line) => line.startsWith('- Pod '));
  expect(advice.length).toBeGreaterThan(2);
  expect(advice.findLastIndex((line) => line.includes(' (new): '))).toBeLessThan(
    advice.findIndex((line) => !line.includes(' (new): ')),
  );
  expect(section).toContain('| Pod `new` |');
});

test.each([
  ['comment', true],
  ['enforce', false],
])('a summary says that hardening: %s blocks nothing only where that is so', async (choice, isSaid) => {
  const config = { '.github/pss-review.yml': `hardening:\n  all: comment\n  users: ${choice}\n` };
  const { plan } = await reviewOf(config, { ...config, 'new.yaml': pod('new') }, { level: 'privileged' });
  expect(plan.conclusion).toBe(isSaid ? 'success' : 'failure');
  const [, title = ''] = /<summary>(Hardening: [^<]*)<\/summary>/.exec(plan.summary) ?? [];
  expect(title.includes('blocks nothing')).toBe(isSaid);
});

test('cautions beyond those that a comment shows are counted as what they are', async () => {
  const config = { '.github/pss-review.yml': 'hardening: comment\n' };
  const container = 'name: web, image: "nginx:1.29", ports: [{containerPort: 8080}]';
  const context = 'securityContext: {capabilities: {add: [NET_BIND_SERVICE]}}';
  const spec = `spec:\n  securityContext: {runAsUser: 101}\n  containers: [{${container}, ${context}}]\n`;
  const head = { ...config, 'new.yaml': `apiVersion: v1\nkind: Pod\nmetadata: {name: new}\n${spec}` };
  const { plan } = await reviewOf(config, head, { level: 'privileged' });
  const summaries = plan.comments.flatMap(({ body }) => body.match(/<summary>.*that may break<\/summary>/g) ?? []);
  expect(summaries.length).toBeGreaterThan(0);
  for (const summary of summaries) expect(summary).toMatch(/>(?:1 more thing|[2-9] more things) that may break</);
});
