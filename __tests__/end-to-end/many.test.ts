import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeRenders, helmPath } from '../runner/programs.ts';
import { runCli } from './cli.ts';
import { documentedJobs, runJobs } from './documented-jobs.ts';
import { hostPidPod, ODD_FILES, writeFiles } from './odd-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pss-review-many-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function repositoryWith(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = join(folder, name);
  mkdirSync(root, { recursive: true });
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  writeFiles(root, files);
  return root;
}

/** Scans a folder in parts, and returns the files that they write. */
function partsOf(root: string, of: number, flags: readonly string[] = [], path?: string): string[] {
  return Array.from({ length: of }, (_, index) => {
    const file = join(folder, `${basename(root)}-${index + 1}-of-${of}.json`);
    const args = ['scan', '--format', 'json', '--shard', `${index + 1}/${of}`, '--output', file, ...flags, '.'];
    expect(runCli(root, args, undefined, '', path)).toMatchObject({ stderr: '' });
    return file;
  });
}

function expectSame(root: string, counts: readonly number[], flags: readonly string[] = [], path?: string): void {
  const whole = runCli(root, ['scan', '--format', 'json', ...flags, '.'], undefined, '', path);
  for (const of of counts) {
    const merged = runCli(folder, ['report', '--format', 'json', '--merge', ...partsOf(root, of, flags, path)]);
    expect(merged).toEqual({ ...whole, stderr: '' });
  }
}

