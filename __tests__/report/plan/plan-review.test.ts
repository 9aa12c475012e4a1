import { describe, expect, test } from 'vitest';
import { stepAnnotations } from '../../../src/report/plan/annotations.ts';
import { planReview } from '../../../src/report/plan/plan-review.ts';
import { parseHunks, showsLines } from '../../../src/review/hunks.ts';
import { shownFindings } from '../../../src/review/review.ts';
import { reviewOf } from '../review-of.ts';

function pod(name: string, more = ''): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n${more}  containers:\n    - name: app\n      image: registry.example/app:1\n`;
}

/** Pods that have nothing in common but their image. */
function distinct(count: number): Record<string, string> {
  const own = (index: number) => pod(`pod-${index}`).replace('name: app', `name: app-${index}`);
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`pods/${index}.yaml`, own(index)]));
}

function many(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`pods/${index}.yaml`, pod(`pod-${index}`)]));
}

describe('a plan', () => {
  test('puts every finding in exactly one place, and every comment inside a hunk', async () => {
    const { review, plan } = await reviewOf(
      { 'a.yaml': pod('a', '  hostUsers: false\n') },
      { 'a.yaml': pod('a'), ...many(40) },
    );
    const shown = shownFindings(review).map(({ finding }) => finding);
    expect(new Set(plan.placements.keys())).toEqual(new Set(shown));
    for (const { path, startLine, line } of plan.comments) {
      const file = review.change.files.find((entry) => entry.path === path);
      expect(showsLines(parseHunks(file?.patch), startLine ?? line, line)).toBe(true);
      if (startLine !== undefined) expect(startLine).toBeLessThan(line);
    }
  });

  test('has at most 30 comments; the rest is in the summary, which names it', async () => {
    const { review, plan } = await reviewOf({}, many(40));
    expect(plan.comments.length).toBe(30);
    const placements = [...plan.placements.values()];
    expect(placements.filter((placement) => placement === 'inline').length).toBe(30 * 4);
    expect(placements.filter((placement) => placement === 'summary').length).toBe(10 * 4);
    expect(plan.reviewBody).toContain("40 more findings are in the check run's summary");
    const left = shownFindings(review).filter(({ finding }) => plan.placements.get(finding) === 'summary');
    for (const { finding } of left) expect(plan.summary).toContain(`\`${finding.place.file}:${finding.place.line}\``);
    // Annotations are not cut: the check run takes all of them, in batches.
    expect(plan.annotations.length).toBe(40);
  });

  test('fits into the check run, cut at a whole line that says how much is left out', async () => {
    const { plan } = await reviewOf({}, distinct(600));
    expect(plan.summary.length).toBeLessThanOrEqual(65_535);
    expect(plan.summary.split('\n').at(-1)).toMatch(/^… \d+ lines and \d+ more places left out here/);
  });

  test('has for the log ten annotations at most, the last of which counts the others', async () => {
    const shown = stepAnnotations((await reviewOf({}, many(40))).plan.annotations);
    expect(shown.length).toBe(10);
    expect(shown.at(-1)?.message).toBe('31 more are in the job summary.');
    expect(stepAnnotations((await reviewOf({}, many(3))).plan.annotations).length).toBe(3);
  });

  test('says how many places a full check run does not annotate', async () => {
    expect((await reviewOf({}, many(260))).plan.summary).toContain('10 of 260 places are not annotated');
    expect((await reviewOf({}, many(250))).plan.summary).not.toContain('not annotated');
  });

  test('posts alone what only git shows, so that a refusal costs nothing else', async () => {
    const { review } = await reviewOf({}, { 'a.yaml': pod('a'), 'b.yaml': pod('b') });
    const files = review.change.files.map(({ patch, ...file }) =>
      file.path === 'a.yaml' ? { ...file, localPatch: patch ?? '' } : { ...file, patch: patch ?? '' },
    );
    const plan = planReview({ ...review, change: { ...review.change, files } }, { docs: 'https://example.com' });
    expect(plan.comments.map(({ path }) => path)).toEqual(['b.yaml']);
    expect(plan.singles.map(({ path }) => path)).toEqual(['a.yaml']);
    expect(new Set(plan.placements.values())).toEqual(new Set(['inline']));
  });

  test('says nothing where nothing is introduced', async () => {
    const { plan } = await reviewOf({ 'a.yaml': pod('a') }, { 'a.yaml': `# a comment\n${pod('a')}` });
    expect(plan.reviewBody).toBeUndefined();
    expect(plan.comments).toEqual([]);
    expect(plan.annotations).toEqual([]);
    expect(plan.conclusion).toBe('success');
    expect(plan.outputs).toMatchObject({ introduced: '0', existing: '4', fixed: '0', 'level-achieved': 'baseline' });
  });

  test('names no level where no workload changed', async () => {
    const { plan } = await reviewOf({}, { 'a.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\n' });
    expect(plan.outputs).toMatchObject({ introduced: '0', 'level-achieved': '' });
  });

  test('is the same plan for the same pull request', async () => {
    const head = { ...many(3), 'b.yaml': pod('b', '  hostPID: true\n') };
    expect((await reviewOf({}, head)).plan).toEqual((await reviewOf({}, head)).plan);
  });

  test('is neutral where nothing blocks but a document stays unreadable', async () => {
    const broken = 'apiVersion: v1\nkind: Pod\nmetadata: {name: x\n';
    const { plan } = await reviewOf({ 'a.yaml': broken }, { 'a.yaml': `# a comment\n${broken}` });
    expect(plan.conclusion).toBe('neutral');
    expect(plan.outputs['not-evaluated']).toBe('1');
    expect(plan.outputs['level-achieved']).toBe('');
  });

  test('with fail-on any speaks of what was there before, and blocks on it', async () => {
    const { plan } = await reviewOf(
      { 'a.yaml': pod('a') },
      { 'a.yaml': `# a comment\n${pod('a')}` },
      { failOn: 'any' },
    );
    expect(plan.conclusion).toBe('failure');
    expect(plan.annotations.length).toBe(1);
  });

  test('marks each comment with what it is about, the same wherever it stands', async () => {
    const marks = async (text: string) =>
      (await reviewOf({}, { 'a.yaml': text })).plan.comments.map(({ body }) => /<!-- .* -->/.exec(body)?.[0]);
    expect(await marks(pod('a'))).toEqual(await marks(`# further down\n\n${pod('a')}`));
    expect(await marks(pod('a'))).not.toEqual(await marks(pod('b')));
  });
});

