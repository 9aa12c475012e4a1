import type { BlobCache } from '../blob-cache.ts';
import { FetchFault } from '../fetch-fault.ts';
import type { FetchLimits } from '../fetch-limits.ts';
import type { Asking } from '../network/ask.ts';
import type { Credentials } from '../network/credentials.ts';

/** What sessions have of the run that they are in. */
export interface SessionOptions {
  readonly asking: Asking;
  readonly limits: FetchLimits;
  readonly cache: BlobCache;
  readonly credentials: Credentials;
  /** What is left of the time of this fetch, at least a moment. */
  readonly secondsLeft: () => number;
}

/** Says why an answer of another status than 200 gives nothing. */
export function statusFault(host: string, status: number, what: string, remedy: string): FetchFault {
  if (status === 401 || status === 403)
    return new FetchFault(`${host} does not give ${what} without other credentials (status ${status}): ${remedy}`);
  if (status === 404) return new FetchFault(`${host} has no ${what}`);
  return new FetchFault(`${host} answered with status ${status} for ${what}`);
}
