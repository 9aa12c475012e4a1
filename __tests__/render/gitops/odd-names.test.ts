import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { reviewRendered } from '../../../src/render/review-rendered.ts';
import { gitIn } from '../../../src/source/git/git.ts';
import { localChange } from '../../../src/source/git/local-change.ts';
import { CONFIGURATION_PATH } from '../../../src/target/config/configuration.ts';
import { describeRenders } from '../../runner/programs.ts';
import { linesOfReview } from '../review-built.ts';
import { REVIEW_OPTIONS } from '../review-options.ts';

const APPLICATION = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: web}
spec:
  destination: {namespace: shop}
  source:
    repoURL: https://github.com/example/fleet
    path: charts/web
    helm: {valueFiles: [/envs/prod.values], ignoreMissingValueFiles: true}
`;

const BASE = {
  [CONFIGURATION_PATH]: 'gitops: {repositories: [https://github.com/example/fleet]}\n',
  'app.yaml': APPLICATION,
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'charts/web/values.yaml': 'hostNetwork: false\n',
  'charts/web/templates/pod.yaml':
    'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  hostNetwork: {{ .Values.hostNetwork }}\n  containers: [{name: app, image: a}]\n',
};

describeRenders('files that objects name, whatever they are called', () => {
  const folders: string[] = [];

  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  /** Reviews a change of a repository on disk. */
  async function linesOf(base: Record<string, string>, head: Record<string, string>): Promise<string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'pss-names-'));
    folders.push(folder);
    const git = (...args: string[]): void =>
      void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
        cwd: folder,
        stdio: 'ignore',
        env: { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
      });
    const commit = (files: Record<string, string>): void => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      git('add', '.');
      git('commit', '--quiet', '-m', 'files');
    };
    git('init', '--quiet', '--initial-branch=main');
    commit(base);
    git('checkout', '--quiet', '-b', 'change');
    commit(head);
    const change = await localChange(gitIn(folder), { base: 'main' }, { config: CONFIGURATION_PATH });
    const asked = { level: 'baseline', version: 'latest', render: 'always' } as const;
    const lines = linesOfReview(await reviewRendered(change, { ...REVIEW_OPTIONS, asked }));
    return lines.filter((line) => line.startsWith('  introduced') || line.startsWith('suggestion'));
  }

  test('are read where they change: the finding and the suggestion stand in them', async () => {
    const base = { ...BASE, 'envs/prod.values': 'hostNetwork: false\n' };
    expect(await linesOf(base, { 'envs/prod.values': 'hostNetwork: true\n' })).toEqual([
      '  introduced hostNamespaces pod at envs/prod.values:1, `charts/web/templates/pod.yaml:5` hands it through',
      'suggestion for envs/prod.values:1-1',
    ]);
  });

  test('are found where they are new', async () => {
    expect(await linesOf(BASE, { 'envs/prod.values': 'hostNetwork: true\n' })).toEqual([
      '  introduced hostNamespaces pod at envs/prod.values:1, `charts/web/templates/pod.yaml:5` hands it through',
      'suggestion for envs/prod.values:1-1',
    ]);
  });
});
