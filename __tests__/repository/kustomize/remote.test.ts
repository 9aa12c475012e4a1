import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRemote, isRemoteFile, isRemoteFolder } from '../../../src/repository/kustomize/remote.ts';
import { buildIn, describeKustomize, inFolder } from './reach/kustomize.ts';

/** Entries that kustomize fetches: nothing listens at this address. */
const FETCHED = [
  'http://127.0.0.1:1/a.yaml',
  'HTTPS://127.0.0.1:1/a.yaml',
  'https://127.0.0.1:1/org/repo//base?ref=v1',
  'http://127.0.0.1:1/_git/repo',
];

const CLONED = [
  'git@example.com:org/repo',
  'git@example.com:org/repo.git//base?ref=v1',
  'someone@example.com/org/repo',
  'team@prod/base/web',
  'ssh://git@example.com/org/repo',
  'SSH://example.com/org/repo',
  'file:///srv/repo//base',
  'file://repo',
  'github.com/org/repo',
  'GitHub.com/org/repo/base?ref=v1',
  'github.com:org/repo',
  'git::github.com/org/repo',
  'git::ssh://example.com/org/repo',
  'github.com/repo.git',
];

/** Paths that look a little like an address. */
const PATHS = [
  'base',
  '../base/web.yaml',
  'team@prod/web.yaml',
  'a@b',
  'org/repo.git',
  'example.com/org/repo',
  'example.com/org/repo//base',
  'my-github.com/org/repo',
  '_git/repo/base',
  'http',
  'https/web.yaml',
  './github.com/org/repo',
  '9@b/c/d',
];

/** What v5.8.1 takes for a path, and other versions, or people, do not. */
const DOUBTFUL = ['example.com/org/repo//base?ref=v1', 'gh:org/repo', 'git::example.com/org/repo', 'oci://a/b'];

describe('an entry of a kustomization', () => {
  it.each([...FETCHED, ...CLONED, ...DOUBTFUL])('%s is remote', (entry) => {
    expect(isRemote(entry)).toBe(true);
  });

  it.each(PATHS)('%s is a path', (entry) => {
    expect(isRemote(entry)).toBe(false);
  });

  it('is fetched as a file only by HTTP', () => {
    expect([...FETCHED, ...CLONED, ...DOUBTFUL].filter(isRemoteFile)).toEqual(FETCHED);
  });

  it('is cloned also where HTTP would do', () => {
    expect([...FETCHED, ...CLONED].filter((entry) => !isRemoteFolder(entry))).toEqual([]);
  });
});

/** Whether kustomize gets something by HTTP, or calls git, for the only entry of a kustomization. */
function asks(kustomization: string): boolean {
  return inFolder({ 'kustomization.yaml': kustomization, 'bin/log': '' }, (folder) => {
    const git = join(folder, 'bin/git');
    writeFileSync(git, `#!/bin/sh\n: > ${JSON.stringify(join(folder, 'called'))}\nexit 1\n`);
    chmodSync(git, 0o755);
    const { error } = buildIn(folder, '.', join(folder, 'bin'));
    return error.includes('dial tcp') || existsSync(join(folder, 'called'));
  });
}

describeKustomize('kustomize', () => {
  const listed = (key: string, entry: string): string => `${key}: [${JSON.stringify(entry)}]\n`;

  it.each([...FETCHED, ...CLONED])('fetches the resource %s', (entry) => {
    expect(asks(listed('resources', entry))).toBe(true);
  });

  it.each([...PATHS, ...DOUBTFUL])('fetches nothing for the resource %s', (entry) => {
    expect(asks(listed('resources', entry))).toBe(false);
  });

  it.each(CLONED)('clones the component %s', (entry) => {
    expect(asks(listed('components', entry))).toBe(true);
  });

  it.each(CLONED)('clones nothing for the patch %s', (entry) => {
    expect(asks(`patches: [{path: ${JSON.stringify(entry)}}]\n`)).toBe(false);
  });
});
