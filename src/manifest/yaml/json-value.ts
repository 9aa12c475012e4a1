import type { Alias, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Dialect } from './dialect.ts';
import { findFault } from './find-fault.ts';
import { floatKey } from './float-key.ts';
import { MAX_DEPTH } from './read-json.ts';
import type { Numeral, ScalarValue } from './scalar.ts';
import { isNotFinite, readJsonScalar, readScalar } from './scalar.ts';
import { withTextAnnotations } from './text-annotations.ts';
import { TextFault } from './text-fault.ts';

/** The JSON that the server gets from a document; each value has the node that it was made of. */
export type JsonValue = JsonScalar | JsonList | JsonMapping;

/** A scalar. */
export interface JsonScalar {
  readonly kind: 'scalar';
  /** Absent where nothing is written, as for the value of `a` in `{a}`. */
  readonly node?: Scalar;
  readonly value: ScalarValue;
}

/** A list. */
export interface JsonList {
  readonly kind: 'list';
  readonly node: YAMLSeq;
  readonly items: readonly JsonValue[];
}

/** A mapping. */
export interface JsonMapping {
  readonly kind: 'mapping';
  readonly node: YAMLMap;
  /** The entries that apply: of several equal keys the last, with merged entries in their order among the others. */
  readonly entries: ReadonlyMap<string, JsonEntry>;
  /** The entries of keys that this mapping itself has more than once: all but the last of each key. */
  readonly overridden: readonly JsonEntry[];
}

/** A key of a mapping with its value. */
export interface JsonEntry {
  readonly name: string;
  readonly key: Node;
  readonly pair: Pair;
  readonly value: JsonValue;
  /** Whether it comes from another mapping by a merge key `<<`. */
  readonly isMerged: boolean;
}

/** The JSON of a document, and where the dialects disagree on it. */
export interface JsonReading {
  readonly value: JsonValue;
  /** Whether a mapping has a key more than once: else none of them has `overridden` entries. */
  readonly repeatsKeys: boolean;
  /** The first merge key that has a key before it which it sets, too: in one dialect it overwrites that key. */
  readonly overwriting?: Node;
}

/**
 * Turns a document's nodes into the JSON that the server gets: scalars as Go reads them, keys as texts, and aliases and
 * merge keys resolved.
 * https://github.com/kubernetes-sigs/yaml/blob/v1.6.0/yaml.go
 *
 * @param reading `json` for a value that the server reads as JSON, without any of that
 * @param merging the dialect by which merge keys are read
 * @throws TextFault where the document has no JSON equivalent
 */
export function toJson(
  root: Node,
  aliases: ReadonlyMap<Alias, Node>,
  reading: Dialect | 'json',
  merging: Dialect | 'json' = reading,
): JsonReading {
  const maker = new JsonMaker(aliases, reading, merging);
  const value = maker.make(root);
  const { repeatsKeys, overwriting } = maker;
  return { value, repeatsKeys, ...(overwriting && { overwriting }) };
}

/** Converts the nodes of one document. */
class JsonMaker {
  private readonly aliases: ReadonlyMap<Alias, Node>;
  private readonly reading: Dialect | 'json';
  private readonly merging: Dialect | 'json';
  /** As in `JsonReading`. */
  overwriting: Node | undefined;
  /** As in `JsonReading`. */
  repeatsKeys = false;
  /** The converted nodes and their depths; filled only where there are aliases, as only these visit a node again. */
  private readonly known = new Map<Node, { readonly value: JsonValue; readonly depth: number }>();
  private readonly hasAliases: boolean;
  /** The depth of what was converted since the current collection began. */
  private depth = 0;
  /**
   * Values that YAML has and JSON lacks, with their faults: no error where a later key of the same name replaces them.
   */
  private readonly withoutJson = new Map<JsonValue, TextFault>();

  constructor(aliases: ReadonlyMap<Alias, Node>, reading: Dialect | 'json', merging: Dialect | 'json') {
    this.aliases = aliases;
    this.reading = reading;
    this.merging = merging;
    this.hasAliases = aliases.size > 0;
  }

  make(root: Node): JsonValue {
    const converted = this.convert(root);
    const value = this.reading === 'kustomize' ? withTextAnnotations(converted) : converted;
    const fault = this.withoutJson.size === 0 ? undefined : findFault(value, this.withoutJson);
    if (fault !== undefined) throw fault;
    return value;
  }

