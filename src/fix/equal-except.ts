import type { JsonValue } from '../manifest/yaml/json-value.ts';
import type { Change } from './change.ts';

/** A document's value without the nodes that it came from; a number as its digits, marked as no text. */
type Plain = null | boolean | string | { readonly digits: string } | readonly Plain[] | PlainMapping;
type PlainMapping = ReadonlyMap<string, Plain>;

/**
 * Whether a document says, after a change, what it said before, except for what the change was to do. Null, an empty
 * mapping and no value at all are one where the change was, and only there.
 */
export function equalExcept(before: JsonValue, after: JsonValue, change: Change): boolean {
  return equal(plain(before), plain(after), change);
}

function plain(value: JsonValue): Plain {
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'list') return value.items.map(plain);
  return new Map([...value.entries].map(([key, entry]) => [key, plain(entry.value)]));
}

function equal(before: Plain | undefined, after: Plain | undefined, change: Change | undefined): boolean {
  if (change === undefined) return JSON.stringify(before, replacer) === JSON.stringify(after, replacer);
  if (change.leaf !== undefined) {
    return 'remove' in change.leaf
      ? isVoid(after)
      : JSON.stringify(after, replacer) === JSON.stringify(asPlain(change.leaf.set));
  }
  if (isList(before) || isList(after) || change.added.size + change.dropped.size > 0) {
    return equalLists(before ?? [], after ?? [], change);
  }
  if (!isMappingOrVoid(before) || !isMappingOrVoid(after)) return false;
  const [from, to] = [entriesOf(before), entriesOf(after)];
  const keys = new Set([...from.keys(), ...to.keys(), ...[...change.children.keys()].map(String)]);
  return [...keys].every((key) => equal(from.get(key), to.get(key), change.children.get(key)));
}

function equalLists(before: Plain, after: Plain, change: Change): boolean {
  const [from, to] = [listOf(before), listOf(after)];
  if (from === undefined || to === undefined) return false;
  const kept = from
    .map((item, index) => ({ item, below: change.children.get(index) }))
    .filter(({ item, below }) => !isRemoved(below) && !(typeof item === 'string' && change.dropped.has(item)));
  if (change.added.size + change.dropped.size === 0) {
    return kept.length === to.length && kept.every(({ item, below }, index) => equal(item, to[index], below));
  }
  // Lists that gain and lose texts are sets: capabilities.
  const wanted = [
    ...kept.map(({ item, below }) => (below?.leaf && 'set' in below.leaf ? below.leaf.set : item)),
    ...change.added,
  ];
  return sorted(new Set(wanted)) === sorted(new Set(to));
}

function isRemoved(change: Change | undefined): boolean {
  return change?.leaf !== undefined && 'remove' in change.leaf;
}

function sorted(items: Iterable<unknown>): string {
  return JSON.stringify([...items].map((item) => JSON.stringify(item, replacer)).sort());
}

function replacer(_: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries([...value].sort(([a], [b]) => (a < b ? -1 : 1))) : value;
}

function asPlain(value: string | number | boolean): Plain {
  return typeof value === 'number' ? { digits: String(value) } : value;
}

function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value);
}

function listOf(value: Plain): readonly Plain[] | undefined {
  return isList(value) ? value : isVoid(value) ? [] : undefined;
}

function isMappingOrVoid(value: Plain | undefined): boolean {
  return value instanceof Map || isVoid(value);
}

function entriesOf(value: Plain | undefined): PlainMapping {
  return value instanceof Map ? value : new Map();
}

function isVoid(value: Plain | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    (value instanceof Map && value.size === 0) ||
    (isList(value) && value.length === 0)
  );
}
