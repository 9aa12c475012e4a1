import type { Keys } from './shared-groups.ts';
import { sharedGroups } from './shared-groups.ts';

/**
 * Pairs entries of base and head one to one, in rounds: in each those that are alike pair in order, as far as they have
 * no partner yet. No round knows which side is head, so the other way round the pairs are the same; and the time grows
 * with the number of entries, however many are alike.
 *
 * @param partners where the pairs are put down, in both directions; who has a partner there already gets no other
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
