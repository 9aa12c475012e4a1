import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTreeFixture } from '../render/tree-fixture.ts';
import { describeRenders, helmPath, KUSTOMIZE_PATH } from '../runner/programs.ts';
import { describeShared } from '../shared.ts';
import type { Expectation, ScanReport } from './built-trees.ts';
import { expectedBuilt, foundBuilt, reviewsOf } from './built-trees.ts';
import { runCli } from './cli.ts';
import { useFakes } from './fakes.ts';
import { pullRequests } from './pull-requests.ts';
import { WORKSPACES } from './workspaces.ts';

const fakeGitHub = useFakes();
const { repositoryOf } = pullRequests();

const FIXTURES = join(import.meta.dirname, '..', 'render', 'helm', 'fixtures');

describeRenders('charts', (helm) => {
  const path = helmPath(helm);
  const reviewOn = reviewsOf(FIXTURES, path, fakeGitHub);

  describeShared('of public repositories are judged by scan as the API server judges them', (shared) => {
    test.each(['ingress-nginx', 'online-boutique', 'podinfo'])('%s', (name) => {
      const expected = JSON.parse(readFileSync(shared('built', name, 'expect.json'), 'utf8')) as Expectation;
      const args = ['scan', '--everywhere', '--level', 'restricted', '--format', 'json'];
      const { stdout } = runCli(shared('built', name, 'tree'), args, undefined, '', path);
      const { results, notes } = JSON.parse(stdout) as ScanReport;
      expect(foundBuilt(results)).toEqual(expectedBuilt(expected, 'kustomize', 'helm'));
      expect(notes.filter(({ code }) => code === 'chart-not-rendered')).toEqual([]);
    });
  });

  describe.each(WORKSPACES)('workspace: %s', (workspace) => {
    test('a value that breaks is commented where it stands, and committed by its suggestion', async () => {
      const { exitCode, findings, fake, summary } = await reviewOn('to-yaml-nindent', { workspace });
      expect(exitCode).toBe(1);
      expect(findings).toEqual(['web introduced privileged web/values.yaml']);
      expect(summary).toContain('rendered with helm v');
      const [comment, ...others] = fake.comments;
      expect(others).toEqual([]);
      expect([comment?.path, comment?.anchor?.line]).toEqual(['web/values.yaml', 2]);
      expect(comment?.body).toContain('```suggestion\n  privileged: false\n```');
      expect(comment?.body).toContain('`web/templates/web.yaml:12` hands it through');
    });

    test('a library chart that breaks its users', async () => {
      const { findings } = await reviewOn('library-chart', { workspace });
      expect(findings).toEqual(['web introduced hostNamespaces common/templates/_pod.tpl']);
    });

    test('a template that no longer renders blocks', async () => {
      const { exitCode, summary } = await reviewOn('broken-template', { workspace });
      expect(exitCode).toBe(1);
      expect(summary).toContain('missing value for if');
    });
  });

  test('are not rendered where the token may write, unless they are asked to', async () => {
    const run = { event: 'pull_request_target', workspace: 'none' } as const;
    const guarded = await reviewOn('to-yaml-nindent', run);
    expect([guarded.findings, guarded.notes]).toEqual([[], ['chart-not-rendered']]);
    const asked = await reviewOn('to-yaml-nindent', { ...run, inputs: { render: 'always' } });
    expect(asked.findings).toEqual(['web introduced privileged web/values.yaml']);
  });

  test('are repaired by fix, in values and templates', () => {
    const { head } = readTreeFixture(join(FIXTURES, 'absent-to-template.tree.txt'));
    const { folder } = repositoryOf({}, head);
    const cli = (command: string, ...args: string[]) => runCli(folder, [command, ...args, '.'], undefined, '', path);
    expect(cli('scan').exitCode).toBe(1);
    expect(cli('fix', '--all').stderr).toContain('web/templates/web.yaml: changed');
    expect(cli('scan').exitCode).toBe(0);
  });
});

test('without helm a chart is not judged, and the remedy is said once', async () => {
  const reviewOn = reviewsOf(FIXTURES, KUSTOMIZE_PATH, fakeGitHub);
  const { findings, notes, summary } = await reviewOn('to-yaml-nindent', { workspace: 'none' });
  expect(findings).toEqual([]);
  expect(notes).toEqual(['chart-not-rendered', 'tool-not-found']);
  expect(summary).toContain('install helm 3.16 or newer');
});
