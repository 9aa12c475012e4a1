import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planReview } from '../../../src/report/plan/plan-review.ts';
import { describeBuilds, useKustomize } from '../../runner/programs.ts';
import { linesOfReview, reviewBuilt } from '../review-built.ts';
import { treeFixtures } from '../tree-fixture.ts';

const FIXTURES = treeFixtures(join(import.meta.dirname, 'fixtures'));

describeBuilds('a review of kustomizations as they are built', () => {
  useKustomize();

  test.each(FIXTURES.names)('%s', async (name) => {
    const review = await reviewBuilt(FIXTURES.read(name));
    const lines = linesOfReview(review);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(FIXTURES.findingsOf(name));
  });

  const planOf = async (name: string) =>
    planReview(await reviewBuilt(FIXTURES.read(`${name}.tree.txt`)), { docs: 'https://example.com' });

  test('what several overlays build of one line is one cause, and one comment that names them', async () => {
    const { comments, outputs, title } = await planOf('base-breaks');
    expect(comments.map(({ path, line }) => `${path}:${line}`)).toEqual(['base/web.yaml:8']);
    expect(comments[0]?.body.match(/would be rejected/g)).toHaveLength(1);
    expect(comments[0]?.body).toContain('Built by `dev`, `prod`.');
    expect(outputs['introduced']).toBe('1');
    expect(title).toContain('introduces 1 violation of baseline:latest in 2 workloads');
    expect((await planOf('base-fixed')).outputs['fixed']).toBe('1');
  });

  test('a comment on a file that is judged alone says which kustomization was not built', async () => {
    const { comments } = await planOf('remote');
    expect(comments[0]?.body).toContain('No overlay was looked at: `prod/kustomization.yaml` was not built.');
  });

  test('a suggestion in a base is proved by building all that use it', async () => {
    const { comments } = await planOf('base-breaks');
    expect(comments[0]?.body).toContain('```suggestion');
  });

  test('each overlay that needs a patch has its own', async () => {
    const { comments, remarks } = await planOf('two-overlays-violate');
    expect(comments).toHaveLength(2);
    for (const name of ['prod', 'stage']) {
      const own = comments.filter(({ body }) => body.includes(`a patch in \`${name}/kustomization.yaml\``));
      expect(own.map(({ path, line }) => `${path}:${line}`)).toEqual(['base/web.yaml:8']);
    }
    expect(remarks).toHaveLength(2);
  });

  test('each expectation has its tree', () => {
    expect(FIXTURES.expected()).toEqual(FIXTURES.names);
  });
});
