import { groupByEach } from '../../text/group-by.ts';

/** What an entry may be known again by, as text: two entries are alike in it where they share one of their keys. */
export type Keys<Entry> = (entry: Entry) => readonly string[];

/** Entries of both sides that are alike in something. */
export interface SharedGroup<Entry> {
  readonly base: readonly Entry[];
  readonly head: readonly Entry[];
}

/**
 * The entries of base and head that share a key, a group for each key that both sides have, each side in its own order.
 * An entry of several keys is in several groups; the order of the groups comes from neither side.
 */
export function sharedGroups<Entry>(
  base: readonly Entry[],
  head: readonly Entry[],
  keysOf: Keys<Entry>,
): SharedGroup<Entry>[] {
  const after = groupByEach(head, keysOf);
  return [...groupByEach(base, keysOf)]
    .filter(([key]) => after.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, group]) => ({ base: group, head: after.get(key) ?? [] }));
}