describe('the same pod in several files', () => {
  const GENERATED = '# Code generated by make. DO NOT EDIT.\n';

  test('is one comment where it is written, without a suggestion where it is generated', async () => {
    const head = { 'a/all.yaml': GENERATED + pod('web'), 'b/web.yaml': pod('web'), 'c/install.yaml': pod('web') };
    const { plan } = await reviewOf({}, head);
    expect(plan.comments.map(({ path }) => path)).toEqual(['b/web.yaml']);
    expect(plan.comments[0]?.body).toContain('The same in `a/all.yaml:8`, `c/install.yaml:7`.');
    expect(plan.comments[0]?.body).toContain('```suggestion');
    expect(new Set(plan.placements.values())).toEqual(new Set(['inline']));
  });

  test('is one comment and suggestions where people write each file', async () => {
    const head = { 'v1/web.yaml': pod('web'), 'v2/web.yaml': pod('web'), 'v3/web.yaml': pod('web') };
    const { plan } = await reviewOf({}, head);
    const [first, ...others] = plan.comments.map(({ body }) => body);
    expect(first).toContain('The same in `v2/web.yaml:7`, `v3/web.yaml:7`.');
    expect(others.length).toBe(2);
    for (const body of others) {
      expect(body).toMatch(/^```suggestion\n[^`]*```\n\nAs for Pod `web` in `v1\/web.yaml`\.\n\n<!-- [^>]* -->$/);
    }
    expect(new Set(plan.placements.values())).toEqual(new Set(['inline']));
  });

  test('points to the source where only generated files are in the pull request', async () => {
    const { plan } = await reviewOf({}, { 'a.yaml': GENERATED + pod('web') });
    expect(plan.comments[0]?.body).toContain(
      'No suggestion: written by a program (`# Code generated by make. DO NOT EDIT.`): repair its source, and run the program again',
    );
    expect(plan.comments[0]?.body).not.toContain('```suggestion');
  });
});

describe('text from manifests', () => {
  const HOSTILE = [
    '@octo/team',
    '`code` ``` fence',
    '<img src=x onerror=alert(1)>',
    '::error::smuggled',
    '[link](https://evil.example)',
    '\u202egnp.exe',
    '\u001b[31mred',
    '--> <!-- pss-review 0 -->',
    '| a | b |',
    'x'.repeat(60_000),
  ];

  test.each(HOSTILE)('is shown and does not act: %#', async (name) => {
    const yaml = JSON.stringify({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name, namespace: name },
      spec: { containers: [{ name, image: name }] },
    });
    const { plan } = await reviewOf({}, { 'a.yaml': `${yaml}\n` }, { suggestions: 'none' });
    const texts = [plan.summary, plan.reviewBody ?? '', ...plan.comments.map(({ body }) => body)];
    for (const text of texts) {
      const outside = text.replaceAll(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
      expect(outside).not.toMatch(/@octo|<img|\]\(https:\/\/evil|\u202e/);
      expect(outside).not.toContain('\u001b');
      expect(outside.match(/<!-- pss-review/g)?.length ?? 0).toBeLessThanOrEqual(1);
      expect(text.length).toBeLessThanOrEqual(65_535);
    }
  });
});
