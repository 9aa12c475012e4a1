import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from './cli.ts';
import type { Report } from './expected-pull-request.ts';
import type { TestRepository } from './git-repository.ts';
import { createRepository } from './git-repository.ts';
import { hostPidPod, writeFiles } from './odd-files.ts';

type Files = Readonly<Record<string, string>>;

let folder: string;
const repositories: TestRepository[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pss-review-evasion-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const repository of repositories.splice(0)) repository.remove();
});

const README = { 'README.md': 'a repository\n' };
const GOOD = hostPidPod('web').replace('  hostPID: true\n', '');
const BAD = hostPidPod('web');

function repositoryOf(base: Files, head: Files, links: Files = {}, baseLinks: Files = {}): TestRepository {
  writeFiles(join(folder, 'base'), { ...README, ...base });
  writeFiles(join(folder, 'head'), { ...README, ...head });
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(folder, 'head', path));
  for (const [path, target] of Object.entries(baseLinks)) symlinkSync(target, join(folder, 'base', path));
  const repository = createRepository(join(folder, 'base'), join(folder, 'head'));
  repositories.push(repository);
  return repository;
}

function review(
  base: Files,
  head: Files,
  links?: Files,
  baseLinks?: Files,
): Report & { readonly exitCode: number | null } {
  const { folder: checkout } = repositoryOf(base, head, links, baseLinks);
  const run = runCli(checkout, ['review', '--base', 'main', '--level', 'baseline', '--format', 'json']);
  expect(run.stderr).toBe('');
  return { ...(JSON.parse(run.stdout) as Report), exitCode: run.exitCode };
}

const KUSTOMIZATION = 'resources: []\npatches:\n  - path: web.yaml\n';

describe('a manifest cannot be taken from its judge', () => {
  test('by a new kustomization that calls it a patch', () => {
    expect(review({ 'web.yaml': GOOD }, { 'web.yaml': BAD, 'kustomization.yaml': KUSTOMIZATION }).conclusion).toBe(
      'failure',
    );
  });

  test('by a new Chart.yaml above it', () => {
    const head = { 'a/templates/web.yaml': BAD, 'a/Chart.yaml': 'name: a\nversion: 1.0.0\n' };
    expect(review({ 'a/templates/web.yaml': GOOD }, head).conclusion).toBe('failure');
  });

  test('by a name that becomes that of a manifest: what the file holds is new then', () => {
    expect(review({ 'web.txt': BAD }, { 'web.yaml': BAD }).conclusion).toBe('failure');
    rmSync(folder, { recursive: true, force: true });
    expect(review({ 'web.yaml': GOOD }, { 'web.yaml.bak': BAD }).conclusion).toBe('success');
  });

  test('by a workload without a name in another file that has nothing to do with it', () => {
    const job = (name: string, image: string) =>
      `apiVersion: v1\nkind: Pod\nmetadata:\n  generateName: ${name}-\nspec:\n  hostPID: true\n  containers:\n    - name: ${name}\n      image: ${image}\n`;
    expect(review({ 'a.yaml': job('a', 'x') }, { 'b.yaml': job('b', 'y') }).conclusion).toBe('failure');
  });

  test('by an older broken document, where a workload is gone that may be the broken one now', () => {
    const broken = 'apiVersion: v1\nkind: Pod\nmetadata: {name: x\n';
    const head = `${BAD.replace('hostPID: true', 'hostPID: maybe')}`;
    expect(review({ 'a.yaml': `${broken}---\n${GOOD}` }, { 'a.yaml': head }).conclusion).toBe('failure');
  });

  test('by a link that stood in its place before', () => {
    const other = { 'other.yaml': GOOD.replace('web', 'other') };
    const report = review(other, { ...other, 'web.yaml': BAD }, {}, { 'web.yaml': 'other.yaml' });
    expect(report.conclusion).toBe('failure');
    expect(report.notes).toEqual([]);
  });

  test('by a line break in its path', () => {
    expect(review({}, { 'a\nb/web.yaml': BAD }).conclusion).toBe('failure');
  });
});

test('a config that is named and is nowhere is an error, and not the defaults', () => {
  const { folder: checkout } = repositoryOf({ 'other.yml': 'level: baseline\n' }, { 'web.yaml': GOOD });
  const run = runCli(checkout, ['review', '--base', 'main', '--config', 'typo.yml']);
  expect(run.stderr).toContain('typo.yml:1:1: no such file: name the config by its path');
  expect(run.exitCode).toBe(2);
});

