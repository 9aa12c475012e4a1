import type { Alias, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { exceedsAliasing } from './alias-limit.ts';
import type { ScalarValue } from './scalar.ts';
import { isUnreadable, readJsonScalar, readScalar } from './scalar.ts';

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

/** Why a document is no JSON, and the node at which it shows. */
export interface JsonFault {
  readonly fault: string;
  readonly node?: Node;
  readonly isNesting: boolean;
}

/**
 * Turns a document's nodes into the JSON that the server gets: scalars as Go reads them, keys as text, aliases and merge
 * keys followed. https://github.com/kubernetes-sigs/yaml/blob/v1.6.0/yaml.go
 */
export function toJson(root: Node, aliases: ReadonlyMap<Alias, Node>, isJson: boolean): JsonValue | JsonFault {
  if (aliases.size > 0) {
    const fault = exceedsAliasing(root, aliases);
    if (fault !== undefined) return { fault, isNesting: true };
  }
  const known = new Map<Node, JsonValue>();

  function fail(fault: string, node: Node | undefined): never {
    throw { fault, isNesting: false, ...(node === undefined ? {} : { node }) } satisfies JsonFault;
  }

  function convert(written: Node | null): JsonValue {
    const node = written !== null && isAlias(written) ? (aliases.get(written) as Node) : written;
    if (node === null) return { kind: 'scalar', value: null };
    if (isScalar(node)) return { kind: 'scalar', node, value: scalarOf(node) };
    const before = known.get(node);
    if (before !== undefined) return before;
    const value = isMap(node) ? mappingOf(node) : listOf(node as YAMLSeq);
    known.set(node, value);
    return value;
  }

  function scalarOf(node: Scalar): ScalarValue {
    const value = isJson ? readJsonScalar(node) : readScalar(node);
    if (isUnreadable(value)) return fail(value.unreadable, node);
    return value;
  }

  function listOf(node: YAMLSeq): JsonList {
    return { kind: 'list', node, items: node.items.map((item) => convert(item as Node | null)) };
  }

  function mappingOf(node: YAMLMap): JsonMapping {
    const entries = new Map<string, JsonEntry>();
    const overridden: JsonEntry[] = [];
    for (const pair of node.items) {
      const key = pair.key as Node | null;
      if (!isJson && isMergeKey(key)) {
        for (const source of mergeSources(pair.value as Node | null, key)) {
          for (const entry of source.entries.values()) put({ ...entry, isMerged: true });
        }
        continue;
      }
      put({
        name: keyText(key, node),
        key: key as Node,
        pair,
        value: convert(pair.value as Node | null),
        isMerged: false,
      });
    }
    function put(entry: JsonEntry): void {
      const before = entries.get(entry.name);
      if (before !== undefined && !before.isMerged && !entry.isMerged) overridden.push(before);
      // Deleted first, so that the order of entries is that of the text.
      entries.delete(entry.name);
      entries.set(entry.name, entry);
    }
    return { kind: 'mapping', node, entries, overridden };
  }

  /** What a merge key merges; of a list the earlier ones win, so that they come last. */
  function mergeSources(written: Node | null, key: Node): JsonMapping[] {
    const sources = written !== null && isSeq(written) ? [...written.items].reverse() : [written];
    return sources.map((source) => {
      const value = source === null ? undefined : convert(source as Node);
      if (value?.kind !== 'mapping')
        return fail('found "<<" with another value than a mapping or a list of mappings', key);
      return value;
    });
  }

  function keyText(written: Node | null, map: YAMLMap): string {
    const value = convert(written);
    const node = written ?? map;
    if (value.kind !== 'scalar') return fail(`found a ${value.kind} as a key, expected text`, node);
    if (value.value === null) return fail('found null as a key, expected text', node);
    if (typeof value.value !== 'object') return String(value.value);
    const { digits } = value.value;
    if (/^[0-9]{19,20}$/.test(digits) && BigInt(digits) >= 2n ** 63n) {
      return fail('found a number of more than 63 bits as a key, expected text', node);
    }
    return digits;
  }

  try {
    return convert(root);
  } catch (thrown) {
    if (typeof thrown === 'object' && thrown !== null && 'fault' in thrown) return thrown as JsonFault;
    throw thrown;
  }
}

function isMergeKey(key: Node | null): key is Scalar {
  if (!isScalar(key) || key.source !== '<<') return false;
  if (key.tag === undefined) return key.type === 'PLAIN';
  return key.tag === '!' || key.tag === 'tag:yaml.org,2002:merge';
}
