import { groupBy } from '../text/group-by.ts';

/** The places that are named of equal entries. */
const MAX_PLACES = 3;

/** Entries that say the same of several places. */
export interface EqualEntries<Entry> {
  readonly first: Entry;
  /** The first of them, at most three. */
  readonly named: readonly Entry[];
  readonly size: number;
}

/** Puts entries together that say the same, in the order of their first ones. */
export function equalEntries<Entry>(entries: readonly Entry[], says: (entry: Entry) => string): EqualEntries<Entry>[] {
  return [...groupBy(entries, says).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ first, named: group.slice(0, MAX_PLACES), size: group.length }];
  });
}

/** Writes how many entries say the same: `×1,102`. */
export function timesText(size: number): string {
  return `×${String(size).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}`;
}

/** Lists the places of equal entries, with `…` where there are more. */
export function placesList<Entry>({ named, size }: EqualEntries<Entry>, placeOf: (entry: Entry) => string): string {
  return [...named.map(placeOf), ...(size > named.length ? ['…'] : [])].join(', ');
}
