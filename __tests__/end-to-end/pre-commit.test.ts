import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { fetchedPreCommit } from '../../scripts/pip-tools.ts';
import { codeBlocks } from './code-blocks.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** What a clone of this repository has that an installation reads. */
const CLONED = [
  '.npmrc',
  '.pre-commit-hooks.yaml',
  'LICENSE',
  'README.md',
  'dist',
  'package-lock.json',
  'package.json',
  'schema',
];

const tool = fetchedPreCommit();

const CONFIGS = codeBlocks('elsewhere.md', 'yaml').filter(({ text }) => text.startsWith('# .pre-commit-config.yaml'));

const GOOD = `apiVersion: v1
kind: Pod
metadata: {name: good}
spec:
  securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
  containers:
    - name: app
      image: registry.example/app:1
      securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
`;
const BAD =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: bad}\nspec:\n  hostPID: true\n  containers: [{name: app, image: a}]\n';

if (tool === undefined) {
  const name = "pre-commit runs this repository's hooks";
  if (process.env['PSS_REQUIRE_PRE_COMMIT'] === '1')
    it(name, () => expect.fail('pre-commit is missing, and PSS_REQUIRE_PRE_COMMIT=1 asks for it: npm run go-tools'));
  else it.skip(`${name} (skipped: npm run go-tools brings pre-commit)`, () => {});
} else {
  describe.each(CONFIGS.map(({ heading, text }) => [heading, text] as const))(
    "pre-commit runs this repository's hooks: %s",
    (_, config) => {
      const run = hooksIn(tool, config);

      test('a commit passes that introduces nothing, and installs without the network', () => {
        run.write('a.yaml', GOOD);
        run.git('add', 'a.yaml');
        const commit = run.git('commit', '--message', 'good');
        expect(commit.output).toMatch(/Pod Security of what is staged\.+Passed/);
        expect(commit.exitCode).toBe(0);
      });

      test("a commit is stopped that introduces something, with the API server's words, and only by what it has", () => {
        run.write('a.yaml', BAD);
        run.write('b.yaml', BAD);
        run.git('add', 'a.yaml');
        const commit = run.git('commit', '--message', 'bad');
        expect(commit.output).toMatch(/Pod Security of what is staged\.+Failed/);
        expect(commit.output).toContain('violates PodSecurity "restricted:latest": host namespaces (hostPID=true)');
        expect(commit.output).not.toContain('b.yaml:');
        expect(commit.exitCode).not.toBe(0);
        expect(run.git('rev-parse', '--verify', '--quiet', 'HEAD').exitCode).toBe(1);
        run.write('a.yaml', GOOD);
        run.git('add', 'a.yaml');
        expect(run.git('commit', '--message', 'good').exitCode).toBe(0);
      });

      test('`git commit --all`, and one of a path, are judged as they would be committed', () => {
        run.write('a.yaml', GOOD);
        run.write('b.yaml', GOOD.replace('good', 'other'));
        run.git('add', '--all');
        expect(run.git('commit', '--message', 'good').exitCode).toBe(0);
        run.write('a.yaml', BAD);
        expect(run.git('commit', '--all', '--message', 'bad').output).toContain('hostPID=true');
        run.git('add', 'a.yaml');
        run.write('b.yaml', `${GOOD.replace('good', 'other')}# a comment\n`);
        const ofPath = run.git('commit', '--message', 'good', 'b.yaml');
        expect(ofPath.output).not.toContain('hostPID=true');
        expect(ofPath.exitCode).toBe(0);
      });

      test('pss-scan says what the given files violate, whatever was there before', () => {
        run.write('a.yaml', BAD);
        run.git('add', 'a.yaml');
        run.git('commit', '--no-verify', '--message', 'bad');
        const scan = run.preCommit('run', '--hook-stage', 'manual', 'pss-scan', '--files', 'a.yaml');
        expect(scan.output).toMatch(/Pod Security of manifests\.+Failed/);
        expect(scan.output).toContain('✗ fails: 1 of 1 workload violates restricted:latest');
        expect(scan.output).toContain('a.yaml');
        expect(run.preCommit('run', '--hook-stage', 'manual', 'pss-review').output).toMatch(/Passed/);
      });
    },
  );
}

/** A repository with the hooks of a config of the docs, which come from a repository with this working copy. */
function hooksIn(tool: string, config: string) {
  let folder = '';
  let user = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pss-review-pre-commit-'));
    const hooks = join(folder, 'hooks');
    for (const name of CLONED) cpSync(join(ROOT, name), join(hooks, name), { recursive: true });
    inFolder(hooks, 'git', ['init', '--quiet']);
    inFolder(hooks, 'git', ['add', '--all']);
    inFolder(hooks, 'git', ['commit', '--quiet', '--message', 'a release']);
    inFolder(hooks, 'git', ['tag', 'v0.1.0']);
  });
  beforeEach(() => {
    user = mkdtempSync(join(folder, 'user-'));
    inFolder(user, 'git', ['init', '--quiet', '--initial-branch=main']);
    const local = config.replace('https://github.com/pss-review/pss-review', join(folder, 'hooks'));
    expect(local).not.toBe(config);
    writeFileSync(join(user, '.pre-commit-config.yaml'), local);
    expect(inFolder(user, 'python3', ['-m', 'pre_commit', 'install']).exitCode).toBe(0);
    mkdirSync(join(folder, 'npm'), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function inFolder(
    cwd: string,
    program: string,
    args: readonly string[],
  ): { exitCode: number | null; output: string } {
    const identity = { GIT_AUTHOR_NAME: 'test', GIT_AUTHOR_EMAIL: 'test@example.com' };
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd,
      encoding: 'utf8',
      timeout: 120_000,
      env: {
        ...process.env,
        ...identity,
        GIT_COMMITTER_NAME: identity.GIT_AUTHOR_NAME,
        GIT_COMMITTER_EMAIL: identity.GIT_AUTHOR_EMAIL,
        PYTHONPATH: tool,
        PRE_COMMIT_HOME: join(folder, 'home'),
        PRE_COMMIT_COLOR: 'never',
        // What npm would have to fetch fails.
        npm_config_offline: 'true',
        npm_config_cache: join(folder, 'npm'),
      },
    });
    return { exitCode: status, output: stdout + stderr };
  }

  return {
    git: (...args: string[]) => inFolder(user, 'git', args),
    preCommit: (...args: string[]) => inFolder(user, 'python3', ['-m', 'pre_commit', ...args]),
    write: (path: string, text: string) => writeFileSync(join(user, path), text),
  };
}

test('the docs name every hook', () => {
  const ids = [...readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8').matchAll(/^- id: (\S+)$/gm)].map(
    ([, id]) => id,
  );
  const named = new Set(CONFIGS.flatMap(({ text }) => [...text.matchAll(/- id: (\S+)$/gm)].map(([, id]) => id)));
  expect(ids.length).toBe(2);
  expect([...named].sort()).toEqual(ids.sort());
});

test('npm installs a clone without the packages of development, as no script asks to prepare it', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
  // https://github.com/npm/pacote/blob/main/lib/git.js
  const preparing = ['postinstall', 'build', 'preinstall', 'install', 'prepack', 'prepare'];
  expect(Object.keys(scripts).filter((name) => preparing.includes(name))).toEqual([]);
});
