import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { matchesGlobs } from '../../../src/repository/matches-globs.ts';
import type { Configuration } from '../../../src/target/config/configuration.ts';
import { readConfiguration } from '../../../src/target/config/read-configuration.ts';
import { reviewOf } from '../review-of.ts';

const CONFIG = '.github/pss-review.yml';
const LEAVE_OUT = 'How to leave it out';

function pod(name: string, metadata = ''): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n${metadata}spec:\n  hostPID: true\n`;
}

/** The folded part with this summary. */
function foldedIn(markdown: string, summary: string): string {
  return new RegExp(`<summary>[^<]*${summary}</summary>([\\s\\S]*?)</details>`).exec(markdown)?.[1] ?? '';
}

/** The blocks of YAML in the folded part with this summary: the lines that leave files out, and an exemption. */
function blocksOf(markdown: string, summary = LEAVE_OUT): string[] {
  return [...foldedIn(markdown, summary).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, lines = '']) => lines);
}

/** Reads lines as a config, which must have no mistake. */
function configuration(text: string): Configuration {
  const reading = readConfiguration('config.yml', text);
  expect(reading.faults).toEqual([]);
  return reading.configuration;
}

test('the first comment, and the summary, say how to leave out what never runs', async () => {
  const { plan } = await reviewOf({}, { 'examples/a.yaml': pod('a'), 'examples/b.yaml': pod('b') });
  const [first, ...others] = plan.comments;
  for (const text of [first?.body ?? '', plan.summary]) {
    const [paths = '', exemption = ''] = blocksOf(text);
    expect(configuration(`${paths}${exemption}`)).toMatchObject({
      paths: ['!examples/a.yaml'],
      exemptions: [
        {
          paths: ['examples/a.yaml'],
          kinds: ['Pod'],
          names: ['a'],
          checks: ['hostNamespaces'],
          reason: 'not a workload that runs: an example, or the input of a test',
        },
      ],
    });
  }
  expect(others.map(({ body }) => body).join()).not.toContain('leave it out');
});

describe('the lines that leave files out', () => {
  const pathsOf = async (files: Record<string, string>, base: Record<string, string> = {}, options = {}) => {
    const { plan } = await reviewOf(base, { ...base, ...files }, options);
    const body = plan.comments[0]?.body ?? '';
    return { words: foldedIn(body, LEAVE_OUT), paths: configuration(blocksOf(body)[0] ?? '').paths };
  };

  test('name the file, and the folder only where it is one of tests', async () => {
    expect((await pathsOf({ 'envs/prod/a.yaml': pod('a') })).paths).toEqual(['!envs/prod/a.yaml']);
    expect((await pathsOf({ 'e2e/tests/x/a.yaml': pod('a') })).paths).toEqual(['!e2e/tests/**']);
  });

  test('match odd names alone', async () => {
    const { paths } = await pathsOf({ 'a[1]/a.yaml': pod('a') });
    expect(['a[1]/a.yaml', 'a1/a.yaml', 'b/a.yaml'].map((path) => matchesGlobs(paths, path))).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('stand instead of the paths that the config has, and keep them', async () => {
    const { words, paths } = await pathsOf({ 'a.yaml': pod('a') }, { [CONFIG]: 'paths: ["**/*.yaml"]\n' });
    expect(paths).toEqual(['**/*.yaml', '!a.yaml']);
    expect(words).toContain(`instead of the \`paths\` in \`${CONFIG}\` of the base branch (\`${CONFIG}:1\`)`);
  });

  test('keep the paths of the input, which the config overrules', async () => {
    const asked = { asked: { level: 'restricted', version: 'latest', paths: ['deploy/**'] } };
    const { words, paths } = await pathsOf({ 'deploy/a.yaml': pod('a') }, {}, asked);
    expect(paths).toEqual(['deploy/**', '!deploy/a.yaml']);
    expect(words).toContain('which then holds instead of the input `paths`');
  });
});

describe('the exemption of one workload', () => {
  test('is no second key where the config has exemptions', async () => {
    const config = `exemptions:\n  - names: [other]\n    reason: as an example\n`;
    const { plan } = await reviewOf({ [CONFIG]: config }, { [CONFIG]: config, 'a.yaml': pod('a') });
    const [, entry = ''] = blocksOf(plan.comments[0]?.body ?? '');
    expect(configuration(config + entry).exemptions.length).toBe(2);
    expect(foldedIn(plan.comments[0]?.body ?? '', LEAVE_OUT)).toContain(
      `as one more of the \`exemptions\` in \`${CONFIG}\` of the base branch (\`${CONFIG}:1\`)`,
    );
  });

  test('covers it in each of its namespaces, and nothing else', async () => {
    const namespace = (name: string, level: string) =>
      `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${name}\n  labels:\n    pod-security.kubernetes.io/enforce: ${level}\n`;
    const overlay = (name: string) => `namespace: ${name}\nresources: [../base]\n`;
    const base = {
      'strict.yaml': namespace('strict', 'restricted'),
      'lax.yaml': namespace('lax', 'baseline'),
      'base/kustomization.yaml': 'resources: [web.yaml]\n',
      'strict/kustomization.yaml': overlay('strict'),
      'lax/kustomization.yaml': overlay('lax'),
    };
    const head = { ...base, 'base/web.yaml': pod('web') };
    const { plan } = await reviewOf(base, head);
    const [, lines = ''] = blocksOf(plan.comments[0]?.body ?? '');
    expect(configuration(lines).exemptions[0]?.namespaces).toEqual(['strict', 'lax']);
    const config = { [CONFIG]: lines };
    const counts = async (files: Record<string, string>) =>
      (await reviewOf({ ...base, ...config }, { ...files, ...config })).plan.outputs['introduced'];
    expect(await counts(head)).toBe('0');
    expect(await counts({ ...head, 'prod/web.yaml': pod('web', '  namespace: strict\n') })).not.toBe('0');
    expect(await counts({ ...base, 'base/web.yaml': pod('other') })).toBe('1');
  });

  test('is not proposed where a name would act as a pattern', async () => {
    const { plan } = await reviewOf({}, { 'a.yaml': pod('"*"') });
    expect(blocksOf(plan.comments[0]?.body ?? '').length).toBe(1);
  });
});

test('folders of tests with many findings are named once', async () => {
  const files = (folder: string, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${folder}/${index}.yaml`, pod(`p${index}`)]));
  const { plan } = await reviewOf(
    {},
    { ...files('e2e/testdata/x', 5), ...files('fixtures', 4), ...files('deploy', 9) },
  );
  expect(parse(blocksOf(plan.summary, 'how to leave them out')[0] ?? '')).toEqual({ paths: ['!e2e/testdata/**'] });
  expect(plan.summary).toContain('5 findings are in folders of tests');
});
