import { execFile } from 'node:child_process';

/** A git repository on disk, read only, and never through the network. */
export interface Git {
  /** Standard output of a git command, as bytes; undefined where git exits with anything but 0. */
  readonly run: (args: readonly string[], input?: string) => Promise<Buffer | undefined>;
}

/**
 * Git in a folder, without the settings of the user that change what is printed; objects that a partial clone lacks are
 * missing rather than fetched.
 *
 * @param isTrusted whether a checkout that another user owns is read all the same, as on a runner in a container
 *   https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory
 */
export function gitIn(folder: string, isTrusted = false): Git {
  const env = {
    ...process.env,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
    ...(isTrusted ? { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' } : {}),
  };
  const run: Git['run'] = (args, input) =>
    new Promise((resolve) => {
      const options = { cwd: folder, env, encoding: 'buffer' as const, maxBuffer: Number.POSITIVE_INFINITY };
      const child = execFile('git', [...args], options, (error, stdout) =>
        resolve(error === null ? stdout : undefined),
      );
      // A git that ends before it read all of its input closes the pipe; its exit code says what there is to say.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input ?? '');
    });
  return { run };
}

/** Whether the folder is in a checkout whose objects are all here (a partial clone would ask the network for them). */
export async function isCompleteCheckout(git: Git): Promise<boolean> {
  const isCheckout = (await git.run(['rev-parse', '--git-dir'])) !== undefined;
  return isCheckout && (await git.run(['config', '--get-regexp', '^remote\\..*\\.promisor$'])) === undefined;
}

/**
 * Objects by name (`<sha>`, or `<commit>:<path>`), in one process: their bytes, or undefined where they are not here.
 */
export async function readGitObjects(git: Git, names: readonly string[]): Promise<(Buffer | undefined)[]> {
  // The protocol is by lines: a name with a line break in it cannot be asked for.
  const asked = names.filter((name) => !name.includes('\n'));
  const output = asked.length === 0 ? undefined : await git.run(['cat-file', '--batch'], `${asked.join('\n')}\n`);
  const found = new Map<string, Buffer>();
  let position = 0;
  for (const name of output === undefined ? [] : asked) {
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
