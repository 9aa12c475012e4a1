import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCodeQuality, readRdjson } from '../report/diagnostics/schemas.ts';
import { describeBuilds, KUSTOMIZE_PATH } from '../runner/programs.ts';
import { parseCommands } from '../runner/workflow-commands.ts';
import { NODE, runCli } from './cli.ts';
import { codeBlocks } from './code-blocks.ts';
import type { TestRepository } from './git-repository.ts';
import { createRepository } from './git-repository.ts';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

const OLD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: old}\nspec: {containers: [{name: app, image: a}]}\n';
const NEW =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: new}\nspec:\n  hostPID: true\n  containers: [{name: app, image: a}]\n';

/** A clone of a pull request: `main` at its origin, and `change` checked out. */
let folder = '';
let repository: TestRepository;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pss-review-elsewhere-'));
  for (const side of ['base', 'head']) mkdirSync(join(folder, side, 'deploy'), { recursive: true });
  for (const side of ['base', 'head']) writeFileSync(join(folder, side, 'deploy', 'old.yaml'), OLD);
  writeFileSync(join(folder, 'head', 'new.yaml'), NEW);
  repository = createRepository(join(folder, 'base'), join(folder, 'head'));
  repository.git('clone', '--quiet', '--bare', '.', join(folder, 'origin.git'));
  repository.git('remote', 'add', 'origin', join(folder, 'origin.git'));
  repository.git('fetch', '--quiet', 'origin');
  mkdirSync(join(folder, 'bin'));
  program('npx', `[ "$1 $2" = "--yes pss-review@0.1.0" ] || exit 9; shift 2; exec "${NODE}" "${CLI}" "$@"`);
  program('pss-review', `exec "${NODE}" "${CLI}" "$@"`);
  program('reviewdog', 'printf "%s\\n" "$@" > reviewdog-args; cat > reviewdog-input');
});
afterEach(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

function program(name: string, script: string): void {
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'bin', name), 0o755);
}

