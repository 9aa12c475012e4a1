import type { Alias, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { MAX_DEPTH } from './read-json.ts';
import type { Numeral, ScalarValue } from './scalar.ts';
import { isNotFinite, readJsonScalar, readScalar } from './scalar.ts';
import { TextFault } from './text-fault.ts';

/** The JSON that the server gets from a document; each value knows the node that it came from. */
export type JsonValue = JsonScalar | JsonList | JsonMapping;

export interface JsonScalar {
  readonly kind: 'scalar';
  /** Absent where the text says nothing at all, as for `a` in `{a}`. */
  readonly node?: Scalar;
  readonly value: ScalarValue;
}

export interface JsonList {
  readonly kind: 'list';
  readonly node: YAMLSeq;
  readonly items: readonly JsonValue[];
}

export interface JsonMapping {
  readonly kind: 'mapping';
  readonly node: YAMLMap;
  /** What holds in the end: of several equal keys the last, merged ones in their order among the others. */
  readonly entries: ReadonlyMap<string, JsonEntry>;
  /** Keys that are written, in this mapping itself, more than once: each but the last. */
  readonly overridden: readonly JsonEntry[];
}

export interface JsonEntry {
  readonly name: string;
  readonly key: Node;
  readonly pair: Pair;
  readonly value: JsonValue;
  /** Whether it came through a merge key `<<`: then it stands in another mapping. */
  readonly isMerged: boolean;
}

/**
 * Turns a document's nodes into the JSON that the server gets: scalars as Go reads them, keys as text, aliases and merge
 * keys followed. https://github.com/kubernetes-sigs/yaml/blob/v1.6.0/yaml.go
 *
 * @throws TextFault where there is no such JSON
 */
export function toJson(root: Node, aliases: ReadonlyMap<Alias, Node>, isJson: boolean): JsonValue {
  /** What was converted, and how deep it goes: only an alias comes back to a node. */
  const known = new Map<Node, { readonly value: JsonValue; readonly depth: number }>();
  const comesBack = aliases.size > 0;
  /** How deep what was converted since the last collection began goes. */
  let depth = 0;
  /** What YAML can say and JSON cannot: no fault where a later key of the same name overrides it. */
  const unspeakable = new Map<JsonValue, TextFault>();

  function convert(written: Node | null): JsonValue {
    const node = written !== null && isAlias(written) ? (aliases.get(written) as Node) : written;
    if (node === null) return { kind: 'scalar', value: null };
    if (isScalar(node)) return scalarOf(node);
    const before = comesBack ? known.get(node) : undefined;
    const siblings = depth;
    depth = 0;
    const value = before?.value ?? (isMap(node) ? mappingOf(node) : listOf(node as YAMLSeq));
    const own = before?.depth ?? depth + 1;
    // Aliases nest what the text does not, and whoever walks the value recurs.
    if (own > MAX_DEPTH) throw new TextFault(`nested more than ${MAX_DEPTH} deep`, node.range?.[0] ?? 0, true);
    if (comesBack && before === undefined) known.set(node, { value, depth: own });
    depth = Math.max(siblings, own);
    return value;
  }

  function scalarOf(node: Scalar): JsonScalar {
    const scalar = { kind: 'scalar', node, value: isJson ? readJsonScalar(node) : readScalar(node) } as const;
    if (isNotFinite(scalar.value)) {
      unspeakable.set(scalar, faultAt(`found ${node.source}, which JSON cannot say`, node));
    }
    return scalar;
  }

  function listOf(node: YAMLSeq): JsonList {
    return { kind: 'list', node, items: node.items.map((item) => convert(item as Node | null)) };
  }

  function mappingOf(node: YAMLMap): JsonMapping {
    const entries = new Map<string, JsonEntry>();
    const overridden: JsonEntry[] = [];
    const mapping = { kind: 'mapping', node, entries, overridden } as const;
    const put = (entry: JsonEntry): void => {
      const before = entries.get(entry.name);
      if (before !== undefined) {
        if (!before.isMerged && !entry.isMerged) overridden.push(before);
        // Deleted first, so that the order of entries is that of the text.
        entries.delete(entry.name);
      }
      entries.set(entry.name, entry);
    };
    for (const pair of node.items) {
      const key = pair.key as Node;
      if (!isJson && isMergeKey(key)) {
        for (const source of mergeSources(pair.value as Node | null, key)) {
          for (const entry of source.entries.values()) put({ ...entry, isMerged: true });
        }
        continue;
      }
      const name = keyText(key, mapping);
      put({ name, key, pair, value: convert(pair.value as Node | null), isMerged: false });
    }
    return mapping;
  }

  /** What a merge key merges; of a list the earlier ones win, so that they come last. */
  function mergeSources(written: Node | null, key: Node): JsonMapping[] {
    const sources = written !== null && isSeq(written) ? [...written.items].reverse() : [written];
    return sources.map((source) => {
      const siblings = depth;
      depth = 0;
      const value = source === null ? undefined : convert(source as Node);
      depth = Math.max(siblings, depth - 1); // The merged mapping itself is no level: its entries are.
      if (value?.kind === 'mapping') return value;
      throw faultAt('found "<<" with another value than a mapping or a list of mappings', key);
    });
  }

  function keyText(key: Node, mapping: JsonMapping): string {
    const value = convert(key);
    if (value.kind !== 'scalar') throw faultAt(`found a ${value.kind} as a key, expected a text`, key);
    const text =
      value.value === null
        ? undefined
        : typeof value.value === 'object'
          ? keyOfNumeral(value.value)
          : String(value.value);
    if (text === undefined && !unspeakable.has(mapping)) {
      const found =
        isScalar(key) && key.source === '' ? '":" without a key before it' : 'null or a number of 64 bits as a key';
      unspeakable.set(mapping, faultAt(`found ${found}, expected a text`, key));
    }
    return text ?? '';
  }

  const value = convert(root);
  const fault = unspeakable.size === 0 ? undefined : findFault(value, unspeakable);
  if (fault !== undefined) throw fault;
  return value;
}

function faultAt(message: string, node: Node): TextFault {
  return new TextFault(message, node.range?.[0] ?? 0);
}

/** Absent for what takes all of 64 bits: no key for the server. */
function keyOfNumeral({ digits }: Numeral): string | undefined {
  return /^[0-9]{19,20}$/.test(digits) && BigInt(digits) >= 2n ** 63n ? undefined : digits;
}

function findFault(root: JsonValue, faults: ReadonlyMap<JsonValue, TextFault>): TextFault | undefined {
  const seen = new Set<JsonValue>();
  const visit = (value: JsonValue): TextFault | undefined => {
    if (seen.has(value)) return undefined;
    seen.add(value);
    const fault = faults.get(value);
    if (fault !== undefined || value.kind === 'scalar') return fault;
    const below = value.kind === 'list' ? value.items : [...value.entries.values()].map((entry) => entry.value);
    for (const each of below) {
      const found = visit(each);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(root);
}

function isMergeKey(key: Node): boolean {
  if (!isScalar(key) || key.source !== '<<') return false;
  if (key.tag === undefined) return key.type === 'PLAIN';
  return key.tag === '!' || key.tag === 'tag:yaml.org,2002:merge';
}
