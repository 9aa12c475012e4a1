import Bottleneck from 'bottleneck/light.js';
import type { FetchRules } from '../../repository/fetch/fetch-rules.ts';
import { count } from '../../text/count.ts';
import { cacheFolder, openBlobCache } from './blob-cache.ts';
import { FetchFault } from './fetch-fault.ts';
import type { FetchLimits } from './fetch-limits.ts';
import { FETCH_LIMITS, megabytes } from './fetch-limits.ts';
import { readCredentials } from './network/credentials.ts';
import { runnerProxy } from './network/runner-proxy.ts';
import type { Network } from './network/send-request.ts';
import { SYSTEM_NETWORK } from './network/send-request.ts';
import type { SessionOptions } from './proxy/fetch-session.ts';
import type { NotFetched } from './remote-source.ts';

/** Where a run fetches from, and within which limits. */
export interface RunOptions {
  /** Where credentials, and the cache, are. */
  readonly environment: NodeJS.ProcessEnv;
  readonly limits?: Partial<FetchLimits> | undefined;
  readonly network?: Partial<Network> | undefined;
}

/** What a run fetches: `T` of it is kept to its end, and each fetch has `S` besides what all have. */
export interface RunKind<T, S> {
  /** What is fetched, in the words of a fault: one, and many. */
  readonly nouns: readonly [one: string, many: string];
  /** What a fetch takes of the bytes of the run. */
  readonly sizeOf: (fetched: T) => number;
  /** Opens what the fetches share, with the first of them. */
  readonly open: () => Promise<S>;
  readonly close: (shared: S) => Promise<void>;
}

type Fetch<T, S> = (session: SessionOptions & S) => Promise<T>;

/** The fetches of a run: each once, a few side by side, all within limits. */
export interface FetchRun<T, S> {
  /** Fetches what has a key, unless it was fetched before. */
  readonly once: <Kind extends T>(key: string, fetch: Fetch<Kind, S>) => Promise<Kind | NotFetched>;
  readonly close: () => Promise<void>;
}

/** More would wait for the same network. */
const AT_ONCE = 4;

/** Opens the fetches of a run; what they share is opened with the first of them. */
export function openRun<T, S>(
  rules: FetchRules,
  { environment, ...options }: RunOptions,
  kind: RunKind<T, S>,
): FetchRun<T, S> {
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const network = { ...SYSTEM_NETWORK, proxyFor: runnerProxy(environment), ...options.network };
  const known = new Map<string, Promise<unknown>>();
  const queue = new Bottleneck({ maxConcurrent: AT_ONCE });
  const closing = new AbortController();
  let shared: Promise<S> | undefined;
  let own: Promise<OwnSession> | undefined;
  // What was fetched is kept to the end of the run.
  let left = limits.runBytes;
  let spent = 0;
  const tooLong = new FetchFault(`took longer than ${count(limits.seconds, 'second')}`);

  const inTime = async <Kind extends T>(fetch: Fetch<Kind, S>): Promise<Kind | NotFetched> => {
    const timing = new AbortController();
    const ending = performance.now() + limits.seconds * 1000;
    const timer = setTimeout(() => timing.abort(tooLong), limits.seconds * 1000);
    try {
      closing.signal.throwIfAborted();
      if (spent >= limits.runSeconds)
        throw new FetchFault(`a run fetches no longer than ${count(limits.runSeconds, 'second')}`);
      shared ??= kind.open();
      own ??= openOwn(environment);
      const signal = AbortSignal.any([timing.signal, closing.signal]);
      const asking = { rules, network, signal, onRequest: requestCounter(limits) };
      const secondsLeft = (): number => Math.max(0.1, (ending - performance.now()) / 1000);
      const fetched = await fetch({ ...(await shared), ...(await own), limits, asking, secondsLeft });
      left -= kind.sizeOf(fetched);
      if (left < 0) throw new FetchFault(`a run fetches no more than ${megabytes(limits.runBytes)}`);
      return fetched;
    } catch (error) {
      if (error instanceof FetchFault) return { reason: error.message, isNamed: true };
      throw error;
    } finally {
      clearTimeout(timer);
      // Those side by side take the time together.
      spent += (limits.seconds - (ending - performance.now()) / 1000) / AT_ONCE;
    }
  };
  return {
    once: <Kind extends T>(key: string, fetch: Fetch<Kind, S>) => {
      const before = known.get(key) as Promise<Kind | NotFetched> | undefined;
      if (before !== undefined) return before;
      if (known.size >= limits.fetches || left < 0) {
        const most = count(limits.fetches, ...kind.nouns);
        const reason = `a run fetches no more than ${left < 0 ? megabytes(limits.runBytes) : most}`;
        return Promise.resolve({ reason, isNamed: true });
      }
      const fetched = queue.schedule(() => inTime(fetch));
      known.set(key, fetched);
      return fetched;
    },
    close: async () => {
      closing.abort(new FetchFault('the run has ended'));
      await Promise.allSettled(known.values());
      if (shared !== undefined) await kind.close(await shared);
    },
  };
}

/** Counts requests, and refuses those that are too many. */
function requestCounter({ requests }: FetchLimits): () => void {
  let asked = 0;
  return () => {
    if (++asked > requests) throw new FetchFault(`took more than ${count(requests, 'request')}`);
  };
}

type OwnSession = Pick<SessionOptions, 'credentials' | 'cache'>;

async function openOwn(environment: NodeJS.ProcessEnv): Promise<OwnSession> {
  return { credentials: await readCredentials(environment), cache: openBlobCache(cacheFolder(environment)) };
}
