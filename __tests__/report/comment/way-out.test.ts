import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { matchesGlobs } from '../../../src/repository/matches-globs.ts';
import { readConfiguration } from '../../../src/target/config/read-configuration.ts';
import { reviewOf } from '../review-of.ts';

const pod = (name: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  hostPID: true\n`;

/** The lines of YAML in the folded part with this summary. */
function linesOf(markdown: string, summary: string): string {
  return new RegExp(`<summary>[^<]*${summary}</summary>[^]*?\`\`\`yaml\n([^]*?)\`\`\``).exec(markdown)?.[1] ?? '';
}

test('the first comment, and the summary, say how to leave out what never runs', async () => {
  const { plan } = await reviewOf({}, { 'examples/a.yaml': pod('a'), 'examples/b.yaml': pod('b') });
  const [first, ...others] = plan.comments;
  for (const text of [first?.body ?? '', plan.summary]) {
    const lines = linesOf(text, 'How to leave it out');
    const { configuration, faults } = readConfiguration(
      'config.yml',
      `${lines.replace('reason: ', 'reason: example')}`,
    );
    expect(faults).toEqual([]);
    expect(['examples/a.yaml', 'deploy/a.yaml'].map((path) => matchesGlobs(configuration.paths, path))).toEqual([
      false,
      true,
    ]);
    expect(configuration.exemptions[0]).toMatchObject({ kinds: ['Pod'], names: ['a'] });
  }
  expect(others.map(({ body }) => body).join()).not.toContain('leave it out');
});

test('the globs that are there stay, and odd names are matched alone', async () => {
  const config = { '.github/pss-review.yml': 'paths: ["**/*.yaml"]\n' };
  const { plan } = await reviewOf(config, { ...config, 'a[1]/a.yaml': pod('a') });
  const { paths } = parse(linesOf(plan.comments[0]?.body ?? '', 'How to leave it out')) as { paths: string[] };
  expect(['a[1]/a.yaml', 'a1/a.yaml', 'b/a.yaml'].map((path) => matchesGlobs(paths, path))).toEqual([
    false,
    true,
    true,
  ]);
});

test('folders of tests with many findings are named once', async () => {
  const files = (folder: string, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${folder}/${index}.yaml`, pod(`p${index}`)]));
  const { plan } = await reviewOf(
    {},
    { ...files('e2e/testdata/x', 5), ...files('fixtures', 4), ...files('deploy', 9) },
  );
  expect(parse(linesOf(plan.summary, 'how to leave them out'))).toEqual({ paths: ['!e2e/testdata/**'] });
  expect(plan.summary).toContain('5 findings are in folders of tests');
});
