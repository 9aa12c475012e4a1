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
 * Turns a document's nodes into the JSON that the server gets: scalars as Go reads them, keys as text, aliases and
 * merge keys followed. https://github.com/kubernetes-sigs/yaml/blob/v1.6.0/yaml.go
 *
 * @throws TextFault where there is no such JSON
 */
export function toJson(root: Node, aliases: ReadonlyMap<Alias, Node>, isJson: boolean): JsonValue {
  return new JsonMaker(aliases, isJson).make(root);
}

/** Converts the nodes of one document. */
class JsonMaker {
  private readonly aliases: ReadonlyMap<Alias, Node>;
  private readonly isJson: boolean;
  /** What was converted, and how deep it goes: only an alias comes back to a node. */
  private readonly known = new Map<Node, { readonly value: JsonValue; readonly depth: number }>();
  private readonly comesBack: boolean;
  /** How deep what was converted since the last collection began goes. */
  private depth = 0;
  /** What YAML can say and JSON cannot: no fault where a later key of the same name overrides it. */
  private readonly unspeakable = new Map<JsonValue, TextFault>();

  constructor(aliases: ReadonlyMap<Alias, Node>, isJson: boolean) {
    this.aliases = aliases;
    this.isJson = isJson;
    this.comesBack = aliases.size > 0;
  }

  make(root: Node): JsonValue {
    const value = this.convert(root);
    const fault = this.unspeakable.size === 0 ? undefined : findFault(value, this.unspeakable);
    if (fault !== undefined) throw fault;
    return value;
  }

  private convert(written: Node | null): JsonValue {
    const node = written !== null && isAlias(written) ? (this.aliases.get(written) as Node) : written;
    if (node === null) return { kind: 'scalar', value: null };
    if (isScalar(node)) return this.scalarOf(node);
    const before = this.comesBack ? this.known.get(node) : undefined;
    const siblings = this.depth;
    this.depth = 0;
    const value = before?.value ?? (isMap(node) ? this.mappingOf(node) : this.listOf(node as YAMLSeq));
    const own = before?.depth ?? this.depth + 1;
    // Aliases nest what the text does not, and whoever walks the value recurs.
    if (own > MAX_DEPTH) throw new TextFault(`nested more than ${MAX_DEPTH} deep`, node.range?.[0] ?? 0, true);
    if (this.comesBack && before === undefined) this.known.set(node, { value, depth: own });
    this.depth = Math.max(siblings, own);
    return value;
  }

  private scalarOf(node: Scalar): JsonScalar {
    const scalar = { kind: 'scalar', node, value: this.isJson ? readJsonScalar(node) : readScalar(node) } as const;
    if (isNotFinite(scalar.value)) {
      this.unspeakable.set(scalar, faultAt(`found ${node.source}, which JSON cannot say`, node));
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
      if (!this.isJson && isMergeKey(key)) {
        for (const source of this.mergeSources(pair.value as Node | null, key)) {
          for (const entry of source.entries.values()) put({ ...entry, isMerged: true });
        }
        continue;
      }
      const name = this.keyText(key, mapping);
      put({ name, key, pair, value: this.convert(pair.value as Node | null), isMerged: false });
    }
    return mapping;
  }

  /** What a merge key merges; of a list the earlier ones win, so that they come last. */
  private mergeSources(written: Node | null, key: Node): JsonMapping[] {
    const sources = written !== null && isSeq(written) ? [...written.items].reverse() : [written];
    return sources.map((source) => {
      const siblings = this.depth;
      this.depth = 0;
      const value = source === null ? undefined : this.convert(source as Node);
      this.depth = Math.max(siblings, this.depth - 1); // The merged mapping itself is no level: its entries are.
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
    if (text === undefined && !this.unspeakable.has(mapping)) {
      const found =
        isScalar(key) && key.source === '' ? '":" without a key before it' : 'null or a number of 64 bits as a key';
      this.unspeakable.set(mapping, faultAt(`found ${found}, expected a text`, key));
    }
    return text ?? '';
  }
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
