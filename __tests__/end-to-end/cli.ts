import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

/** The Node that runs the bundles: this one, or the one that the Action will run on. */
const NODE = process.env['PSS_ACTION_NODE'] ?? process.execPath;

export interface CliRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the committed command line in a folder, as a user would. */
export function runCli(folder: string, args: readonly string[], input?: string): CliRun {
  const { status, stdout, stderr } = spawnSync(NODE, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 256 * 1024 * 1024,
    ...(input === undefined ? {} : { input }),
  });
  return { exitCode: status, stdout, stderr };
}
