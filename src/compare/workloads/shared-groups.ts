import { groupByEach } from '../../text/group-by.ts';

/** Returns the keys of an entry; two entries are alike where they share a key. */
export type Keys<Entry> = (entry: Entry) => readonly string[];

/** Entries of base and head that share a key. */
export interface SharedGroup<Entry> {
  readonly base: readonly Entry[];
  readonly head: readonly Entry[];
}

/**
 * Groups the entries of base and head by the keys that both sides have; each side keeps its order. An entry with
 * several keys is in several groups. Groups are sorted by key, so that their order depends on neither side.
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