  private convert(written: Node | null): JsonValue {
    const node = written !== null && isAlias(written) ? (this.aliases.get(written) as Node) : written;
    if (node === null) return { kind: 'scalar', value: null };
    if (isScalar(node)) return this.scalarOf(node);
    const before = this.hasAliases ? this.known.get(node) : undefined;
    const siblingDepth = this.depth;
    this.depth = 0;
    const value = before?.value ?? (isMap(node) ? this.mappingOf(node) : this.listOf(node as YAMLSeq));
    const depth = before?.depth ?? this.depth + 1;
    // Aliases can nest deeper than the text does, and functions that walk the value are recursive.
    if (depth > MAX_DEPTH) throw new TextFault(`nested more than ${MAX_DEPTH} deep`, node.range?.[0] ?? 0, true);
    if (this.hasAliases && before === undefined) this.known.set(node, { value, depth });
    this.depth = Math.max(siblingDepth, depth);
    return value;
  }

  private scalarOf(node: Scalar): JsonScalar {
    const value = this.reading === 'json' ? readJsonScalar(node) : readScalar(node, this.reading);
    const scalar = { kind: 'scalar', node, value } as const;
    if (isNotFinite(scalar.value)) {
      this.withoutJson.set(scalar, faultAt(`found ${node.source}, which JSON cannot say`, node));
    }
    return scalar;
  }

  private listOf(node: YAMLSeq): JsonList {
    return { kind: 'list', node, items: node.items.map((item) => this.convert(item as Node | null)) };
  }

  private mappingOf(node: YAMLMap): JsonMapping {
    const entries = new Map<string, JsonEntry>();
    const overridden: JsonEntry[] = [];
    const mapping = { kind: 'mapping', node, entries, overridden } as const;
    const put = (entry: JsonEntry, mergeKey?: Node): void => {
      const before = entries.get(entry.name);
      if (before !== undefined) {
        if (!before.isMerged) this.overwriting ??= mergeKey;
        if (this.merging === 'kustomize' && entry.isMerged && !before.isMerged) return;
        if (!before.isMerged && !entry.isMerged) {
          overridden.push(before);
          this.repeatsKeys = true;
        }
        // Deletes it first, so that the entries are in the order of the text.
        entries.delete(entry.name);
      }
      entries.set(entry.name, entry);
    };
    for (const pair of node.items) {
      const key = pair.key as Node;
      if (this.reading !== 'json' && isMergeKey(key)) {
        for (const source of this.mergeSources(pair.value as Node | null, key)) {
          for (const entry of source.entries.values()) put({ ...entry, isMerged: true }, key);
        }
        continue;
      }
      const name = this.keyText(key, mapping);
      put({ name, key, pair, value: this.convert(pair.value as Node | null), isMerged: false });
    }
    return mapping;
  }

  /** Returns the mappings of a merge key; in a list earlier mappings win, so they come last here. */
  private mergeSources(written: Node | null, key: Node): JsonMapping[] {
    const sources = written !== null && isSeq(written) ? [...written.items].reverse() : [written];
    return sources.map((source) => {
      const siblingDepth = this.depth;
      this.depth = 0;
      const value = source === null ? undefined : this.convert(source as Node);
      this.depth = Math.max(siblingDepth, this.depth - 1); // The merged mapping itself adds no level, its entries do.
      if (value?.kind === 'mapping') return value;
      throw faultAt('found "<<" with another value than a mapping or a list of mappings', key);
    });
  }

  private keyText(key: Node, mapping: JsonMapping): string {
    const value = this.convert(key);
    if (value.kind !== 'scalar') throw faultAt(`found a ${value.kind} as a key, expected a text`, key);
    const text =
      value.value === null
        ? undefined
        : typeof value.value === 'object'
          ? keyOfNumeral(value.value)
          : String(value.value);
    if (text === undefined && !this.withoutJson.has(mapping)) {
      const found =
        isScalar(key) && key.source === '' ? '":" without a key before it' : 'null or a number of 64 bits as a key';
      this.withoutJson.set(mapping, faultAt(`found ${found}, expected a text`, key));
    }
    return text ?? '';
  }
}

function faultAt(message: string, node: Node): TextFault {
  return new TextFault(message, node.range?.[0] ?? 0);
}

/** Writes a number as a key; undefined where it needs all of 64 bits, which the server refuses as a key. */
function keyOfNumeral({ digits, isFloat }: Numeral): string | undefined {
  if (isFloat) return floatKey(Number(digits));
  return /^[0-9]{19,20}$/.test(digits) && BigInt(digits) >= 2n ** 63n ? undefined : digits;
}

function isMergeKey(key: Node): boolean {
  if (!isScalar(key) || key.source !== '<<') return false;
  if (key.tag === undefined) return key.type === 'PLAIN';
  return key.tag === '!' || key.tag === 'tag:yaml.org,2002:merge';
}
