import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { runCli } from './cli.ts';
import type { Report } from './expected-pull-request.ts';
import { createRepository } from './git-repository.ts';
import { writeFiles } from './odd-files.ts';

export type Files = Readonly<Record<string, string>>;

/** One side of a change: its files, and further the targets of its links and the commits of its submodules, by path. */
export interface Side {
  readonly files: Files;
  readonly links?: Files;
  /** Each commit as one digit of its hash. */
  readonly modules?: Files;
}

/** What is reviewed beside the two sides. */
export interface ReviewFlags {
  /** `config`: no level is given. */
  readonly level?: 'config';
}

/** Returns a function that reviews the change between two sides with the committed command line; its folders go again. */
export function reviewOfChanges(): (base: Side, head: Side, flags?: ReviewFlags) => Report {
  const removals: (() => void)[] = [];
  afterEach(() => {
    for (const remove of removals.splice(0)) remove();
  });
  return (base, head, { level } = {}) => {
    const folder = mkdtempSync(join(tmpdir(), 'pss-review-changes-'));
    removals.push(() => rmSync(folder, { recursive: true, force: true }));
    for (const [name, side] of Object.entries({ base, head })) writeSide(join(folder, name), side);
    const repository = createRepository(join(folder, 'base'), join(folder, 'head'));
    removals.push(repository.remove);
    const { git } = repository;
    const addModules = ({ modules = {} }: Side): void => {
      for (const [path, commit] of Object.entries(modules)) {
        git('update-index', '--add', '--cacheinfo', `160000,${commit.repeat(40)},${path}`);
      }
      git('commit', '--quiet', '--allow-empty', '--message', 'modules');
    };
    if (base.modules !== undefined || head.modules !== undefined) {
      git('checkout', '--quiet', 'main');
      addModules(base);
      git('checkout', '--quiet', '-b', 'with-modules');
      git('rm', '-r', '--quiet', '--cached', '.');
      rmSync(join(repository.folder, 'README.md'));
      git('checkout', '--quiet', 'change', '--', '.');
      addModules(head);
    }
    const levels = level === undefined ? ['--level', 'baseline'] : [];
    const run = runCli(repository.folder, ['review', '--base', 'main', ...levels, '--format', 'json']);
    return JSON.parse(run.stdout) as Report;
  };
}

function writeSide(folder: string, { files, links = {} }: Side): void {
  writeFiles(folder, { 'README.md': 'a repository\n', ...files });
  for (const [path, target] of Object.entries(links)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(target, join(folder, path));
  }
}
