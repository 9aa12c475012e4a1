import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTreeFixture } from '../render/tree-fixture.ts';
import { describeBuilds, KUSTOMIZE_PATH, PLAIN_PATH } from '../runner/programs.ts';
import { runAction } from '../runner/run-action.ts';
import { describeShared } from '../shared.ts';
import type { Expectation, ScanReport } from './built-trees.ts';
import { expectedBuilt, foundBuilt, reviewsOf } from './built-trees.ts';
import { runCli } from './cli.ts';
import type { Report } from './expected-pull-request.ts';
import { useFakes } from './fakes.ts';
import { flags, GOOD, k, pullRequests } from './pull-requests.ts';
import { WORKSPACES } from './workspaces.ts';

const fakeGitHub = useFakes();
const { repositoryOf } = pullRequests();

const FIXTURES = join(import.meta.dirname, '..', 'render', 'kustomize', 'fixtures');

describeBuilds('what kustomize builds of public repositories', () => {
  describeShared('is judged by scan as the API server judges it', (shared) => {
    test.each(['flux-example', 'ingress-nginx', 'kustomize-examples', 'online-boutique', 'podinfo'])('%s', (name) => {
      const expected = JSON.parse(readFileSync(shared('built', name, 'expect.json'), 'utf8')) as Expectation;
      const args = ['scan', '--everywhere', '--level', 'restricted', '--format', 'json'];
      const { stdout } = runCli(shared('built', name, 'tree'), args, undefined, '', KUSTOMIZE_PATH);
      const { results, notes } = JSON.parse(stdout) as ScanReport;
      expect(foundBuilt(results)).toEqual(expectedBuilt(expected, 'kustomize'));
      const failed = expected.failed
        .filter(({ by }) => by === 'kustomize')
        .map(({ via }) => `${via}/kustomization.yaml`);
      expect(notes.filter(({ code }) => code === 'kustomization-not-built').map(({ file }) => file)).toEqual(failed);
    });
  });
});

const reviewOn = reviewsOf(FIXTURES, KUSTOMIZE_PATH, fakeGitHub);

describeBuilds('the Action builds what a pull request reaches', () => {
  describe.each(WORKSPACES)('workspace: %s', (workspace) => {
    test('a base that breaks in its overlays', async () => {
      const { exitCode, findings, summary } = await reviewOn('base-breaks', { workspace });
      expect(exitCode).toBe(1);
      expect(findings).toEqual([
        'dev introduced hostNamespaces base/web.yaml',
        'prod introduced hostNamespaces base/web.yaml',
      ]);
      expect(summary).toContain('built with kustomize v5.8.1');
    });

    test('what a generator takes, whatever its name', async () => {
      const { exitCode, notes } = await reviewOn('generators', { workspace });
      expect(exitCode).toBe(0);
      expect(notes.slice(0, 2)).toEqual(['built-with', 'generator-file-missing']);
    });

    test('a root that is refused now blocks', async () => {
      expect((await reviewOn('refused', { workspace })).exitCode).toBe(1);
    });
  });

  test.each(['pull_request_target', 'workflow_run'] as const)('but not on %s, unless it is asked to', async (event) => {
    const guarded = await reviewOn('overlay-patch-by-file', { event, workspace: 'none' });
    expect(guarded.findings).toEqual([]);
    expect(guarded.notes).not.toContain('built-with');
    const asked = await reviewOn('overlay-patch-by-file', { event, workspace: 'none', inputs: { render: 'always' } });
    expect(asked.findings).toEqual(['prod introduced hostNamespaces prod/p.yaml']);
  });

  test('nor where the input says never', async () => {
    const { findings, notes } = await reviewOn('base-breaks', { workspace: 'none', inputs: { render: 'never' } });
    expect(findings).toEqual(['alone introduced hostNamespaces base/web.yaml']);
    expect(notes).not.toContain('tool-not-found');
  });
});

describeBuilds('a review builds both sides', () => {
  test('where nothing changed but which of the files that a root loads a link stands for', () => {
    const patch = (hostPID: boolean): string =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {hostPID: ${hostPID}}\n`;
    const patches = 'patches: [{path: strict.yaml}, {path: lax.yaml}, {path: last.yaml}]\n';
    const files = {
      'k/web.yaml': GOOD,
      'k/strict.yaml': patch(false),
      'k/lax.yaml': patch(true),
      'k/kustomization.yaml': k('web.yaml') + patches,
    };
    const { folder } = repositoryOf(
      { files, links: { 'k/last.yaml': 'strict.yaml' } },
      { files, links: { 'k/last.yaml': 'lax.yaml' } },
    );
    const { stdout } = runCli(folder, [...flags(), '--format', 'json'], undefined, '', KUSTOMIZE_PATH);
    const { workloads } = JSON.parse(stdout) as Report;
    const found = workloads.flatMap(({ via, findings }) => findings.map(({ check, status }) => [via, status, check]));
    expect(found).toEqual([['k', 'introduced', 'hostNamespaces']]);
  });
});

describeBuilds('what is built is repaired', () => {
  test('by suggestions where its patches set it, after which nothing is left', async () => {
    const folder = join(import.meta.dirname, '..', 'fixtures', 'demo-kustomize');
    const fake = await fakeGitHub({ base: join(folder, 'base'), head: join(folder, 'head') });
    const run = () => runAction({ fake, env: { PATH: KUSTOMIZE_PATH } });
    expect((await run()).exitCode).toBe(1);
    expect(fake.comments.map(({ path, anchor }) => `${path}:${anchor?.line}`).sort()).toEqual([
      'overlays/prod/debug.yaml:17',
      'overlays/prod/debug.yaml:9',
      'overlays/prod/kustomization.yaml:13',
    ]);
    const { refused } = fake.applySuggestions('all', { isCommitted: true });
    expect(refused).toEqual([]);
    const { exitCode, outputs } = await run();
    expect([exitCode, outputs['conclusion']]).toEqual([0, 'success']);
  });

  test.each([
    ['in the patch of the overlay that must have it', 'levels-differ'],
    ['in a new patch of that overlay', 'levels-differ-without-patch'],
  ])('by fix, %s', (_, name) => {
    const { head } = readTreeFixture(join(FIXTURES, `${name}.tree.txt`));
    const { folder } = repositoryOf({}, head);
    const cli = (...args: string[]) =>
      runCli(folder, [...args, '--level', 'baseline', '.'], undefined, '', KUSTOMIZE_PATH);
    expect(cli('scan').exitCode).toBe(1);
    expect(cli('fix').stderr).toContain('prod/kustomization.yaml: changed');
    expect(cli('scan').exitCode).toBe(0);
    expect(readFileSync(join(folder, 'base/web.yaml'), 'utf8')).toBe(head['base/web.yaml']);
  });
});

test('without kustomize its files are judged alone, and the remedy is said once', async () => {
  const { findings, notes, summary } = await reviewOn('base-breaks', { workspace: 'none' }, PLAIN_PATH);
  expect(findings).toEqual(['alone introduced hostNamespaces base/web.yaml']);
  expect(notes.filter((code) => code === 'tool-not-found')).toHaveLength(1);
  expect(summary).toContain('install kustomize 5.0 or newer');
});
