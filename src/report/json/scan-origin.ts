/** What a scan as JSON says of where it comes from. */
export interface ScanOrigin {
  /** What the repository calls itself: `OWNER/NAME`. */
  readonly repository?: string;
  /** The shard of a scan that it is, and what is the same in all shards of that scan. */
  readonly shard?: ShardOrigin;
  /** What makes the scan fail beyond its default, by its flags or the config. */
  readonly failOn?: 'unjudged';
  /** Returns the repositories of a merged report, each with its counts; asked at the end. Absent in all others. */
  readonly repositories?: () => readonly object[];
}

/** A shard of a scan, as JSON has it. */
export interface ShardOrigin {
  /** From 1. */
  readonly index: number;
  readonly of: number;
  /** The commit that is checked out; null where there is none. */
  readonly commit: string | null;
  /** A digest of the paths and sizes of all files of the scan, and of the shard in which each is. */
  readonly files: string;
  /** The flags that decide what is found, as words. */
  readonly flags: readonly string[];
  /** The version of pss-review. */
  readonly program: string;
}
