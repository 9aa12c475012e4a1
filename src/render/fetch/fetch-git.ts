import { join } from 'node:path';
import { formatRemoteAddress } from '../../repository/fetch/remote-address.ts';
import { LINK_MODE } from '../../repository/repository-files.ts';
import type { Git } from '../../source/git/git.ts';
import { readGitObjects } from '../../source/git/git.ts';
import { runConfined, runTool } from '../tool/run-tool.ts';
import { withSandbox } from '../tool/with-sandbox.ts';
import { FetchFault } from './fetch-fault.ts';
import type { FetchLimits } from './fetch-limits.ts';
import { megabytes } from './fetch-limits.ts';
import { gitAuthorization } from './network/git-authorization.ts';
import type { SessionOptions } from './proxy/fetch-session.ts';
import { gitSession } from './proxy/git-session.ts';
import type { LoopbackProxy } from './proxy/loopback-proxy.ts';
import type { WantedGit } from './remote-source.ts';

/** The files of a commit that was fetched. */
export interface FetchedGit {
  /** By path from the repository's root, those below the wanted folder. Files of Git LFS are their pointers. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The targets of symbolic links, as written, likewise. */
  readonly links: ReadonlyMap<string, string>;
  /** The whole name of the commit that the revision stands for. */
  readonly commit: string;
}

/** With what repositories are fetched. */
export interface GitFetching extends SessionOptions {
  readonly proxy: LoopbackProxy;
  /** The absolute path of git. */
  readonly git: string;
  /** Where the user's own settings are. */
  readonly environment: NodeJS.ProcessEnv;
}

/** Settings that no config of a user, and nothing of a repository, can change. */
const SETTINGS = [
  'http.followRedirects=false',
  'protocol.version=2',
  'core.hooksPath=/dev/null',
  'credential.helper=',
  'submodule.recurse=false',
  'gc.auto=0',
  'maintenance.auto=false',
  // What came stays in its pack.
  'fetch.unpackLimit=1',
  // More threads take more memory, and there are others to run.
  'pack.threads=1',
].flatMap((setting) => ['-c', setting]);

const MEMORY = 2 ** 30;

/**
 * Fetches one commit through the proxy, without what was before it, and reads its files from the objects: nothing is
 * checked out, so no filter, hook or submodule of it has a part in that.
 *
 * https://git-scm.com/docs/git-fetch
 *
 * @throws FetchFault where it cannot be fetched, or exceeds the limits
 */
export async function fetchGit(wanted: WantedGit, fetching: GitFetching): Promise<FetchedGit> {
  const { git, asking, limits, proxy, environment } = fetching;
  const authorization = await gitAuthorization(wanted.address, git, environment);
  let fault: unknown;
  const path = proxy.open({
    answer: gitSession(wanted.address, fetching, authorization),
    onFault: (error) => {
      fault ??= error;
    },
  });
  try {
    return await withSandbox(new Map([['home/.keep', new Uint8Array()]]), async (folder) => {
      const options = { folder, environment: environmentOf(folder) };
      const limit = { seconds: limits.seconds, memory: MEMORY, output: 2 ** 20 };
      const run = async (args: readonly string[], isNetworked: boolean): Promise<string> => {
        const done = await runTool(git, [...SETTINGS, ...args], { ...options, limits: limit, isNetworked });
        if (fault !== undefined) throw fault;
        asking.signal.throwIfAborted();
        if ('error' in done) throw new FetchFault(reasonOf(done.error, wanted));
        return done.output.trim();
      };
      await run(['init', '--quiet', '--bare', '--template=', '.'], false);
      const source = [`http://${proxy.host}/${path}`, wanted.revision === '' ? 'HEAD' : wanted.revision];
      await run(['fetch', '--quiet', '--depth=1', '--no-tags', '--no-recurse-submodules', ...source], true);
      const commit = await run(['rev-parse', '--verify', '--end-of-options', 'FETCH_HEAD^{commit}'], false);
      const reader = confinedGit(git, folder, limits);
      return { ...(await readFiles(reader, commit, wanted, limits)), commit };
    });
  } finally {
    proxy.close(path);
  }
}

