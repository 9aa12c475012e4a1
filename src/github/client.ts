import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { RequestError } from '@octokit/request-error';
import { Octokit } from '@octokit/rest';
import Bottleneck from 'bottleneck/light.js';

/**
 * The throttling plugin knows a secondary limit by its words alone, and GitHub's 429 does not always carry them; this has
 * to come first, so that the plugin reads what it says.
 */
function nameLimits({ hook }: Pick<Octokit, 'hook'>): void {
  hook.error('request', (error) => {
    if (error instanceof RequestError && error.status === 429 && !/rate limit/i.test(error.message)) {
      error.message += ' (a secondary rate limit)';
    }
    throw error;
  });
}

const Client = Octokit.plugin(nameLimits, retry, throttling);

export type GitHubClient = InstanceType<typeof Client>;

export interface ClientOptions {
  readonly token: string;
  /** `https://api.github.com`, or a server's own. */
  readonly apiUrl: string;
  /** Told of every wait that GitHub asks for. */
  readonly warn: (message: string) => void;
  /** Seconds to wait where GitHub does not say how long: it asks for a minute at least. Unset: 60. */
  readonly unsaidWait?: number;
}

/** The longest wait that GitHub may ask for, in seconds: a job that sleeps for longer is better run again. */
const LONGEST_WAIT = 120;

/** How often a refused request is sent again when GitHub says that the rate limit is used up. */
const RATE_LIMIT_RETRIES = 2;

/** So many writes at once, then one a second: GitHub's limit is 80 a minute. */
const BURST = {
  reservoir: 15,
  reservoirIncreaseAmount: 1,
  reservoirIncreaseInterval: 1000,
  reservoirIncreaseMaximum: 15,
};

/**
 * The one client: reads are tried again, writes are not (a 502 may come after the commit, and a second review is worse
 * than none), waits that GitHub asks for are kept, and the version of the API is pinned.
 */
export function createClient({ token, apiUrl, warn, unsaidWait = 60 }: ClientOptions): GitHubClient {
  const onLimit =
    (kind: string) => (retryAfter: number, options: { method: string; url: string }, _: unknown, count: number) => {
      warn(`GitHub's ${kind} rate limit: ${options.method} ${options.url} waits for ${retryAfter} s`);
      return retryAfter <= LONGEST_WAIT && count < RATE_LIMIT_RETRIES;
    };
  const client = new Client({
    auth: token,
    baseUrl: apiUrl,
    log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    retry: { doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
    throttle: {
      fallbackSecondaryRateRetryAfter: unsaidWait,
      onRateLimit: onLimit('primary'),
      onSecondaryRateLimit: onLimit('secondary'),
      // A run writes a handful of times, and need not wait a second each time; more than that stays below 80 a minute.
      write: new Bottleneck.Group({ id: 'pss-review-write', maxConcurrent: 1, minTime: 50, ...BURST }),
    },
  });
  client.hook.before('request', (options) => {
    options.headers['x-github-api-version'] = '2022-11-28';
  });
  return client;
}

/** For requests that write: sent once, whatever comes back. */
export const NO_RETRIES = { retries: 0 } as const;
