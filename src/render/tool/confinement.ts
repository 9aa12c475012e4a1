import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Where Linux has programs of its own: no user, and no pull request, can write there. */
const SYSTEM_FOLDERS = ['/usr/bin', '/bin', '/usr/sbin', '/sbin'];

/** What takes the network away. */
export const NO_NETWORK = '-n';

/**
 * Without a network (`-n`), and without processes of others, so that all of its own end with the first one (`-p -f`).
 * The short options are those of BusyBox too. https://man7.org/linux/man-pages/man1/unshare.1.html
 */
const APART = [NO_NETWORK, '-p', '-f'];

/** What this system has to confine a tool with. Each is a command to put before another one. */
export interface Confinement {
  /** Takes away the network, and ends all processes with the first one; undefined where the system does not allow it. */
  readonly unshare: readonly string[] | undefined;
  /** Limits the memory of each process; undefined where there is no `prlimit`. */
  readonly limitMemory: ((bytes: number) => readonly string[]) | undefined;
}

let answer: Promise<Confinement> | undefined;

/** Asks the system what it allows, once: tries it with a program that does nothing. */
export function findConfinement(): Promise<Confinement> {
  answer ??=
    process.platform === 'linux' ? askLinux() : Promise.resolve({ unshare: undefined, limitMemory: undefined });
  return answer;
}

async function askLinux(): Promise<Confinement> {
  const [unshare, prlimit, nothing] = await Promise.all(['unshare', 'prlimit', 'true'].map(findInSystem));
  // A user other than root has to become the root of a namespace of users first, where the system allows it.
  const candidates =
    unshare === undefined
      ? []
      : [
          [unshare, ...APART, '--'],
          [unshare, '-r', ...APART, '--'],
        ];
  // Data, and not address space: Go reserves hundreds of megabytes of addresses that it never uses.
  // https://man7.org/linux/man-pages/man2/getrlimit.2.html
  const limitMemory = (bytes: number): string[] => [prlimit ?? '', `--data=${bytes}`, '--'];
  return {
    unshare: await firstThatRuns(candidates, nothing),
    limitMemory:
      prlimit !== undefined && (await firstThatRuns([limitMemory(2 ** 30)], nothing)) ? limitMemory : undefined,
  };
}

async function findInSystem(name: string): Promise<string | undefined> {
  for (const path of SYSTEM_FOLDERS.map((folder) => join(folder, name))) {
    if (await isExecutable(path)) return path;
  }
  return undefined;
}

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** The first command that runs a program that does nothing. */
async function firstThatRuns(
  commands: readonly (readonly string[])[],
  nothing: string | undefined,
): Promise<readonly string[] | undefined> {
  for (const command of nothing === undefined ? [] : commands) {
    const [file = '', ...args] = [...command, nothing ?? ''];
    const hasRun = await promisify(execFile)(file, args, { cwd: '/', env: {}, timeout: 10_000 }).then(
      () => true,
      () => false,
    );
    if (hasRun) return command;
  }
  return undefined;
}
