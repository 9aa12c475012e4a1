import type { Alias, Node, Pair, Range, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/*
 * Nodes that the package yaml takes for its own (`isMap`, `visit`), with their data and without their methods: nothing is
 * written or resolved by these here. Its constructors define on each node what kind it is, which takes as long as all that
 * the scanner does with it, and bring all that writes YAML; here the prototypes say the kind.
 * https://github.com/eemeli/yaml/blob/v2.9.1/src/nodes/identity.ts
 */

class LeanScalar {
  readonly value: unknown;
  readonly source: string;
  readonly type: Scalar.Type;
  readonly range: Range;

  constructor(value: unknown, source: string, type: Scalar.Type, range: Range) {
    this.value = value;
    this.source = source;
    this.type = type;
    this.range = range;
  }
}

class LeanPair {
  readonly key: Node;
  readonly value: Node | null;

  constructor(key: Node, value: Node | null) {
    this.key = key;
    this.value = value;
  }
}

class LeanCollection {
  readonly items: readonly unknown[] = [];
  readonly range: Range | null = null;
}

class LeanMap extends LeanCollection {}

class LeanSeq extends LeanCollection {}

class LeanAlias {
  readonly source: string;
  readonly range: Range;

  constructor(source: string, range: Range) {
    this.source = source;
    this.range = range;
  }
}

const NODE_TYPE = Symbol.for('yaml.node.type');
const KINDS = { scalar: LeanScalar, pair: LeanPair, map: LeanMap, seq: LeanSeq, alias: LeanAlias };
for (const [kind, { prototype }] of Object.entries(KINDS)) {
  Object.defineProperty(prototype, NODE_TYPE, { value: Symbol.for(`yaml.${kind}`) });
}

/** Makes the node of a scalar that stands from one offset to another. */
export function newScalar<Value>(
  value: Value,
  source: string,
  type: Scalar.Type,
  start: number,
  end: number,
): Scalar<Value> {
  return new LeanScalar(value, source, type, [start, end, end]) as unknown as Scalar<Value>;
}

/** Makes the node of a value without a character in the text, as behind `key:`. */
export function emptyScalar(at: number): Scalar<string> {
  return newScalar('', '', 'PLAIN', at, at);
}

/** Makes the node of an alias by the name of its anchor. */
export function newAlias(name: string, start: number, end: number): Alias {
  return new LeanAlias(name, [start, end, end]) as unknown as Alias;
}

/** Makes an entry of a mapping. */
export function newPair(key: Node, value: Node | null): Pair<Node, Node | null> {
  return new LeanPair(key, value) as unknown as Pair<Node, Node | null>;
}

/** Makes a mapping without entries. */
export function newMap(): YAMLMap<Node, Node | null> {
  return new LeanMap() as unknown as YAMLMap<Node, Node | null>;
}

/** Makes a list without items. */
export function newSeq(): YAMLSeq<Node> {
  return new LeanSeq() as unknown as YAMLSeq<Node>;
}
