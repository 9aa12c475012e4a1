import type { Keys } from './shared-groups.ts';
import { sharedGroups } from './shared-groups.ts';

/**
 * Pairs entries of base and head one to one, in rounds: in each round, entries without a partner that share a key are
 * paired in order. The result does not depend on which side is head. The time grows linearly with the number of
 * entries, even where many share a key.
 *
 * @param rounds the keys of an entry for each round, the surest first
 * @param partners receives the pairs, in both directions; entries that have a partner in it get no other
 */
export function pairInRounds<Entry>(
  base: readonly Entry[],
  head: readonly Entry[],
  rounds: readonly Keys<Entry>[],
  partners: Map<Entry, Entry> = new Map(),
): Map<Entry, Entry> {
  const isFree = (entry: Entry): boolean => !partners.has(entry);
  for (const keysOf of rounds) {
    const [before, after] = [base.filter(isFree), head.filter(isFree)];
    if (before.length === 0 || after.length === 0) break;
    for (const group of sharedGroups(before, after, keysOf)) {
      const others = group.head.filter(isFree);
      for (const [index, entry] of group.base.filter(isFree).slice(0, others.length).entries()) {
        const partner = others[index] as Entry;
        partners.set(entry, partner).set(partner, entry);
      }
    }
  }
  return partners;
}
