import { Refusal } from './http.ts';

export interface RateLimits {
  /** Calls an hour, of REST and of GraphQL; `GITHUB_TOKEN` has 1,000 an hour and repository. */
  readonly primary: number;
  readonly contentPerMinute: number;
  readonly contentPerHour: number;
  /** Points a minute: a read costs 1, a write 5. */
  readonly pointsPerMinute: number;
  readonly graphqlPointsPerMinute: number;
  readonly concurrent: number;
  /** The `retry-after` of a refusal in seconds; GitHub does not always send one. */
  readonly retryAfter: number | undefined;
  /** How long a minute is, in milliseconds: tests make it short. */
  readonly minute: number;
}

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
export const DEFAULT_RATE_LIMITS: RateLimits = {
  primary: 1000,
  contentPerMinute: 80,
  contentPerHour: 500,
  pointsPerMinute: 900,
  graphqlPointsPerMinute: 2000,
  concurrent: 100,
  retryAfter: 60,
  minute: 60_000,
};

interface Spending {
  readonly kind: 'graphql' | 'rest';
  readonly at: number;
  readonly points: number;
  readonly isContent: boolean;
}

/** Counts what the repository's token spends. */
export class RateMeter {
  readonly #limits: RateLimits;
  #used = { graphql: 0, rest: 0 };
  #resetAt: number;
  readonly #spent: Spending[] = [];
  #open = 0;

  constructor(limits: RateLimits) {
    this.#limits = limits;
    this.#resetAt = Date.now() + 60 * limits.minute;
  }

  open(): void {
    this.#open += 1;
  }

  close(): void {
    this.#open -= 1;
  }

  /** Throws GitHub's refusal where the call is one too many. */
  spend(kind: 'graphql' | 'rest', isWrite: boolean, isContent: boolean): void {
    const limits = this.#limits;
    const now = Date.now();
    if (now > this.#resetAt) {
      this.#used = { graphql: 0, rest: 0 };
      this.#resetAt = now + 60 * limits.minute;
    }
    if (this.#open > limits.concurrent) throw this.#secondary();
    if (this.#used[kind] >= limits.primary) throw kind === 'graphql' ? graphqlLimit('primary') : primaryRefusal();
    this.#used[kind] += 1;

    const cost = isWrite ? 5 : 1;
    const lastMinute = this.#spent.filter(({ at }) => now - at < limits.minute);
    const points = lastMinute
      .filter((spending) => spending.kind === kind)
      .reduce((sum, { points }) => sum + points, cost);
    if (points > (kind === 'rest' ? limits.pointsPerMinute : limits.graphqlPointsPerMinute)) throw this.#secondary();
    if (isContent) {
      const lastHour = this.#spent.filter((spending) => spending.isContent && now - spending.at < 60 * limits.minute);
      const recent = lastMinute.filter((spending) => spending.isContent);
      if (recent.length >= limits.contentPerMinute || lastHour.length >= limits.contentPerHour) throw this.#secondary();
    }
    this.#spent.push({ at: now, kind, points: cost, isContent });
  }

  headers(kind: 'graphql' | 'rest'): Record<string, string> {
    const { primary } = this.#limits;
    return {
      'x-ratelimit-limit': String(primary),
      'x-ratelimit-remaining': String(Math.max(0, primary - this.#used[kind])),
      'x-ratelimit-used': String(this.#used[kind]),
      'x-ratelimit-reset': String(Math.ceil(this.#resetAt / 1000)),
      'x-ratelimit-resource': kind === 'rest' ? 'core' : 'graphql',
    };
  }

  #secondary(): Refusal {
    return secondaryRefusal(403, this.#limits.retryAfter);
  }
}

const PRIMARY = 'API rate limit exceeded for installation ID 1.';
const SECONDARY = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

/** `reset`: in so many seconds, if not at the end of the hour. */
export function primaryRefusal(reset?: number): Refusal {
  return new Refusal(403, { message: PRIMARY }, spentHeaders(reset));
}

function spentHeaders(reset: number | undefined): Record<string, string> {
  return {
    'x-ratelimit-remaining': '0',
    ...(reset === undefined ? {} : { 'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + reset) }),
  };
}

/**
 * Of GraphQL, where the status is 200.
 * https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#exceeding-the-rate-limit
 *
 * @param wait in seconds: until the reset of the primary limit, or the `retry-after` of the secondary one
 */
export function graphqlLimit(limit: 'primary' | 'secondary', wait?: number): Refusal {
  const message = limit === 'primary' ? PRIMARY : SECONDARY;
  return new Refusal(
    200,
    { errors: [{ type: 'RATE_LIMITED', message }] },
    limit === 'primary' ? spentHeaders(wait) : retryHeaders(wait),
  );
}

function retryHeaders(retryAfter: number | undefined): Record<string, string> {
  return retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
}

/** Throttling clients know it by its words only. https://github.com/hub4j/github-api/issues/1805: no `retry-after`. */
export function secondaryRefusal(status: 403 | 429, retryAfter: number | undefined): Refusal {
  return new Refusal(status, { message: SECONDARY }, retryHeaders(retryAfter));
}
