import { Octokit } from '@octokit/core';
import { paginateRest } from '@octokit/plugin-paginate-rest';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { RequestError } from '@octokit/request-error';
import Bottleneck from 'bottleneck/light.js';
import { isAsPromised } from './promised-answers.ts';
import { restMethods } from './rest-methods.ts';

/**
 * Makes errors of answers that only have a good status: those that are not what the route promises (a body that ended
 * in its middle, a page of HTML, nothing of what was asked), and the limits of GraphQL, which come with status 200. The
 * former get the status that Octokit gives to a dropped connection.
 * https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#exceeding-the-rate-limit
 */
function refuseUnsound({ hook }: Pick<Octokit, 'hook'>): void {
  hook.after('request', ({ data, headers, status, url }, options) => {
    const request = { ...options, url };
    const limit = limitIn(data);
    if (limit !== undefined) {
      throw new RequestError(limit, status, { request, response: { data, headers, status, url } });
    }
    if (status === NO_CONTENT || isAsPromised(options.method, url, data)) return;
    throw new RequestError('half an answer', 500, { request });
  });
}

const NO_CONTENT = 204;

/** Returns the message of a limit in a body of GraphQL; undefined if there is none. */
function limitIn(body: unknown): string | undefined {
  const { errors } = (body ?? {}) as { readonly errors?: unknown };
  const limit = Array.isArray(errors) ? errors.find(isLimitError) : undefined;
  return limit?.message;
}

function isLimitError({ type, message }: { readonly type?: unknown; readonly message?: unknown }): boolean {
  return /^RATE_LIMIT/.test(String(type)) || /rate limit/i.test(String(message));
}

/**
 * The throttling plugin recognises a secondary limit only by its message, and GitHub's 429 does not always have that.
 * This adds the words. The retry plugin sends a request of a caller that allows retries again at once after each
 * refusal; this leaves it the errors of the server.
 */
function nameLimits({ hook }: Pick<Octokit, 'hook'>): void {
  hook.error('request', (error) => {
    if (error instanceof RequestError && error.status < 500) {
      error.request.request = { ...error.request.request, retries: 0 };
      if (error.status === 429 && !/rate limit/i.test(error.message)) error.message += ' (a secondary rate limit)';
    }
    throw error;
  });
}

// In this order each sees the errors of those before it.
const Client = Octokit.plugin(restMethods, paginateRest, refuseUnsound, nameLimits, retry, throttling);

/** A client of GitHub's API; see `createClient`. */
export type GitHubClient = InstanceType<typeof Client>;

/** Options of `createClient`. */
export interface ClientOptions {
  /** Undefined asks as nobody: GitHub answers that of public repositories, 60 times an hour. */
  readonly token: string | undefined;
  /** The address of the API: `https://api.github.com`, or that of a GitHub Enterprise server. */
  readonly apiUrl: string;
  /** Is called with a message for every wait that GitHub asks for. */
  readonly warn: (message: string) => void;
  /** Is called when a request is on its way. */
  readonly sent?: () => void;
  /** Seconds to wait if GitHub does not say how long: it requires a minute at least. Default: 60. */
  readonly unsaidWait?: number;
}

/** The longest wait that GitHub may ask for, in seconds: instead of a longer wait, the job is better run again. */
const LONGEST_WAIT = 120;

/** How often a request is sent again when GitHub says that the rate limit is exceeded. */
const RATE_LIMIT_RETRIES = 2;

/** 15 writes one after the other, then one per second: GitHub's limit is 80 a minute. */
const BURST = {
  reservoir: 15,
  reservoirIncreaseAmount: 1,
  reservoirIncreaseInterval: 1000,
  reservoirIncreaseMaximum: 15,
};

/** Whether a request writes: a query of GraphQL is sent as one, and reads. */
function isWrite({ method, url, query }: { readonly method: string; readonly url: string; readonly query?: unknown }) {
  return url.endsWith('/graphql') ? /^\s*mutation\b/.test(String(query)) : method !== 'GET' && method !== 'HEAD';
}

/**
 * Creates the client for all requests. Reads are retried, writes are not (a 502 may come after the write succeeded, and
 * a second review is worse than none), waits that GitHub asks for are kept, and the version of the API is pinned.
 */
export function createClient({ token, apiUrl, warn, sent, unsaidWait = 60 }: ClientOptions): GitHubClient {
  const onLimit =
    (kind: string) => (retryAfter: number, options: { method: string; url: string }, _: unknown, count: number) => {
      warn(`GitHub's ${kind} rate limit: ${options.method} ${options.url} waits for ${retryAfter} s`);
      return retryAfter <= LONGEST_WAIT && count < RATE_LIMIT_RETRIES;
    };
  const client = new Client({
    ...(token === undefined ? {} : { auth: token }),
    baseUrl: apiUrl,
    ...(sent === undefined ? {} : { request: { fetch: announcing(sent) } }),
    log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    retry: { doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
    throttle: {
      fallbackSecondaryRateRetryAfter: unsaidWait,
      onRateLimit: onLimit('primary'),
      onSecondaryRateLimit: onLimit('secondary'),
      // The plugin counts queries as writes: `writes` below does not.
      write: new Bottleneck.Group({ id: 'pss-review-write' }),
      // What somebody is notified of: a second between, as GitHub asks for; the plugin's own three are for longer series.
      notifications: new Bottleneck.Group({ id: 'pss-review-notifications', maxConcurrent: 1, minTime: 1000 }),
    },
  });
  // Usually a run writes a few times, each after the answer to the one before; more writes stay below 80 a minute.
  const writes = new Bottleneck({ maxConcurrent: 1, ...BURST });
  client.hook.before('request', async (options) => {
    options.headers['x-github-api-version'] = '2022-11-28';
    if (isWrite(options)) await writes.schedule(() => Promise.resolve());
  });
  return client;
}

/** Returns a `fetch` that tells when a request has been handed to the network, as far as that needs this thread. */
function announcing(sent: () => void): typeof fetch {
  return (...request) => {
    const answer = fetch(...request);
    setImmediate(sent);
    return answer;
  };
}

/** Request options for writes: they are sent once, whatever the answer is. */
export const NO_RETRIES = { retries: 0 } as const;
