import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshFolder, useFolders } from '../render/fetch/folders.ts';
import type { Registry } from '../render/fetch/registry.ts';
import { packFiles, startRegistry } from '../render/fetch/registry.ts';
import { readTreeFixture } from '../render/tree-fixture.ts';
import { describeFetches, helmPath } from '../runner/programs.ts';
import { runAction } from '../runner/run-action.ts';
import { useFakes } from './fakes.ts';
import type { Files } from './pull-requests.ts';

const fakeGitHub = useFakes();

/** A pull request as a bot makes them: a release gets a newer version of its chart, which is in a registry. */
const FIXTURE = join(
  import.meta.dirname,
  '..',
  'render',
  'gitops',
  'remote-fixtures',
  'bumped-version-brings-a-violation.tree.txt',
);
const CHARTS = 'registry/';

describeFetches('a bumped version of a chart', (helm) => {
  useFolders();
  let registry: Registry;
  const trees = readTreeFixture(FIXTURE);

  beforeAll(async () => {
    registry = await startRegistry();
    const charts = Object.entries(trees.head).filter(([path]) => path.startsWith(CHARTS));
    const archives = packFiles(Object.fromEntries(charts.map(([path, text]) => [path.slice(CHARTS.length), text])));
    for (const archive of archives) registry.push(archive, 'charts');
  });

  afterAll(() => registry.stop());

  const here = (files: Files): Files =>
    Object.fromEntries(
      Object.entries(files)
        .filter(([path]) => !path.startsWith(CHARTS))
        .map(([path, text]) => [
          path,
          text.replaceAll('REGISTRY', registry.host).replaceAll('REPOSITORY', 'charts.example.com'),
        ]),
    );
  const run = async (base: Files, head: Files, event?: 'pull_request_target') => {
    const fake = await fakeGitHub({ base, head });
    const env = { PATH: helmPath(helm), RUNNER_TOOL_CACHE: freshFolder(), HOME: freshFolder() };
    const ended = await runAction({ fake, env, inputs: { level: 'baseline' }, ...(event && { event }) });
    return {
      ...ended,
      comments: fake.comments.map(({ path, anchor, body }) => ({ at: `${path}:${anchor?.line}`, body })),
    };
  };

  test('is fetched, and what it brings is a comment on its line', async () => {
    const { exitCode, outputs, comments } = await run(here(trees.base), here(trees.head));
    expect([exitCode, outputs['introduced'], outputs['existing']]).toEqual([1, '1', '0']);
    expect(comments).toEqual([
      { at: 'web.yaml:8', body: expect.stringContaining('`templates/web.yaml:10` of the chart sets it') },
    ]);
  });

  test('is not fetched because the pull request says so: only base names what is', async () => {
    const { '.github/pss-review.yml': config = '', ...base } = here(trees.base);
    const { summary, outputs } = await run(base, { ...here(trees.head), '.github/pss-review.yml': config });
    expect(outputs['introduced']).not.toBe('1');
    expect(summary).toContain('its chart "web 1.3.0" is not in this repository, and the config does not name it');
  });

  test('is not fetched where the token may write', async () => {
    const { outputs } = await run(here(trees.base), here(trees.head), 'pull_request_target');
    expect([outputs['introduced'], outputs['conclusion']]).toEqual(['0', 'neutral']);
  });
});
