import { groupBy } from '../../text/group-by.ts';

/** The most entries that a report lists of one workload: nobody reads more, and a text of 100 kB can have thousands. */
export const MAX_LISTED = 200;

/** Entries of one workload: those that reports list, and those that only count. */
export interface EntryList<Entry> {
  /** All in their order; where there are too many, the most important of them first. */
  readonly listed: readonly Entry[];
  readonly omitted: readonly Entry[];
}

/**
 * Chooses the entries that reports list.
 *
 * @param rankOf the importance of an entry, from 0, which comes first
 */
export function listingOf<Entry>(entries: readonly Entry[], rankOf: (entry: Entry) => number): EntryList<Entry> {
  if (entries.length <= MAX_LISTED) return { listed: entries, omitted: [] };
  const ranks = groupBy(entries, rankOf);
  const sorted = [...ranks.keys()].sort((a, b) => a - b).flatMap((rank) => ranks.get(rank) ?? []);
  return { listed: sorted.slice(0, MAX_LISTED), omitted: sorted.slice(MAX_LISTED) };
}