describe('a scan in parts', () => {
  test('is that scan, whatever stands in the files', () => {
    expectSame(repositoryWith('odd', ODD_FILES), [1, 2, 5, 7], ['--level', 'baseline']);
  });

  test('is that scan with a baseline, of which a part is paid', () => {
    const root = repositoryWith('debt', {
      'a.yaml': hostPidPod('a'),
      'b.yaml': hostPidPod('b'),
      'c.yaml': hostPidPod('c'),
      '.github/pss-review.yml': 'level: baseline\nbaseline: .github/pss-baseline.json\n',
    });
    runCli(root, ['scan', '--write-baseline', '.github/pss-baseline.json', '--summary']);
    writeFiles(root, { 'b.yaml': hostPidPod('b').replace('  hostPID: true\n', ''), 'd.yaml': hostPidPod('d') });
    expectSame(root, [2, 3]);
    const text = runCli(folder, ['report', '--merge', ...partsOf(root, 3)]);
    expect(text.stdout).toContain('2 known violations, 1 paid');
    expect(text.stdout).toBe(runCli(root, ['scan']).stdout);
  });

  test('has each part exit as what it has, and names it', () => {
    const root = repositoryWith('exits', { 'a.yaml': hostPidPod('a') });
    const run = (shard: string) =>
      runCli(root, ['scan', '--format', 'json', '--shard', shard, '--output', join(folder, 'x.json')]);
    expect(run('1/1')).toMatchObject({ exitCode: 1 });
    const codes = [1, 2, 3].map((index) => run(`${index}/3`).exitCode);
    expect(codes.toSorted()).toEqual([0, 0, 1]);
    expect(run('100000/100000').stdout).toContain('part 100000 of 100000: 0 workloads');
  });

  test.each([
    ['0/3', []],
    ['4/3', []],
    ['a/b', []],
    ['1', []],
    ['1/1000000', []],
  ])('is refused where it names no part: %s', (shard) => {
    const run = runCli(folder, ['scan', '--format', 'json', '--shard', shard]);
    expect(run).toMatchObject({
      exitCode: 2,
      stderr: `pss-review: --shard: found "${shard}", expected i/n with i from 1 to n, such as 1/4 … 4/4\n`,
    });
  });

  test.each([
    [['--format', 'html'], '--format html'],
    [['--format', 'json', '--only', 'root'], '--only'],
    [['--format', 'json', '--write-baseline', 'b.json'], '--write-baseline'],
    [['--format', 'json', '--prune-baseline', '--baseline', 'b.json'], '--prune-baseline'],
  ])('is refused with what no part can tell: %s', (flags, named) => {
    const run = runCli(folder, ['scan', '--shard', '1/2', ...flags]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(`--shard and ${named}: `);
  });

  test('is of one commit, with the same flags', () => {
    const root = repositoryWith('flags', { 'a.yaml': hostPidPod('a'), 'b.yaml': hostPidPod('b') });
    const [first = ''] = partsOf(root, 2);
    const kept = join(folder, 'kept.json');
    cpSync(first, kept);
    const [, second = ''] = partsOf(root, 2, ['--everywhere', '--level', 'restricted']);
    const run = runCli(folder, ['report', '--merge', kept, second]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain('flags none, and level=restricted everywhere');
    writeFiles(root, { 'b.yaml': 'more: than before\n' });
    const [, other = ''] = partsOf(root, 2);
    expect(runCli(folder, ['report', '--merge', kept, other]).stderr).toContain('the files that they list are others');
  });
});

const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared', 'built');
const TREES = existsSync(SHARED) ? readdirSync(SHARED).filter((name) => existsSync(join(SHARED, name, 'tree'))) : [];

describeRenders(
  'what is built, in parts',
  (helm) => {
    const DEMO = join(import.meta.dirname, '..', 'fixtures', 'demo-kustomize', 'head');
    const trees: [string, string, number[]][] = [
      ['demo-kustomize', DEMO, [2, 5]],
      ...TREES.map((name): [string, string, number[]] => [name, join(SHARED, name, 'tree'), [3]]),
    ];
    test.each(trees)(
      'is what a scan of it finds: %s',
      (name, tree, counts) => {
        const root = repositoryWith(name, {});
        cpSync(tree, root, { recursive: true, verbatimSymlinks: true });
        expectSame(root, counts, ['--hardening'], helmPath(helm));
      },
      300_000,
    );
  },
  ['helm3'],
);

describe('the guide for many repositories', () => {
  const jobs = documentedJobs('many.md');
  const checkouts = () => {
    const made = new Map<string, string>();
    const files = { 'deploy/web.yaml': hostPidPod('web'), 'deploy/api.yaml': hostPidPod('api'), 'c.yaml': 'a: 1\n' };
    let folders = 0;
    return {
      checkout: (repository = 'acme/own') => {
        const known = made.get(repository) ?? repositoryWith(repository.replace('/', '-'), files);
        if (!made.has(repository))
          execFileSync('git', ['remote', 'add', 'origin', `https://github.com/${repository}`], { cwd: known });
        made.set(repository, known);
        return known;
      },
      newFolder: () => {
        const path = join(folder, `runner-${folders++}`);
        mkdirSync(path);
        return path;
      },
    };
  };

  test('has a workflow of parts, whose page is that of the repository', () => {
    const { exitCodes, artifacts } = runJobs(jobs.get('One repository in several jobs') ?? {}, checkouts());
    expect(exitCodes).toEqual([0, 0, 0, 0, 1]);
    const page = readFileSync(join(artifacts, 'pod-security', 'pod-security.html'), 'utf8');
    expect(page).toContain('<h1>own</h1>');
    expect(page).toContain('2 of 2 workloads');
    expect(page).toContain('deploy/web.yaml');
  });

  test('has a workflow of repositories, whose page joins them', () => {
    const { exitCodes, artifacts } = runJobs(jobs.get('Many repositories') ?? {}, checkouts());
    expect(exitCodes).toEqual([0, 0, 1]);
    const page = readFileSync(join(artifacts, 'pod-security', 'pod-security.html'), 'utf8');
    expect(page).toContain('<h1>2 repositories</h1>');
    expect(page).toContain('4 of 4 workloads');
    for (const name of ['acme/shop', 'acme/payments']) expect(page).toContain(`${name}/deploy/web.yaml`);
  });
});

describe('report', () => {
  test.each([
    [['report'], '--merge: name the files that scan --format json wrote: report --merge a.json b.json'],
    [['report', '--merge', 'gone.json'], '--merge gone.json: no such file'],
    [['report', '--merge', '.'], '--merge .: cannot be read: '],
    [['report', '--format', 'sarif', '--merge', 'a.json'], 'expected one of text, json, markdown, junit, html'],
    [['report', '--fail-on', 'x', '--merge', 'a.json'], '--fail-on: found "x"'],
  ])('says what is wrong: %s', (args, says) => {
    const run = runCli(folder, args);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(says);
    expect(run.stderr).not.toContain('    at ');
  });

  test('fails as its flag says, else as the scan was asked to', () => {
    const root = repositoryWith('unjudged', { 'chart/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n' });
    const file = join(folder, 'a.json');
    const scan = (...flags: string[]) =>
      runCli(root, ['scan', '--format', 'json', '--output', file, ...flags]).exitCode;
    const report = (...flags: string[]) => runCli(folder, ['report', ...flags, '--merge', file]).exitCode;
    expect(scan()).toBe(0);
    expect([report(), report('--fail-on', 'unjudged')]).toEqual([0, 1]);
    expect(scan('--unjudged', 'fail')).toBe(1);
    expect([report(), report('--fail-on', 'never')]).toEqual([1, 0]);
  });
});
