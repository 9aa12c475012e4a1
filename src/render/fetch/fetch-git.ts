import { join } from 'node:path';
import { formatRemoteAddress } from '../../repository/fetch/remote-address.ts';
import { runTool } from '../tool/run-tool.ts';
import { withSandbox } from '../tool/with-sandbox.ts';
import { FetchFault } from './fetch-fault.ts';
import type { GitFiles } from './git-files.ts';
import { confinedGit, GIT_MEMORY, GIT_SETTINGS, readGitFiles, wantedBlobs } from './git-files.ts';
import { gitAuthorization } from './network/git-authorization.ts';
import type { SessionOptions } from './proxy/fetch-session.ts';
import { gitSession } from './proxy/git-session.ts';
import type { LoopbackProxy } from './proxy/loopback-proxy.ts';
import { withSession } from './proxy/with-session.ts';
import type { WantedGit } from './remote-source.ts';

/** A commit that was fetched. */
export interface FetchedGit extends GitFiles {
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

/**
 * Fetches one commit through the proxy, without what was before it, and reads its files from the objects: nothing is
 * checked out, so no filter, hook or submodule of it has a part in that.
 *
 * https://git-scm.com/docs/git-fetch
 *
 * @throws FetchFault where it cannot be fetched, or exceeds the limits
 */
export async function fetchGit(wanted: WantedGit, fetching: GitFetching): Promise<FetchedGit> {
  const { git, limits, environment, secondsLeft } = fetching;
  const authorization = await gitAuthorization(wanted.address, git, environment);
  const answer = gitSession(wanted.address, fetching, authorization);
  return await withSession(fetching, answer, ({ place, assertAnswered }) =>
    withSandbox(new Map([['home/.keep', new Uint8Array()]]), async (folder) => {
      const options = { folder, environment: environmentOf(folder) };
      const run: RunGit = async (args, { isNetworked = false, input } = {}) => {
        const done = await runTool(git, [...GIT_SETTINGS, ...args], {
          ...options,
          ...{ limits: { seconds: secondsLeft(), memory: GIT_MEMORY, output: 2 ** 20 }, isNetworked, isBounded: true },
          ...(input === undefined ? {} : { input }),
        });
        assertAnswered();
        if ('error' in done) throw new FetchFault(reasonOf(done.error, wanted));
        return done.output.trim();
      };
      const reader = confinedGit(git, options, fetching);
      const commit = await fetchCommit(wanted, `http://${place}`, run, (at) => wantedBlobs(reader, at, wanted, limits));
      return { ...(await readGitFiles(reader, commit, wanted, limits)), commit };
    }),
  );
}

type RunGit = (
  args: readonly string[],
  options?: { readonly isNetworked?: boolean; readonly input?: string },
) => Promise<string>;

/**
 * Fetches a commit, and returns its name. Where only a folder of it is wanted, its files alone: first come the trees, which
 * name them, then these. A server that cannot leave files out gives all of them.
 *
 * https://git-scm.com/docs/partial-clone
 */
async function fetchCommit(
  { revision, folder }: WantedGit,
  url: string,
  run: RunGit,
  blobsOf: (commit: string) => Promise<readonly string[]>,
): Promise<string> {
  const isPart = folder !== '';
  await run(['init', '--quiet', '--bare', '--template=', '.']);
  await run(['config', 'remote.origin.url', url]);
  const fetch = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', ...(isPart ? ['--filter=blob:none'] : [])];
  await run([...fetch, '--depth=1', 'origin', revision === '' ? 'HEAD' : revision], { isNetworked: true });
  const commit = await run(['rev-parse', '--verify', '--end-of-options', 'FETCH_HEAD^{commit}']);
  if (!isPart) return commit;
  const blobs = await blobsOf(commit);
  if (blobs.length > 0) {
    // As git itself fetches what a partial clone lacks.
    const lacking = ['-c', 'fetch.negotiationAlgorithm=noop', ...fetch, '--no-write-fetch-head', '--stdin', 'origin'];
    await run(lacking, { isNetworked: true, input: `${blobs.join('\n')}\n` });
  }
  return commit;
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
