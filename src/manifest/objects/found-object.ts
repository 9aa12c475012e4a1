import type { Path } from '../../pss/pod/path.ts';
import { groupOf } from '../kinds/group-of.ts';
import { plainIdentity } from '../kinds/skip-document.ts';
import type { Document } from '../yaml/document.ts';
import { readDocuments } from '../yaml/document.ts';
import type { JsonMapping, JsonValue } from '../yaml/json-value.ts';
import { placesOf } from '../yaml/places.ts';
import { childOf, fieldOf, scalarText, textOf } from '../yaml/walk.ts';

/** An object of a repository, as the server gets it, and where it stands. */
export interface FoundObject {
  readonly file: string;
  /** The line of its `kind:`. */
  readonly line: number;
  readonly value: JsonMapping;
}

/** What a document says that it is. */
interface KnownKind {
  readonly apiVersion: string;
  readonly kind: string;
}

/** Returns a function that leaves out the documents whose plain lines say that they are nothing of what is wanted. */
export function skipsAllBut(isWanted: (known: KnownKind) => boolean): (text: string) => boolean {
  return (text) => {
    const known = plainIdentity(text);
    return known !== undefined && !isWanted(known);
  };
}

/**
 * Lists the objects of a file, and those in lists.
 *
 * @param canSkip whether the text of a document need not be parsed: see `skipsAllBut`
 */
export function foundObjects(file: string, text: string, canSkip?: (text: string) => boolean): FoundObject[] {
  const placeAt = placesOf(file, text);
  return readDocuments(text, canSkip).flatMap((document) =>
    objectsOfDocument(document).flatMap(({ value }): FoundObject[] => {
      if (textOf(value, 'kind') === '') return [];
      return [{ file, line: placeAt(document.offset + kindOffset(value)).line, value }];
    }),
  );
}

/** Lists the mappings of a document that are objects or may be: its root, or the items of a list, with their paths. */
export function objectsOfDocument({
  value,
}: Pick<Document, 'value'>): { readonly value: JsonMapping; readonly path: Path }[] {
  if (value?.kind !== 'mapping') return [];
  const items = textOf(value, 'kind').endsWith('List') ? fieldOf(value, 'items')?.value : undefined;
  if (items?.kind !== 'list') return [{ value, path: [] }];
  return items.items.flatMap((item, index) =>
    item.kind === 'mapping' ? [{ value: item, path: ['items', index] }] : [],
  );
}

/** Where an object has its `kind:`, in the text of its document; 0 where it has none. */
export function kindOffset(object: JsonMapping): number {
  return fieldOf(object, 'kind')?.key.range?.[0] ?? 0;
}

/** Whether an object has this group, and one of these kinds. */
export function isOfKind({ value }: FoundObject, group: string, kinds: readonly string[]): boolean {
  return groupOf(textOf(value, 'apiVersion')) === group && kinds.includes(textOf(value, 'kind'));
}

/** The name of an object. */
export function nameOfObject({ value }: FoundObject): string {
  return textOf(fieldOf(value, 'metadata')?.value, 'name');
}

/** The namespace of an object; undefined where it names none. */
export function namespaceOfObject({ value }: FoundObject): string | undefined {
  const namespace = textOf(fieldOf(value, 'metadata')?.value, 'namespace');
  return namespace === '' ? undefined : namespace;
}

/** The value at a path; undefined where there is none. */
export function valueIn(root: JsonValue | undefined, path: Path): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((value, step) => childOf(value, step), root);
}

/** The items of a list; empty where there is none. */
export function itemsIn(root: JsonValue | undefined, path: Path = []): readonly JsonValue[] {
  const value = valueIn(root, path);
  return value?.kind === 'list' ? value.items : [];
}

/** The texts of a list. */
export function textListIn(root: JsonValue | undefined, path: Path = []): string[] {
  return itemsIn(root, path).flatMap((item) => scalarText(item) ?? []);
}

/** The texts of a mapping by their keys; empty where there is none. */
export function textMapIn(root: JsonValue | undefined, path: Path = []): Readonly<Record<string, string>> {
  const value = valueIn(root, path);
  if (value?.kind !== 'mapping') return {};
  return Object.fromEntries(
    [...value.entries.values()].flatMap(({ name, value: entry }) => {
      const text = scalarText(entry);
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
}

/** All keys and texts in a value, joined by lines: what it says, whatever its shape. */
export function wordsIn(value: JsonValue | undefined): string {
  if (value === undefined) return '';
  if (value.kind === 'list') return value.items.map(wordsIn).join('\n');
  if (value.kind === 'scalar') return typeof value.value === 'string' ? value.value : '';
  return [...value.entries.values()].map((entry) => `${entry.name}\n${wordsIn(entry.value)}`).join('\n');
}

/** Whether a name matches a pattern with `*` for anything: `team-*`. */
export function matchesStars(pattern: string, name: string): boolean {
  const [first = '', ...others] = pattern.split('*');
  if (others.length === 0) return pattern === name;
  if (!name.startsWith(first)) return false;
  const last = others.at(-1) ?? '';
  let at = first.length;
  for (const part of others.slice(0, -1)) {
    const found = name.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}
