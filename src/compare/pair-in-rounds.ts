/** What an entry may be known again by, as text: two entries are alike in it where they share one of their keys. */
export type Keys<Entry> = (entry: Entry) => readonly string[];

/**
 * Pairs entries of base and head one to one, in rounds: in each those that are alike pair in order, as far as they have
 * no partner yet. No round knows which side is head, so the other way round the pairs are the same; and the time grows
 * with the number of entries, however many are alike.
 *
 * @returns from each entry that has a partner to it, for both sides
 */
export function pairInRounds<Entry>(
  base: readonly Entry[],
  head: readonly Entry[],
  rounds: readonly Keys<Entry>[],
): Map<Entry, Entry> {
  const partners = new Map<Entry, Entry>();
  const isFree = (entry: Entry): boolean => !partners.has(entry);
  let [before, after] = [base, head];
  for (const keysOf of rounds) {
    if (before.length === 0 || after.length === 0) break;
    const groups = groupBy(after, keysOf);
    const shared = [...groupBy(before, keysOf)].filter(([key]) => groups.has(key));
    if (shared.length === 0) continue;
    // An entry may have several keys: the order in which they are tried must not come from one side.
    for (const [key, group] of shared.sort(([a], [b]) => (a < b ? -1 : 1))) {
      const others = (groups.get(key) ?? []).filter(isFree);
      for (const [index, entry] of group.filter(isFree).slice(0, others.length).entries()) {
        const partner = others[index] as Entry;
        partners.set(entry, partner).set(partner, entry);
      }
    }
    [before, after] = [before.filter(isFree), after.filter(isFree)];
  }
  return partners;
}

function groupBy<Entry>(entries: readonly Entry[], keysOf: Keys<Entry>): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  }
  return groups;
}
