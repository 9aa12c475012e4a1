import { describe, expect, it, test } from 'vitest';
import {
  fetchedFolder,
  gitBaseOf,
  gitRepositoryOf,
  notByHttps,
  shownVia,
} from '../../../src/repository/fetch/git-base.ts';

describe('an entry of a kustomization that is a repository', () => {
  test.each([
    ['https://github.com/example/base//k?ref=v1', 'https://github.com/example/base', 'k', 'v1'],
    ['https://github.com/example/base/k', 'https://github.com/example/base', 'k', ''],
    ['https://git.example.com/a/b/base.git/k?version=v1', 'https://git.example.com/a/b/base.git', 'k', 'v1'],
    ['github.com/example/base', 'https://github.com/example/base', '', ''],
    ['git::https://me@git.example.com/a/base//k', 'https://git.example.com/a/base', 'k', ''],
    ['https://dev.azure.com/org/project/_git/repo/k', 'https://dev.azure.com/org/project/_git/repo', 'k', ''],
    ['https://dev.azure.com/org/project/_git/repo//k/l', 'https://dev.azure.com/org/project/_git/repo', 'k/l', ''],
    ['https://dev.azure.com/org/project/_git/repo?ref=v1', 'https://dev.azure.com/org/project/_git/repo', '', 'v1'],
  ])('%s', (entry, url, folder, revision) => {
    expect(gitBaseOf(entry)).toEqual({ url, folder, revision });
  });

  test.each(['https://example.com/a/pod.yaml', 'ssh://git@github.com/example/base', 'git@github.com:example/base.git'])(
    '%s is none that is fetched',
    (entry) => {
      expect(gitBaseOf(entry)).toBeUndefined();
    },
  );
});

describe('the URL of a repository in an object', () => {
  test.each([
    ['https://GitHub.com/example/web.git/', 'https://github.com/example/web.git'],
    ['https://me@git.example.com/a/b/c', 'https://git.example.com/a/b/c'],
    ['http://10.0.0.1:8080/web', 'http://10.0.0.1:8080/web'],
    ['https://git.example.com/charts/values.yaml', 'https://git.example.com/charts/values.yaml'],
  ])('%s', (written, url) => {
    expect(gitRepositoryOf(written, 'HEAD')).toEqual({ url, folder: '', revision: '' });
  });

  test.each([
    'ssh://git@github.com/example/web',
    'git@github.com:example/web',
    'https://h/a?ref=v1',
    'https://h/a#b',
    'web',
  ])('%s is none that is fetched', (url) => {
    expect(gitRepositoryOf(url, '')).toBeUndefined();
  });

  it('by SSH is said to be one by https', () => {
    const remedy = 'nothing is fetched by SSH: name it by https, as "https://github.com/example/web.git"';
    expect(notByHttps('ssh://git@GitHub.com:22/example/web.git')).toBe(remedy);
    expect(notByHttps('git@github.com:example/web.git')).toBe(remedy);
    expect(notByHttps('file:///web')).toBe('it is no address from which git fetches by https');
  });
});

describe('the folder for a commit', () => {
  const SOURCES = [
    ['https://h/a', 'x/y'],
    ['https://h/a', 'x+y'],
    ['https://h/a', 'x+2f+y'],
    ['https://h/a', 'v1,0'],
    ['https://h/a', 'v1_0'],
    ['http://h/a', 'v1_0'],
    ['https://h:5000/a', 'v1'],
    ['https://h_5000/a', 'v1'],
    ['https://h/a@v1', ''],
    ['https://h/a', 'v1'],
    ['https://h/a', 'refs/heads/v1'],
    ['https://h/a', 'refs/tags/v1'],
    ['https://h/.../a', 'v1'],
    ['https://h/_/a', 'v1'],
  ] as const;

  it('is another one for each URL and revision', () => {
    const folders = SOURCES.map(([url, revision]) => fetchedFolder({ url, revision }));
    expect(new Set(folders).size).toBe(SOURCES.length);
    for (const folder of folders) expect(folder).toMatch(/^__fetched__\/[\w.+-]+(?:\/(?!\.+\/)[\w.+-]+)*@[\w.+@-]*$/);
  });

  it('is shown without the revision', () => {
    expect(SOURCES.map(([url, revision]) => shownVia(`${fetchedFolder({ url, revision })}/k`))).toEqual([
      ...Array(6).fill('h/a/k'),
      'h_5000/a/k',
      'h_5000/a/k',
      'h/a_v1/k',
      ...Array(3).fill('h/a/k'),
      'h/_/a/k',
      'h/_/a/k',
    ]);
  });
});
