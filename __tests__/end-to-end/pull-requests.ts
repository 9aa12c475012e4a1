import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect } from 'vitest';
import { IS_LONG } from '../long.ts';
import { KUSTOMIZE_PATH, PLAIN_PATH } from '../runner/programs.ts';
import { runCli } from './cli.ts';
import type { Report } from './expected-pull-request.ts';
import type { TestRepository } from './git-repository.ts';
import { createRepository } from './git-repository.ts';
import { hostPidPod, writeFiles } from './odd-files.ts';

/** Texts by path. */
export type Files = Readonly<Record<string, string>>;

/** One side of a pull request: its files, and further the targets of its links and the commits of its submodules, by path. */
export interface Side {
  readonly files: Files;
  readonly links?: Files;
  /** Each commit as one digit of its hash. */
  readonly modules?: Files;
}

/** A pull request: with `config` the level of its config holds, else baseline is asked for. */
export type Case = [name: string, base: Files | Side, head: Files | Side, level?: 'config'];

export const GOOD = hostPidPod('web').replace('  hostPID: true\n', '');
export const BAD = hostPidPod('web');
export const OWN = GOOD.replace('name: web', 'name: own');

/** A kustomization with these resources. */
export function k(...resources: readonly string[]): string {
  return `resources:\n${resources.map((path) => `  - ${path}\n`).join('')}`;
}

export function namespaceOf(name: string, enforce: string, more = ''): string {
  return `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${name}\n  labels:\n    pod-security.kubernetes.io/enforce: ${enforce}\n${more}`;
}

/** The pod in a namespace. */
export function within(pod: string, namespace: string): string {
  return pod.replace('metadata:\n', `metadata:\n  namespace: ${namespace}\n`);
}

/** A config whose default is baseline. */
export function configOf(text: string): Files {
  return { '.github/pss-review.yml': `level: baseline\n${text}` };
}

export const LABELS: Files = {
  'ns.yaml': `${namespaceOf('dev', 'privileged')}---\n${namespaceOf('prod', 'baseline')}`,
};

/**
 * Makes repositories for the tests of a file, and removes them after each.
 *
 * @param alsoBuilt whether the long tests ask again with kustomize: what is not clean as it is written is not clean as it
 *   is built
 */
export function pullRequests({ alsoBuilt = false } = {}): {
  readonly repositoryOf: (base: Files | Side, head: Files | Side) => TestRepository;
  readonly review: (base: Files | Side, head: Files | Side, level?: 'config') => Report;
} {
  const removals: (() => void)[] = [];
  afterEach(() => {
    for (const remove of removals.splice(0)) remove();
  });
  const repositoryOf = (base: Files | Side, head: Files | Side): TestRepository => {
    const folder = mkdtempSync(join(tmpdir(), 'pss-review-sides-'));
    removals.push(() => rmSync(folder, { recursive: true, force: true }));
    for (const [name, side] of Object.entries({ base: sideOf(base), head: sideOf(head) })) {
      writeFiles(join(folder, name), { 'README.md': 'a repository\n', ...side.files });
      for (const [path, target] of Object.entries(side.links ?? {})) {
        mkdirSync(dirname(join(folder, name, path)), { recursive: true });
        symlinkSync(target, join(folder, name, path));
      }
    }
    const repository = createRepository(join(folder, 'base'), join(folder, 'head'));
    removals.push(() => repository.remove());
    commitModules(repository, sideOf(base), sideOf(head));
    return repository;
  };
  return {
    repositoryOf,
    review: (base, head, level) => {
      const { folder } = repositoryOf(base, head);
      const reportWith = (path: string): Report => {
        const run = runCli(folder, [...flags(level), '--format', 'json'], undefined, '', path);
        expect(run.stderr).toBe('');
        return JSON.parse(run.stdout) as Report;
      };
      const report = reportWith(PLAIN_PATH);
      if (alsoBuilt && IS_LONG && KUSTOMIZE_PATH !== PLAIN_PATH && report.conclusion !== 'success') {
        expect(reportWith(KUSTOMIZE_PATH).conclusion).not.toBe('success');
      }
      return report;
    },
  };
}

/** Adds the submodules of both sides, where they have some. */
function commitModules({ folder, git }: TestRepository, base: Side, head: Side): void {
  if (base.modules === undefined && head.modules === undefined) return;
  const commit = ({ modules = {} }: Side): void => {
    for (const [path, hash] of Object.entries(modules)) {
      git('update-index', '--add', '--cacheinfo', `160000,${hash.repeat(40)},${path}`);
    }
    git('commit', '--quiet', '--allow-empty', '--message', 'modules');
  };
  git('checkout', '--quiet', 'main');
  commit(base);
  git('checkout', '--quiet', '-b', 'with-modules');
  git('rm', '-r', '--quiet', '--cached', '.');
  rmSync(join(folder, 'README.md'));
  git('checkout', '--quiet', 'change', '--', '.');
  commit(head);
}

/** Expects that nothing which the pull request brings blocks. */
export function expectNothingNew({ conclusion, policy, workloads }: Report): void {
  expect(policy.filter(({ severity }) => severity === 'failure')).toEqual([]);
  expect(workloads.flatMap(({ findings }) => findings.map(({ status }) => status))).not.toContain('introduced');
  expect(conclusion).toBe('success');
}

/** The arguments of the command line for a case. */
export function flags(level?: 'config'): string[] {
  return ['review', '--base', 'main', ...(level ? [] : ['--level', 'baseline'])];
}

function sideOf(side: Files | Side): Side {
  return typeof side['files'] === 'object' ? (side as Side) : { files: side as Files };
}
