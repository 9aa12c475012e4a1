import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { describeShared } from '../shared.ts';
import { runCli } from './cli.ts';
import type { ExpectedPullRequest } from './expected-pull-request.ts';
import { asExpected } from './expected-pull-request.ts';
import type { TestRepository } from './git-repository.ts';
import { createRepository } from './git-repository.ts';

describeShared('review --base says of real pull requests what the API server says', (shared) => {
  const repositories: TestRepository[] = [];
  afterAll(() => {
    for (const repository of repositories) repository.remove();
  });
  const names = readdirSync(shared('prs'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  test.each(names.map(({ name }) => name))('%s', (name) => {
    const folder = shared('prs', name);
    const repository = createRepository(join(folder, 'base'), join(folder, 'head'));
    repositories.push(repository);
    const { target, ...expected } = JSON.parse(
      readFileSync(join(folder, 'expect.json'), 'utf8'),
    ) as ExpectedPullRequest;
    const [level = '', version = ''] = target.split(':');
    const run = runCli(repository.folder, [
      'review',
      '--base',
      'main',
      '--level',
      level,
      '--version',
      version,
      '--format',
      'json',
    ]);
    expect(run.stderr).toBe('');
    expect(asExpected(JSON.parse(run.stdout))).toEqual(expected);
    expect(run.exitCode).toBe(expected.conclusion === 'failure' ? 1 : 0);
  });
});
