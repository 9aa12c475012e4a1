import type { RequestError } from '@octokit/request-error';

const MINUTE = 60_000;

/** How long to wait where GitHub does not say it: its primary limits are of an hour. */
const UNSAID_WAIT = 60 * MINUTE;

/**
 * Returns when GitHub answers again, after a refusal by one of its limits: `21:46 UTC`, the next full minute. Undefined
 * for all other errors.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 *
 * @param now in milliseconds since 1970
 */
export function endOfLimit({ status, message, response }: RequestError, now = Date.now()): string | undefined {
  const headers = response?.headers ?? {};
  const isSpent = headers['x-ratelimit-remaining'] === '0';
  if (status !== 429 && !/rate limit/i.test(message) && !(status === 403 && isSpent)) return undefined;
  const wait = Number(headers['retry-after']) * 1000;
  const reset = isSpent ? Number(headers['x-ratelimit-reset']) * 1000 : Number.NaN;
  const end = [now + wait, reset, now + UNSAID_WAIT].find((time) => time > now) ?? now;
  return `${new Date(Math.ceil(end / MINUTE) * MINUTE).toISOString().slice(11, 16)} UTC`;
}
