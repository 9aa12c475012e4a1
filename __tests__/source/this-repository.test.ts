import { expect, test } from 'vitest';
import type { Git } from '../../src/source/git/git.ts';
import { thisRepository } from '../../src/source/this-repository.ts';

/** A checkout with these answers by the command of git; what has none fails. */
function gitOf(answers: Readonly<Record<string, string>>): Git {
  const run: Git['run'] = async ([command = '']) =>
    command in answers ? Buffer.from(answers[command] ?? '') : undefined;
  return { run } as Git;
}

const JOB = { GITHUB_REPOSITORY: 'example/fleet', GITHUB_SERVER_URL: 'https://github.com' };
const QUEUE = 'gh-readonly-queue/release/1.2/pr-7-79918959f4e3c7f1e1d7c0c5e3e6cf3a6fbf4a9d';

test.each([
  ['a pull request', { GITHUB_BASE_REF: 'main', GITHUB_REF_NAME: '7/merge' }, ['main']],
  ['a push', { GITHUB_BASE_REF: '', GITHUB_REF_NAME: 'release/1.2' }, ['release/1.2']],
  ['a merge queue', { GITHUB_BASE_REF: '', GITHUB_REF_NAME: QUEUE }, ['release/1.2']],
])('a job on %s is of its repository, at the branch that it is for', async (_, env, branches) => {
  expect(await thisRepository(gitOf({}), { ...JOB, ...env })).toEqual({
    urls: ['https://github.com/example/fleet'],
    branches,
  });
});

test('elsewhere the remotes say which repository it is, and their default branches count beside the one that is checked out', async () => {
  const git = gitOf({
    config: 'remote.origin.url git@github.com:me/fleet.git\nremote.upstream.url https://github.com/example/fleet\n',
    'symbolic-ref': 'change\n',
    'for-each-ref': 'main\n\n',
  });
  expect(await thisRepository(git, {})).toEqual({
    urls: ['git@github.com:me/fleet.git', 'https://github.com/example/fleet'],
    branches: ['change', 'main'],
  });
});

test('without git nothing is known', async () => {
  expect(await thisRepository(gitOf({}), {})).toEqual({ urls: [], branches: [] });
});
