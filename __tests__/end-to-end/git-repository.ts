import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A git repository with two branches: `main` holds the base tree, `change` (checked out) the head tree. */
export interface TestRepository {
  readonly folder: string;
  readonly git: (...args: string[]) => string;
  readonly remove: () => void;
}

/** Makes one from two directories, as they are on disk. */
export function createRepository(base: string, head: string): TestRepository {
  const folder = mkdtempSync(join(tmpdir(), 'pss-review-'));
  const git = (...args: string[]): string =>
    execFileSync(
      'git',
      ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'core.autocrlf=false', ...args],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
  const commit = (tree: string, message: string): void => {
    for (const entry of readdirSync(folder)) if (entry !== '.git') rmSync(join(folder, entry), { recursive: true });
    cpSync(tree, folder, { recursive: true, verbatimSymlinks: true });
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', message);
  };
  git('init', '--quiet', '--initial-branch=main');
  commit(base, 'base');
  git('checkout', '--quiet', '-b', 'change');
  commit(head, 'head');
  return { folder, git, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