describe('what was not judged is not called clean', () => {
  test.each<[string, Files, Files, string]>([
    [
      'a changed patch',
      { 'kustomization.yaml': KUSTOMIZATION, 'web.yaml': GOOD },
      { 'kustomization.yaml': KUSTOMIZATION, 'web.yaml': BAD },
      'patch',
    ],
    ['a patch written in place', {}, { 'kustomization.yaml': 'patches:\n  - patch: |-\n      - op: add\n' }, 'patch'],
    [
      'a changed template',
      { 'c/Chart.yaml': 'name: c\n', 'c/templates/a.yaml': GOOD },
      { 'c/Chart.yaml': 'name: c\n', 'c/templates/a.yaml': BAD },
      'chart-not-rendered',
    ],
    [
      'the values of a chart',
      { 'c/Chart.yaml': 'name: c\n' },
      { 'c/Chart.yaml': 'name: c\n', 'c/values.yaml': 'privileged: true\n' },
      'chart-not-rendered',
    ],
  ])('%s', (_, base, head, code) => {
    const report = review(base, head);
    expect(report.conclusion).toBe('neutral');
    expect(report.exitCode).toBe(0);
    expect(report.notes.map((note) => note.code)).toEqual([code]);
  });

  test('a manifest that became a link', () => {
    const report = review(
      { 'web.yaml': GOOD, 'other.yaml': BAD.replace('web', 'other') },
      { 'other.yaml': BAD.replace('web', 'other') },
      { 'web.yaml': 'other.yaml' },
    );
    expect(report.conclusion).toBe('neutral');
    expect(report.notes.map(({ code }) => code)).toEqual(['link']);
  });

  test.each(['payload.txt', 'a: b'])('a manifest that became a link to %s, which nobody reads', (target) => {
    const report = review({ 'web.yaml': GOOD }, { [target]: BAD }, { 'web.yaml': target });
    expect(report.conclusion).toBe('neutral');
    expect(report.notes.map(({ code }) => code)).toEqual(['link']);
  });

  test('a patch, whatever its ending', () => {
    const kustomization = { 'kustomization.yaml': 'resources: []\npatches:\n  - path: web.patch\n' };
    const report = review({ ...kustomization, 'web.patch': GOOD }, { ...kustomization, 'web.patch': BAD });
    expect(report.conclusion).toBe('neutral');
    expect(report.notes.map(({ code }) => code)).toEqual(['patch']);
  });

  test('a clone without its objects', () => {
    const { folder: full } = repositoryOf({ 'web.yaml': GOOD }, { 'web.yaml': BAD });
    const partial = join(folder, 'partial');
    const repository = repositories[0];
    repository?.git('config', 'uploadpack.allowFilter', 'true');
    repository?.git('clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${full}`, partial);
    const run = runCli(partial, ['review', '--base', 'origin/main']);
    expect(run.stderr).toContain('this clone lacks objects');
    expect(run.exitCode).toBe(2);
  });
});

describe("the user's own settings of git change nothing", () => {
  test.each([
    ['diff.noprefix', 'true'],
    ['diff.mnemonicPrefix', 'true'],
    ['diff.relative', 'true'],
    ['diff.submodule', 'log'],
    ['diff.renames', 'false'],
    ['core.quotePath', 'true'],
    ['color.ui', 'always'],
  ])('%s=%s', (key, value) => {
    const files = { 'z/web.yaml': GOOD, 'ü.yaml': GOOD.replace('web', 'u') };
    const { folder: checkout, git } = repositoryOf(files, { 'z/web.yaml': BAD, 'ü.yaml': BAD.replace('web', 'u') });
    git('config', key, value);
    const run = runCli(join(checkout, 'z'), ['review', '--base', 'main', '--level', 'baseline', '--format', 'json']);
    const { workloads } = JSON.parse(run.stdout) as Report;
    expect(workloads.map(({ file }) => file)).toEqual(['z/web.yaml', 'ü.yaml']);
    expect(workloads.flatMap(({ findings }) => findings.map(({ placement }) => placement))).toEqual([
      'inline',
      'inline',
    ]);
  });
});
