import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PLAIN_PATH } from '../runner/programs.ts';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

/** The Node that runs the bundles: this one, or the one that the Action will run on. */
export const NODE = process.env['PSS_ACTION_NODE'] ?? process.execPath;

export interface CliRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the committed command line in a folder, as a user would.
 *
 * @param nodeOptions as the variable `NODE_OPTIONS` takes them
 * @param path as the variable `PATH` takes it
 */
export function runCli(
  folder: string,
  args: readonly string[],
  input?: string,
  nodeOptions = '',
  path = PLAIN_PATH,
): CliRun {
  const { status, stdout, stderr } = spawnSync(NODE, [CLI, ...args], {
    cwd: folder,
    env: { ...process.env, PATH: path, NODE_OPTIONS: nodeOptions },
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 256 * 1024 * 1024,
    ...(input === undefined ? {} : { input }),
  });
  return { exitCode: status, stdout, stderr };
}

/** Runs a line of bash in which `$PSS` is the command line. */
export function runInShell(folder: string, line: string): CliRun {
  const env = { ...process.env, PSS: `${NODE} ${CLI}` };
  const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', line], {
    ...{ cwd: folder, encoding: 'utf8', timeout: 60_000, env },
  });
  return { exitCode: status, stdout, stderr };
}