/** Runs a script of a page as a CI system does, which stops at the first command that fails. */
function shell(script: string, variables: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
    cwd: repository.folder,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`, ...variables },
  });
  return { exitCode: status, stdout, stderr };
}

function read(name: string): string {
  return readFileSync(join(repository.folder, name), 'utf8');
}

function block(heading: string, language: string): string {
  return codeBlocks('elsewhere.md', language).find((each) => each.heading === heading)?.text ?? expect.fail(heading);
}

describe('GitLab CI', () => {
  interface Job {
    readonly script: readonly string[];
    readonly artifacts?: { readonly reports: { readonly codequality: string } };
  }
  const jobOf = (heading: string) => Object.values(parse(block(heading, 'yaml')) as Record<string, Job>)[0] as Job;
  const MERGE_REQUEST = { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' };

  test('reports the whole repository, and is stopped by what the merge request introduces', () => {
    const { script, artifacts } = jobOf('GitLab CI');
    const run = shell(script.join('\n'), MERGE_REQUEST);
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('this pull request introduces 5 violations');
    const issues = readCodeQuality(read(artifacts?.reports.codequality ?? ''));
    expect(new Set(issues.map(({ location }) => location.path))).toEqual(new Set(['deploy/old.yaml', 'new.yaml']));
    repository.git('checkout', '--quiet', 'main');
    rmSync(join(repository.folder, 'gl-code-quality-report.json'));
    expect(shell(script.join('\n')).exitCode).toBe(0);
    const before = readCodeQuality(read('gl-code-quality-report.json')).map(({ fingerprint }) => fingerprint);
    const fresh = issues.filter(({ fingerprint }) => !before.includes(fingerprint));
    expect(new Set(fresh.map(({ location }) => location.path))).toEqual(new Set(['new.yaml']));
  });

  test('hands reviewdog what it reads, and ends as the review does', () => {
    const { script } = jobOf('Comments by reviewdog');
    expect(shell(script.join('\n'), MERGE_REQUEST).exitCode).toBe(1);
    expect(read('reviewdog-args')).toContain('-f=rdjson\n-reporter=gitlab-mr-discussion\n');
    const diagnostics = readRdjson(read('reviewdog-input'));
    expect(diagnostics.length).toBe(5);
    expect(diagnostics.flatMap(({ suggestions = [] }) => suggestions).length).toBeGreaterThan(0);
    repository.git('rm', '--quiet', 'new.yaml');
    repository.git('commit', '--quiet', '--message', 'without');
    expect(shell(script.join('\n'), MERGE_REQUEST).exitCode).toBe(0);
    expect(readRdjson(read('reviewdog-input'))).toEqual([]);
  });
});

test('Azure Pipelines gets a summary and test results, and nothing of a manifest in its log', () => {
  const { steps } = parse(block('Azure Pipelines', 'yaml')) as {
    steps: readonly { readonly script?: string; readonly condition?: string }[];
  };
  const name = '##vso[task.setvariable variable=PATH]x';
  writeFileSync(join(repository.folder, 'new.yaml'), NEW.replace('name: new', `name: "${name}"`));
  repository.git('commit', '--quiet', '--all', '--message', 'hostile');
  const temporary = join(folder, 'agent');
  mkdirSync(temporary);
  const runs = steps.flatMap(({ script }) =>
    script === undefined
      ? []
      : [shell(script, { SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main', AGENT_TEMPDIRECTORY: temporary })],
  );
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([1, 0, 0]);
  const log = runs.map(({ stdout, stderr }) => stdout + stderr).join('');
  expect([...log.matchAll(/##vso\[[^\]]*\]/g)].map(([command]) => command)).toEqual(['##vso[task.uploadsummary]']);
  expect(readdirSync(temporary).sort()).toEqual(['pod-security.md', 'pod-security.xml']);
  expect(readFileSync(join(temporary, 'pod-security.md'), 'utf8')).toContain('hostPID=true');
  // Only the first step is left out where a step before it failed.
  const scripts = steps.filter(({ script }) => script !== undefined);
  expect(scripts.map(({ condition }) => condition)).toEqual([undefined, 'succeededOrFailed()', 'succeededOrFailed()']);
});

test('Jenkins gets the verdict, and SARIF for its warnings', () => {
  const lines = [...block('Jenkins', 'groovy').matchAll(/^\s+sh '(.*)'$/gm)].map(([, line = '']) => line);
  const runs = lines.map((line) => shell(line, { CHANGE_TARGET: 'main' }));
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 1, 0]);
  expect(JSON.parse(read('pod-security.sarif'))).toMatchObject({ version: '2.1.0' });
});

describe('the commands of the page', () => {
  const linesOf = (heading: string) =>
    block(heading, 'sh')
      .trim()
      .split('\n')
      .map((line) => line.replace(/ +#.*/, ''));

  test('review what is staged, and what is not', () => {
    writeFileSync(join(repository.folder, 'deploy', 'old.yaml'), OLD.replace('spec: {', 'spec: {hostIPC: true, '));
    repository.git('add', 'deploy/old.yaml');
    writeFileSync(join(repository.folder, 'untracked.yaml'), NEW.replace('new', 'untracked'));
    const [staged, worktree, both] = linesOf('What is not committed').map((line) => shell(`${line} --format json`));
    const files = (run: typeof staged) =>
      (JSON.parse(run?.stdout ?? '') as { workloads: { file: string }[] }).workloads.map(({ file }) => file);
    expect([staged, worktree, both].map((run) => run?.exitCode)).toEqual([1, 1, 1]);
    expect(files(staged)).toEqual(['deploy/old.yaml']);
    expect(files(worktree)).toEqual(['deploy/old.yaml', 'untracked.yaml']);
    expect(files(both)).toEqual(['deploy/old.yaml', 'new.yaml']);
    expect(staged?.stderr).toBe('not reviewed: 1 changed file that is not staged\n');
    expect(worktree?.stderr).toBe('');
    expect(both?.stderr).toBe(staged?.stderr);
    const titles = linesOf('What is not committed').map((line) => shell(line).stdout);
    expect(titles).toEqual([
      expect.stringContaining('Pod Security: what is staged introduces '),
      expect.stringContaining('Pod Security: what is not committed introduces '),
      expect.stringContaining('Pod Security: this pull request introduces '),
    ]);
    expect(shell('pss-review review --base main').stderr).toBe(
      'not reviewed: 2 changed files that are not committed\n',
    );
  });

  test('annotate what is new as errors, before what was there', () => {
    const [line = ''] = linesOf('Annotations of GitHub Actions');
    writeFileSync(join(repository.folder, 'deploy', 'old.yaml'), `# a comment\n${OLD}`);
    repository.git('commit', '--quiet', '--all', '--message', 'touched');
    const { stdout, exitCode } = shell(line);
    const { annotations } = parseCommands(stdout);
    expect(exitCode).toBe(1);
    expect(annotations.map(({ level, file }) => `${level} ${file}`)).toEqual([
      ...Array.from({ length: 5 }, () => 'error new.yaml'),
      ...Array.from({ length: 4 }, () => 'notice deploy/old.yaml'),
    ]);
    expect(stdout).toMatch(/\npss-review: this pull request introduces 5 violations[^\n]*\n$/);
  });

  test('write SARIF for a viewer', () => {
    const [line = ''] = linesOf('VS Code');
    expect(shell(line).exitCode).toBe(0);
    expect(JSON.parse(read('pod-security.sarif'))).toMatchObject({ version: '2.1.0' });
  });
});

