import { expect, test } from 'vitest';
import { docsLinks } from '../../src/action/docs-links.ts';
import { OFFICIAL_PLAYGROUND } from '../../src/report/links.ts';

const GITHUB = 'https://github.com';

test.each([
  [
    { GITHUB_ACTION_REPOSITORY: 'Fork-Of/it', GITHUB_ACTION_REF: 'v1' },
    GITHUB,
    'https://fork-of.github.io/it/playground.html',
  ],
  [{ GITHUB_ACTION_REPOSITORY: '', GITHUB_ACTION_REF: '' }, GITHUB, OFFICIAL_PLAYGROUND],
  [{}, GITHUB, OFFICIAL_PLAYGROUND],
  [{ GITHUB_ACTION_REPOSITORY: 'mirror/it' }, 'https://github.example.com', undefined],
])('the playground is on the site of the repository of the Action: %j on %s', (env, server, playground) => {
  expect(docsLinks(env, server).playground).toBe(playground);
});

test('the docs are those of the ref that is used', () => {
  const env = { GITHUB_ACTION_REPOSITORY: 'fork/it', GITHUB_ACTION_REF: 'v1' };
  expect(docsLinks(env, GITHUB).docs).toBe('https://github.com/fork/it/blob/v1/docs');
});
