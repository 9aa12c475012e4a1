const MEGABYTE = 2 ** 20;

/** What fetching may take. */
export interface FetchLimits {
  /** Of one chart or repository, from the first request to the last byte. */
  readonly seconds: number;
  /** Bytes of an archive, of a blob of a registry, and of what git fetches. */
  readonly archiveBytes: number;
  /** Bytes of an index of charts: the largest public ones have some 20 MB. */
  readonly indexBytes: number;
  /** Bytes and number of the files of one chart or repository. */
  readonly unpackedBytes: number;
  readonly files: number;
  /** Bytes of the files of all charts and repositories of a run, which are kept to its end. */
  readonly runBytes: number;
  /** Of all charts and repositories of a run, as if each of those that are fetched side by side took its part of the time. */
  readonly runSeconds: number;
  /** Different charts and repositories of one run. */
  readonly fetches: number;
  /** Requests of one of them, redirects and logins among them: lists of tags have pages. */
  readonly requests: number;
}

/** The limits that hold, unless others are given. */
export const FETCH_LIMITS: FetchLimits = {
  seconds: 60,
  archiveBytes: 50 * MEGABYTE,
  indexBytes: 50 * MEGABYTE,
  unpackedBytes: 100 * MEGABYTE,
  files: 10_000,
  runBytes: 500 * MEGABYTE,
  runSeconds: 300,
  fetches: 200,
  requests: 200,
};

/** Bytes in words: `50 MB`. */
export function megabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / MEGABYTE))} MB`;
}
