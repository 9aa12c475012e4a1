import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A git repository on disk; it is only read, and never uses the network. */
export interface Git {
  /** Runs a git command and returns its standard output; undefined if git exits with anything but 0. */
  readonly run: (args: readonly string[], input?: string | Buffer) => Promise<Buffer | undefined>;
}

/**
 * Returns git for a folder. User settings that change its output are off, and objects that a partial clone lacks count
 * as missing and are not fetched.
 *
 * @param isTrusted whether to read a checkout that another user owns, as on a runner in a container:
 *   https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory
 * @param variables further variables of git's environment
 */
export function gitIn(folder: string, isTrusted = false, variables: Readonly<Record<string, string>> = {}): Git {
  const env = {
    ...process.env,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
    ...(isTrusted ? { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' } : {}),
    ...variables,
  };
  const run: Git['run'] = (args, input) =>
    new Promise((resolve) => {
      const options = { cwd: folder, env, encoding: 'buffer' as const, maxBuffer: Number.POSITIVE_INFINITY };
      const child = execFile('git', [...args], options, (error, stdout) =>
        resolve(error === null ? stdout : undefined),
      );
      // If git ends before it has read all of its input, it closes the pipe; its exit code tells what happened.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input ?? '');
    });
  return { run };
}

/** Whether a folder may be in a checkout: without one no git is started. */
export function mayBeCheckout(folder: string): boolean {
  const above = dirname(folder);
  return existsSync(join(folder, '.git')) || (above !== folder && mayBeCheckout(above));
}

/** Whether the folder is in a checkout that has all its objects (a partial clone would fetch them from the network). */
export async function isCompleteCheckout(git: Git): Promise<boolean> {
  const isCheckout = (await git.run(['rev-parse', '--git-dir'])) !== undefined;
  return isCheckout && (await git.run(['config', '--get-regexp', '^remote\\..*\\.promisor$'])) === undefined;
}

/**
 * Reads objects by name (`<sha>`, or `<commit>:<path>`) in one process. Returns their bytes in the order of the names;
 * undefined for a missing object.
 */
export async function readGitObjects(git: Git, names: readonly string[]): Promise<(Buffer | undefined)[]> {
  // The protocol is line-based: a name with a line break cannot be requested.
  const requested = names.filter((name) => !name.includes('\n'));
  const output =
    requested.length === 0 ? undefined : await git.run(['cat-file', '--batch'], `${requested.join('\n')}\n`);
  const found = new Map<string, Buffer>();
  let position = 0;
  for (const name of output === undefined ? [] : requested) {
    const end = output?.indexOf(0x0a, position) ?? -1;
    if (output === undefined || end < 0) break;
    const header = output.toString('utf8', position, end);
    position = end + 1;
    const match = /^[0-9a-f]+ (\w+) (\d+)$/.exec(header);
    if (match === null) continue;
    const size = Number(match[2]);
    if (match[1] === 'blob') found.set(name, output.subarray(position, position + size));
    position += size + 1;
  }
  return names.map((name) => found.get(name));
}
