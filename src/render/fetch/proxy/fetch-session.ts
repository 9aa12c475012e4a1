import type { BlobCache } from '../blob-cache.ts';
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
