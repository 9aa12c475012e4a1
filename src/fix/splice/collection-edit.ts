import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { NewValue } from '../../pss/rule.ts';
import type { Repair } from '../suggestion.ts';

type Repairs = ReadonlySet<Repair>;

/** A pair to add to a mapping. */
export interface Addition {
  readonly key: string;
  readonly value: NewValue;
  readonly repairs: Repairs;
}

/** A new value for an existing pair, whose value is void (`key:`, `key: null`, `key: {}`) or another one. */
export interface Filling {
  readonly pair: Pair<Node, Node | null>;
  readonly value: NewValue;
  readonly repairs: Repairs;
}

/** The edits of one mapping's own pairs; edits inside values that stay are not included. */
export interface MappingEdit {
  readonly map: YAMLMap;
  readonly place: string;
  /** In the order in which to write them. */
  readonly additions: readonly Addition[];
  /** Pairs whose void value is replaced. */
  readonly fillings: readonly Filling[];
  /** Pairs whose value is not void and is replaced by a list or a mapping. */
  readonly replacements: readonly Filling[];
  readonly removals: ReadonlyMap<Pair<Node, Node | null>, Repairs>;
}

/** The edits of one list's own items; edits inside items that stay are not included. */
export interface ListEdit {
  readonly list: YAMLSeq;
  readonly place: string;
  readonly additions: readonly { readonly value: NewValue; readonly repairs: Repairs }[];
  readonly removals: ReadonlyMap<Node, Repairs>;
}

/** All repairs that are in one of the sets. */
export function unionOf(sets: Iterable<Repairs>): Set<Repair> {
  const union = new Set<Repair>();
  for (const set of sets) for (const repair of set) union.add(repair);
  return union;
}
