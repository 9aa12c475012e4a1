import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { NewValue } from '../../pss/rule.ts';
import type { Repair } from '../suggestion.ts';

type Repairs = ReadonlySet<Repair>;

/** A pair that a mapping gets. */
export interface Addition {
  readonly key: string;
  readonly value: NewValue;
  readonly repairs: Repairs;
}

/** A pair that gets another value: one that says nothing yet (`key:`, `key: null`, `key: {}`), or that says something else. */
export interface Filling {
  readonly pair: Pair<Node, Node | null>;
  readonly value: NewValue;
  readonly repairs: Repairs;
}

/** What happens to one mapping itself; its kept values are edits of their own. */
export interface MappingEdit {
  readonly map: YAMLMap;
  readonly place: string;
  /** In the order in which they are written. */
  readonly additions: readonly Addition[];
  /** Pairs without a value that get one. */
  readonly fillings: readonly Filling[];
  /** Pairs whose value, which holds something, gives way to a list or a mapping. */
  readonly replacements: readonly Filling[];
  readonly removals: ReadonlyMap<Pair<Node, Node | null>, Repairs>;
}

/** What happens to one list itself. */
export interface ListEdit {
  readonly list: YAMLSeq;
  readonly place: string;
  readonly additions: readonly { readonly value: NewValue; readonly repairs: Repairs }[];
  readonly removals: ReadonlyMap<Node, Repairs>;
}

export function unionOf(sets: Iterable<Repairs>): Set<Repair> {
  const union = new Set<Repair>();
  for (const set of sets) for (const repair of set) union.add(repair);
  return union;
}
