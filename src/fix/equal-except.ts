import type { JsonValue } from '../manifest/yaml/json-value.ts';
import type { NewValue } from '../pss/rule.ts';
import type { EditTree } from './edit-tree.ts';
import { isNewList, itemIdentity } from './edit-tree.ts';

/** A document's value without its YAML nodes; a number is kept as its digits, so that it differs from a text. */
type Plain = null | boolean | string | { readonly digits: string } | readonly Plain[] | PlainMapping;
type PlainMapping = ReadonlyMap<string, Plain>;

/**
 * Whether a document differs from what it was only by these edits. Null, an empty mapping, an empty list and an absent
 * value count as equal where an edit was, and only there.
 */
export function equalExcept(before: JsonValue, after: JsonValue, edits: EditTree): boolean {
  return equal(plainValue(before), plainValue(after), edits);
}

function plainValue(value: JsonValue): Plain {
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'list') return value.items.map(plainValue);
  return new Map([...value.entries].map(([key, entry]) => [key, plainValue(entry.value)]));
}

function equal(before: Plain | undefined, after: Plain | undefined, edits: EditTree | undefined): boolean {
  if (edits === undefined) return isSame(before, after);
  if (edits.leaf !== undefined) {
    return 'set' in edits.leaf ? isSame(after, plainNewValue(edits.leaf.set)) : isVoid(after);
  }
  if (isList(before) || isList(after) || edits.added.size + edits.dropped.size > 0) {
    return equalLists(before ?? [], after ?? [], edits);
  }
  if (!isMappingOrVoid(before) || !isMappingOrVoid(after)) return false;
  const [from, to] = [entriesOf(before), entriesOf(after)];
  const renamed = renamesOf(edits);
  if (new Set(renamed.values()).size < renamed.size) return false;
  if ([...renamed].some(([key, name]) => !from.has(key) || from.has(name) || to.has(key))) return false;
  const named = new Map([...from].map(([key, value]) => [renamed.get(key) ?? key, value]));
  const keys = new Set([...named.keys(), ...to.keys(), ...[...edits.children.keys()].map(String)]);
  return [...keys]
    .filter((key) => !renamed.has(key))
    .every((key) => equal(named.get(key), to.get(key), edits.children.get(key)));
}

/** The keys that get another name, and that name. */
function renamesOf({ children }: EditTree): ReadonlyMap<string, string> {
  return new Map(
    [...children].flatMap(([key, { leaf }]) =>
      leaf !== undefined && 'rename' in leaf ? [[String(key), leaf.rename] as const] : [],
    ),
  );
}

function equalLists(before: Plain, after: Plain, edits: EditTree): boolean {
  const [from, to] = [listOf(before), listOf(after)];
  if (from === undefined || to === undefined) return false;
  const isDropped = droppedFrom(edits);
  const kept = from
    .map((item, index) => ({ item, below: edits.children.get(index) }))
    .filter(({ item, below }) => !isRemoved(below) && !isDropped(item));
  if (edits.added.size + edits.dropped.size === 0) {
    return kept.length === to.length && kept.every(({ item, below }, index) => equal(item, to[index], below));
  }
  const added = [...edits.added.values()].map(({ value }) => plainNewValue(value));
  if (kept.some(({ below }) => below !== undefined && below.leaf === undefined)) return equalInOrder(kept, added, to);
  // The order of lists that gain and lose whole items (capabilities, volumes) does not matter.
  const keptTexts = new Set(kept.map(({ item }) => textOf(item)));
  const wanted = [
    ...kept.map(({ item, below }) => (below?.leaf && 'set' in below.leaf ? plainNewValue(below.leaf.set) : item)),
    ...added.filter((item) => !keptTexts.has(textOf(item))),
  ];
  return sorted(wanted) === sorted(to);
}

/** Whether a list has its kept items in their order, each changed only by its own edits, and the new ones anywhere. */
function equalInOrder(
  kept: readonly { readonly item: Plain; readonly below: EditTree | undefined }[],
  added: readonly Plain[],
  after: readonly Plain[],
): boolean {
  const missing = new Set(added.map(textOf));
  for (const { item, below } of kept) if (below === undefined) missing.delete(textOf(item));
  let next = 0;
  for (const item of after) {
    const expected = kept[next];
    if (expected !== undefined && equal(expected.item, item, expected.below)) next++;
    else if (!missing.delete(textOf(item))) return false;
  }
  return next === kept.length && missing.size === 0;
}

/** Returns a function that tells whether the edits drop an item of the list. */
function droppedFrom({ dropped }: EditTree): (item: Plain) => boolean {
  const keys = [...new Set([...dropped.values()].map(({ by }) => by))];
  return (item) =>
    keys.some((by) => {
      const identifier = by === undefined ? item : item instanceof Map ? item.get(by) : undefined;
      const text = scalarText(identifier);
      return text !== undefined && dropped.has(itemIdentity(text, by));
    });
}

function isRemoved(edits: EditTree | undefined): boolean {
  return edits?.leaf !== undefined && 'remove' in edits.leaf;
}

/** The text of a scalar other than null, as `itemIdentity` compares it; undefined for any other value. */
function scalarText(value: Plain | undefined): string | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  return isNumber(value) ? value.digits : undefined;
}

/** The items as one text that does not depend on their order; of equal texts, which make a set, one is enough. */
function sorted(items: readonly Plain[]): string {
  return JSON.stringify([...new Set(items)].map(textOf).sort());
}

function isSame(a: Plain | undefined, b: Plain | undefined): boolean {
  if (a instanceof Map)
    return (
      b instanceof Map && a.size === b.size && [...a].every(([key, value]) => b.has(key) && isSame(value, b.get(key)))
    );
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (isNumber(a)) return isNumber(b) && a.digits === b.digits;
  return a === b;
}

function isNumber(value: Plain | undefined): value is { readonly digits: string } {
  return typeof value === 'object' && value !== null && 'digits' in value;
}

/** A value as text, with the keys of mappings sorted. */
function textOf(value: Plain | undefined): string | undefined {
  return JSON.stringify(value, (_, entry: unknown) =>
    entry instanceof Map ? Object.fromEntries([...entry].sort(([a], [b]) => (a < b ? -1 : 1))) : entry,
  );
}

/** A new value in the form in which the reader returns it. */
function plainNewValue(value: NewValue): Plain {
  if (typeof value === 'number') return { digits: String(value) };
  if (typeof value !== 'object') return value;
  if (isNewList(value)) return value.map(plainNewValue);
  return new Map(Object.entries(value).map(([key, below]) => [key, plainNewValue(below)]));
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
