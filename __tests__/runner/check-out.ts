import { execFileSync } from 'node:child_process';
import { devNull } from 'node:os';
import { pathToFileURL } from 'node:url';

import type { FakeGitHub } from '../fake-github/fake-github.ts';

/**
 * `depth-1` and `full` are actions/checkout with `fetch-depth: 1` (its default) and `0`; `none` is a job without it.
 */
export type Workspace = 'depth-1' | 'full' | 'none';

/**
 * The same git calls as actions/checkout makes, from a `file:` address. `origin` is then named as on a runner;
 * only the fetches of a test's own go to the fake's disk, by `url.<disk>.insteadOf`.
 * https://github.com/actions/checkout/blob/v5/src/git-source-provider.ts
 */
export function checkOut(
  fake: FakeGitHub,
  workspace: string,
  how: Workspace,
  { ref, sha }: { readonly ref: string; readonly sha: string },
): void {
  if (how === 'none') return;
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: workspace,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], LC_ALL: 'C', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull },
    });
  const url = `${fake.url}/${fake.owner}/${fake.name}`;
  git('init', '--quiet', '--template=', '--initial-branch=main');
  git('remote', 'add', 'origin', url);
  git('config', '--local', `url.${pathToFileURL(fake.gitDir)}.insteadOf`, url);
  git('config', '--local', 'gc.auto', '0');
  const isPull = ref.startsWith('refs/pull/');
  const target = isPull
    ? `refs/remotes/${ref.slice('refs/'.length)}`
    : `refs/remotes/origin/${ref.replace('refs/heads/', '')}`;
  if (how === 'full') {
    git(
      'fetch',
      '--quiet',
      '--prune',
      '--no-recurse-submodules',
      'origin',
      '+refs/heads/*:refs/remotes/origin/*',
      '+refs/tags/*:refs/tags/*',
    );
    git('fetch', '--quiet', '--no-tags', '--no-recurse-submodules', 'origin', `+${sha}:${target}`);
  } else {
    git(
      'fetch',
      '--quiet',
      '--no-tags',
      '--prune',
      '--no-recurse-submodules',
      '--depth=1',
      'origin',
      `+${sha}:${target}`,
    );
  }
  if (isPull) git('checkout', '--quiet', '--progress', '--force', target);
  else git('checkout', '--quiet', '--progress', '--force', '-B', ref.replace('refs/heads/', ''), target);
}
