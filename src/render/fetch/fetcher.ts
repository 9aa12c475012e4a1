import Bottleneck from 'bottleneck/light.js';
import type { FetchRules } from '../../repository/fetch/fetch-rules.ts';
import { count } from '../../text/count.ts';
import { findHelm } from '../helm/find-helm.ts';
import type { FoundProgram } from '../tool/find-program.ts';
import type { BlobCache } from './blob-cache.ts';
import { cacheFolder, openBlobCache } from './blob-cache.ts';
import type { FetchedChart } from './fetch-chart.ts';
import { fetchChart } from './fetch-chart.ts';
import { FetchFault } from './fetch-fault.ts';
import type { FetchedGit } from './fetch-git.ts';
import { fetchGit } from './fetch-git.ts';
import type { FetchLimits } from './fetch-limits.ts';
import { FETCH_LIMITS } from './fetch-limits.ts';
import { findGit } from './find-git.ts';
import type { Credentials } from './network/credentials.ts';
import { readCredentials } from './network/credentials.ts';
import { runnerProxy } from './network/runner-proxy.ts';
import type { Network } from './network/send-request.ts';
import { SYSTEM_NETWORK } from './network/send-request.ts';
import type { SessionOptions } from './proxy/fetch-session.ts';
import type { LoopbackProxy } from './proxy/loopback-proxy.ts';
import { startLoopbackProxy } from './proxy/loopback-proxy.ts';
import type { NotFetched, RemoteChart, RemoteGit } from './remote-source.ts';
import { wantedChart, wantedGit } from './remote-source.ts';

/** Fetches what the config names, each once. */
export interface Fetcher {
  readonly chart: (chart: RemoteChart) => Promise<FetchedChart | NotFetched>;
  readonly git: (source: RemoteGit) => Promise<FetchedGit | NotFetched>;
  /** Ends what it has started. What is asked of it after that is not fetched. */
  readonly close: () => Promise<void>;
}

/** With what is fetched; what is left out is that of the machine. */
export interface FetcherOptions {
  readonly helm?: () => Promise<FoundProgram>;
  readonly git?: () => Promise<FoundProgram>;
  /** Where credentials, and the cache, are. */
  readonly environment?: NodeJS.ProcessEnv;
  readonly limits?: Partial<FetchLimits>;
  readonly network?: Partial<Network>;
}

/** What all fetches of a run have in common. */
interface Shared {
  readonly proxy: LoopbackProxy;
  readonly credentials: Credentials;
  readonly cache: BlobCache;
}

/** More would wait for the same network. */
const AT_ONCE = 4;

/** Opens a fetcher. Nothing is read, started or asked before the first thing is fetched. */
export function openFetcher(rules: FetchRules, options: FetcherOptions = {}): Fetcher {
  const { environment = process.env, helm = findHelm, git = findGit } = options;
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const network = { ...SYSTEM_NETWORK, proxyFor: runnerProxy(environment), ...options.network };
  const known = new Map<string, Promise<unknown>>();
  const queue = new Bottleneck({ maxConcurrent: AT_ONCE });
  const closing = new AbortController();
  let shared: Promise<Shared> | undefined;

  const inTime = async <T>(fetch: (session: SessionOptions & Shared) => Promise<T>): Promise<T | NotFetched> => {
    const timing = new AbortController();
    const tooLong = new FetchFault(`took longer than ${count(limits.seconds, 'second')}`);
    const timer = setTimeout(() => timing.abort(tooLong), limits.seconds * 1000);
    try {
      closing.signal.throwIfAborted();
      shared ??= openShared(environment);
      const signal = AbortSignal.any([timing.signal, closing.signal]);
      return await fetch({ ...(await shared), limits, asking: { rules, network, signal } });
    } catch (error) {
      if (error instanceof FetchFault) return { reason: error.message, isNamed: true };
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
  const once = <T>(key: string, fetch: (session: SessionOptions & Shared) => Promise<T>): Promise<T | NotFetched> => {
    const before = known.get(key) as Promise<T | NotFetched> | undefined;
    if (before !== undefined) return before;
    const most = count(limits.fetches, 'chart or repository', 'charts and repositories');
    if (known.size >= limits.fetches)
      return Promise.resolve({ reason: `a run fetches no more than ${most}`, isNamed: true });
    const fetched = queue.schedule(() => inTime(fetch));
    known.set(key, fetched);
    return fetched;
  };

  const indexes = new Map<string, Promise<string>>();
  const programs = new Map<typeof helm, Promise<FoundProgram>>();
  const programOf = async (find: typeof helm): Promise<Extract<FoundProgram, { path: string }>> => {
    const asked = programs.get(find) ?? find();
    programs.set(find, asked);
    const found = await asked;
    if ('fault' in found) throw new FetchFault(found.fault);
    return found;
  };
  return {
    chart: async (chart) => {
      const wanted = wantedChart(chart, rules);
      if ('reason' in wanted) return wanted;
      return await once(JSON.stringify(['chart', wanted]), async (session) => {
        return await fetchChart(wanted, { ...session, helm: await programOf(helm), indexes });
      });
    },
    git: async (source) => {
      const wanted = wantedGit(source, rules);
      if ('reason' in wanted) return wanted;
      return await once(JSON.stringify(['git', wanted]), async (session) => {
        const { path } = await programOf(git);
        return await fetchGit(wanted, { ...session, git: path, environment });
      });
    },
    close: async () => {
      closing.abort(new FetchFault('the run has ended'));
      await Promise.allSettled(known.values());
      await (await shared)?.proxy.stop();
    },
  };
}

async function openShared(environment: NodeJS.ProcessEnv): Promise<Shared> {
  const [proxy, credentials] = await Promise.all([startLoopbackProxy(), readCredentials(environment)]);
  return { proxy, credentials, cache: openBlobCache(cacheFolder(environment)) };
}