describe('review of what is not committed', () => {
  const review = (...args: string[]) => runCli(repository.folder, ['review', ...args]);

  test('holds to the config of HEAD, and says that the staged one is loosened', () => {
    mkdirSync(join(repository.folder, '.github'));
    writeFileSync(join(repository.folder, '.github', 'pss-review.yml'), 'paths: ["!staged.yaml"]\n');
    writeFileSync(join(repository.folder, 'staged.yaml'), NEW.replace('new', 'staged'));
    repository.git('add', '--all');
    const { stdout, exitCode } = review('--staged', '--format', 'json');
    const { workloads, policy } = JSON.parse(stdout) as {
      workloads: { file: string }[];
      policy: { kind: string; file: string }[];
    };
    expect(exitCode).toBe(1);
    expect(workloads.map(({ file }) => file)).toEqual(['staged.yaml']);
    expect(policy).toMatchObject([{ kind: 'config', file: '.github/pss-review.yml' }]);
  });

  test('knows all of an empty repository as new', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    spawnSync('git', ['init', '--quiet'], { cwd: empty });
    cpSync(join(folder, 'head'), empty, { recursive: true });
    expect(runCli(empty, ['review', '--staged']).exitCode).toBe(0);
    const { exitCode, stdout } = runCli(empty, ['review', '--worktree', '--format', 'json']);
    expect(exitCode).toBe(1);
    expect((JSON.parse(stdout) as { workloads: object[] }).workloads.length).toBe(2);
    expect(runCli(empty, ['review', '--base', 'main'])).toMatchObject({
      exitCode: 2,
      stderr: 'pss-review: no commit here: run this in a git repository with at least one commit\n',
    });
  });

  test('asks for what is to be reviewed', () => {
    expect(review()).toMatchObject({ exitCode: 2, stdout: '' });
    expect(review().stderr).toBe(
      'pss-review: nothing to review is named: --base names the branch that the pull request would be against; --staged reviews what is staged, --worktree all files as they are\n',
    );
    expect(review('--staged', '--worktree').stderr).toBe('pss-review: --staged and --worktree: choose one of them\n');
  });

  test('leaves nothing behind', () => {
    repository.git('rm', '--quiet', '--cached', 'new.yaml');
    const before = [repository.git('status', '--porcelain'), repository.git('count-objects', '-v')];
    const temporary = join(folder, 'temporary');
    mkdirSync(temporary);
    for (const flag of ['--staged', '--worktree'])
      expect(shell(`pss-review review ${flag}`, { TMPDIR: temporary }).exitCode).toBe(0);
    expect([repository.git('status', '--porcelain'), repository.git('count-objects', '-v')]).toEqual(before);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describeBuilds('review --staged builds', () => {
  test('what is staged, and HEAD, as it builds what is committed', () => {
    const write = (path: string, text: string) => writeFileSync(join(repository.folder, path), text);
    mkdirSync(join(repository.folder, 'root'));
    write('root/pod.yaml', NEW);
    write('root/patch.yaml', 'apiVersion: v1\nkind: Pod\nmetadata: {name: new}\nspec: {hostPID: false}\n');
    write('root/kustomization.yaml', 'resources: [pod.yaml]\npatches: [{path: patch.yaml}]\n');
    repository.git('add', '--all');
    repository.git('commit', '--quiet', '--message', 'patched');
    write('root/kustomization.yaml', 'resources: [pod.yaml]\n');
    const run = (...args: string[]) => {
      const review = ['review', ...args, '--format', 'json'];
      const { stdout, exitCode } = runCli(repository.folder, review, undefined, '', KUSTOMIZE_PATH);
      const { head: _, ...report } = JSON.parse(stdout) as {
        head: string;
        workloads: { findings: { check: string; status: string }[] }[];
      };
      return { exitCode, report };
    };
    expect(run('--staged').exitCode).toBe(0);
    const worktree = run('--worktree');
    repository.git('add', '--all');
    const staged = run('--staged');
    repository.git('commit', '--quiet', '--message', 'without the patch');
    expect(worktree).toEqual(staged);
    expect(staged).toEqual(run('--base', 'HEAD~'));
    expect(staged.exitCode).toBe(1);
    const introduced = staged.report.workloads.flatMap(({ findings }) =>
      findings.filter(({ status }) => status === 'introduced').map(({ check }) => check),
    );
    expect(introduced).toEqual(['hostNamespaces']);
  });
});

describe('the task for VS Code', () => {
  interface Pattern {
    readonly regexp: string;
    readonly file?: number;
    readonly line?: number;
    readonly column?: number;
    readonly message?: number;
    readonly loop?: boolean;
  }
  const [task] = (
    JSON.parse(block('VS Code', 'json')) as {
      tasks: { command: string; problemMatcher: { pattern: Pattern | Pattern[] }[] }[];
    }
  ).tasks;

  /**
   * What VS Code makes of an output: patterns follow each other line by line; the last one loops, and makes a problem of
   * each line that has a place and a message. https://code.visualstudio.com/docs/editor/tasks#_defining-a-problem-matcher
   */
  function problems(output: string): string[] {
    const lines = output.split('\n');
    const found: string[] = [];
    for (const { pattern } of task?.problemMatcher ?? []) {
      const patterns = [pattern].flat();
      for (let start = 0; start < lines.length; ) {
        let at = start;
        let file = '';
        for (const { regexp, loop, ...groups } of patterns) {
          do {
            const match = new RegExp(regexp).exec(lines[at] ?? '');
            if (match === null) break;
            at++;
            file = (groups.file === undefined ? undefined : match[groups.file]) ?? file;
            const [line, column, message] = [groups.line, groups.column, groups.message].map(
              (group = -1) => match[group],
            );
            if (line !== undefined && message !== undefined) found.push(`${file}:${line}:${column ?? ''} ${message}`);
          } while (loop);
        }
        start = Math.max(at, start + 1);
      }
    }
    return found;
  }

  test('shows every finding of a scan at its line, and what was not evaluated', () => {
    writeFileSync(join(repository.folder, 'broken.yaml'), 'apiVersion: v1\nkind: Pod\nmetadata: {name: x\n');
    const two = '  containers:\n    - {name: app, image: a}\n    - {name: side, image: a}\n';
    writeFileSync(
      join(repository.folder, 'two.yaml'),
      ['a', 'b'].map((name) => `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n${two}`).join('---\n'),
    );
    const shown = problems(shell(task?.command ?? '').stdout);
    const { results, notEvaluated } = JSON.parse(shell('pss-review scan --format json .').stdout) as {
      results: {
        file: string;
        line: number;
        violations: { check: string; at: { line: number; column: number }[] }[];
      }[];
      notEvaluated: object[];
    };
    const expected = results.flatMap(({ file, line, violations }) => [
      `${file}:${line}:`,
      ...violations.map(({ check, at: [first] }) => `${file}:${first?.line}:${first?.column} ${check}`),
    ]);
    expect(expected.length).toBeGreaterThan(15);
    for (const problem of expected) expect(shown.filter((each) => each.startsWith(problem)).length).toBe(1);
    expect(notEvaluated.length).toBe(1);
    expect(shown.filter((each) => each.includes('not evaluated'))).toEqual([
      expect.stringMatching(/^broken\.yaml:3: not evaluated: /),
    ]);
    expect(shown.length).toBe(expected.length + 1);
  });
});
