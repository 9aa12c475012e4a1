import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { FakeGitHub } from '../fake-github/fake-github.ts';

const run = promisify(execFile);

/**
 * `depth-1` and `full` are actions/checkout with `fetch-depth: 1` (its default) and `0`; `none` is a job without it.
 */
export type Workspace = 'depth-1' | 'full' | 'none';

/**
 * Where actions/checkout leaves the token: in `.git/config` up to v5, in a file of RUNNER_TEMP from v6 on, and
 * nowhere with `persist-credentials: false`.
 */
export type Credentials = 'config' | 'none' | 'runner-temp';

export interface CheckOut {
  readonly how: Workspace;
  readonly ref: string;
  readonly sha: string;
  readonly token: string;
  readonly credentials: Credentials;
  readonly runnerTemp: string;
}

/**
 * The same git calls as actions/checkout makes, over HTTP from the fake.
 * https://github.com/actions/checkout/blob/v6/src/git-source-provider.ts
 */
export async function checkOut(fake: FakeGitHub, workspace: string, options: CheckOut): Promise<void> {
  const { how, ref, sha, token, credentials, runnerTemp } = options;
  if (how === 'none') return;
  const env = {
    PATH: process.env['PATH'],
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
  };
  const git = (...args: string[]) => run('git', args, { cwd: workspace, env });
  const key = `http.${fake.url}/.extraheader`;
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  await git('init', '--quiet', '--template=', '--initial-branch=main');
  await git('remote', 'add', 'origin', `${fake.url}/${fake.owner}/${fake.name}`);
  await git('config', '--local', 'gc.auto', '0');
  await git('config', '--local', key, header);

  const isPull = ref.startsWith('refs/pull/');
  const branch = ref.replace('refs/heads/', '');
  const target = isPull ? `refs/remotes/${ref.slice('refs/'.length)}` : `refs/remotes/origin/${branch}`;
  const fetch = ['fetch', '--quiet', '--prune', '--no-recurse-submodules'];
  if (how === 'full') {
    await git(...fetch, 'origin', '+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*');
    await git(...fetch, '--no-tags', 'origin', `+${sha}:${target}`);
  } else {
    await git(...fetch, '--no-tags', '--depth=1', 'origin', `+${sha}:${target}`);
  }
  if (isPull) await git('checkout', '--quiet', '--force', target);
  else await git('checkout', '--quiet', '--force', '-B', branch, target);

  if (credentials === 'config') return;
  await git('config', '--local', '--unset-all', key);
  if (credentials === 'none') return;
  const file = join(runnerTemp, 'git-credentials-0b9e2b3c.config');
  await git('config', '--file', file, key, header);
  await git('config', '--local', `includeIf.gitdir:${join(realpathSync(workspace), '.git')}.path`, file);
}
