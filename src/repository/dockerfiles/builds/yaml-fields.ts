import { readDocuments } from '../../../manifest/yaml/document.ts';
import type { JsonEntry, JsonValue } from '../../../manifest/yaml/json-value.ts';
import { placesOf } from '../../../manifest/yaml/places.ts';
import { fieldOf } from '../../../manifest/yaml/walk.ts';

/** A document of YAML or JSON, with the lines of its values. */
export interface LinedDocument {
  readonly value: JsonValue;
  /** The line of a value, from 1: of a block of text its first line of text. */
  readonly lineOf: (value: JsonValue | undefined) => number;
  /** The line of a key, from 1. */
  readonly keyLine: (entry: JsonEntry) => number;
}

/** Reads a file; documents that cannot be read are left out. */
export function linedDocuments(text: string): LinedDocument[] {
  const placeAt = placesOf('', text);
  return readDocuments(text).flatMap(({ value, offset }): LinedDocument[] => {
    if (value === undefined) return [];
    const lineAt = (start: number | undefined): number => placeAt(offset + (start ?? 0)).line;
    return [
      {
        value,
        lineOf: (each) => {
          const node = each?.node;
          const isBlock =
            each?.kind === 'scalar' && (each.node?.type === 'BLOCK_LITERAL' || each.node?.type === 'BLOCK_FOLDED');
          return lineAt(node?.range?.[0]) + (isBlock ? 1 : 0);
        },
        keyLine: ({ key }) => lineAt(key.range?.[0]),
      },
    ];
  });
}

/** The text of a scalar, numbers and booleans as written too; empty for anything else. */
export function scalarAsText(value: JsonValue | undefined): string {
  if (value?.kind !== 'scalar' || value.value === null) return '';
  if (typeof value.value === 'string') return value.value;
  return typeof value.node?.source === 'string' ? value.node.source : String(value.value);
}

/** The text under a key. */
export function textUnder(value: JsonValue | undefined, name: string): string {
  return scalarAsText(fieldOf(value, name)?.value);
}

/** The value under keys, one after the other. */
export function valueUnder(value: JsonValue | undefined, ...names: string[]): JsonValue | undefined {
  return names.reduce<JsonValue | undefined>((each, name) => fieldOf(each, name)?.value, value);
}

/** The entries of a mapping; none of anything else. */
export function entriesIn(value: JsonValue | undefined): JsonEntry[] {
  return value?.kind === 'mapping' ? [...value.entries.values()] : [];
}

/** The items of a list; a scalar that is something is one item. */
export function itemsUnder(value: JsonValue | undefined): readonly JsonValue[] {
  if (value?.kind === 'list') return value.items;
  return scalarAsText(value) === '' || value === undefined ? [] : [value];
}

/** A mapping of names to texts, or a list of `NAME=value`, as texts `NAME=value`; a name alone has no value. */
export function pairsUnder(value: JsonValue | undefined): string[] {
  if (value?.kind !== 'mapping') return itemsUnder(value).map(scalarAsText);
  return entriesIn(value).map(({ name, value: each }) =>
    each.kind === 'scalar' && each.value === null ? name : `${name}=${scalarAsText(each)}`,
  );
}