/** Nothing of the user: no settings, no login, no program that asks for one. */
function environmentOf(folder: string): Record<string, string> {
  return {
    HOME: join(folder, 'home'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'http',
    GIT_NO_LAZY_FETCH: '1',
    LC_ALL: 'C',
  };
}

/** Git that reads the objects of a folder, without a network. */
function confinedGit(path: string, folder: string, { seconds, unpackedBytes }: FetchLimits): Git {
  const limits = { seconds, memory: MEMORY, output: 2 * unpackedBytes + 2 ** 20 };
  return {
    run: async (args, input = '') => {
      const end = await runConfined(path, [...SETTINGS, ...args], {
        ...{ folder, limits, input },
        environment: environmentOf(folder),
      });
      return end?.code === 0 && end.exceeded === undefined && end.fault === undefined ? end.stdout : undefined;
    },
  };
}

interface GitEntry {
  readonly mode: string;
  readonly blob: string;
  readonly size: number;
  readonly path: string;
}

async function readFiles(
  git: Git,
  commit: string,
  { folder, address }: WantedGit,
  limits: FetchLimits,
): Promise<Pick<FetchedGit, 'files' | 'links'>> {
  const name = formatRemoteAddress(address);
  const entries = await listEntries(git, commit, folder);
  if (entries === undefined) throw new FetchFault(`git cannot list the files of ${name}`);
  const where = folder === '' ? name : `${JSON.stringify(folder)} of ${name}`;
  if (entries.length === 0) throw new FetchFault(`${where} has no files`);
  if (entries.length > limits.files) throw new FetchFault(`${where} has more than ${limits.files} files`);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > limits.unpackedBytes)
    throw new FetchFault(`the files of ${where} are larger than ${megabytes(limits.unpackedBytes)}`);
  const blobs = await readGitObjects(
    git,
    entries.map(({ blob }) => blob),
  );
  const [files, links] = [new Map<string, Uint8Array>(), new Map<string, string>()];
  for (const [index, { mode, path }] of entries.entries()) {
    const bytes = blobs[index];
    if (bytes === undefined) throw new FetchFault(`git cannot read ${JSON.stringify(path)} of ${name}`);
    if (mode === LINK_MODE) links.set(path, bytes.toString());
    else files.set(path, bytes);
  }
  return { files, links };
}

/** The files of a commit, without submodules. https://git-scm.com/docs/git-ls-tree#_output_format */
async function listEntries(git: Git, commit: string, folder: string): Promise<GitEntry[] | undefined> {
  const below = folder === '' ? [] : ['--', `${folder}/`];
  const output = await git.run(['--literal-pathspecs', 'ls-tree', '-r', '-z', '-l', '--full-tree', commit, ...below]);
  return output
    ?.toString()
    .split('\0')
    .flatMap((line) => {
      const [, mode = '', type, blob = '', size, path = ''] = /^(\d+) (\w+) (\w+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
      return type === 'blob' ? [{ mode, blob, size: Number(size), path }] : [];
    });
}

/** What git's words mean. */
function reasonOf(words: string, { address, revision }: WantedGit): string {
  const name = formatRemoteAddress(address);
  if (!/couldn't find remote ref|not our ref|no such remote ref/i.test(words))
    return `git says: ${(words.split('\n').find((line) => /^(?:fatal|error):/.test(line)) ?? words)
      .replaceAll(/http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}/g, name)
      .slice(0, 300)}`;
  const hint = /^[0-9a-f]{4,39}$/.test(revision) ? ': name a commit by all of its 40 digits' : '';
  return `${name} has no branch, tag or commit ${JSON.stringify(revision || 'HEAD')}${hint}`;
}
