import type { Node, Range } from 'yaml';
import { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/*
 * Nodes of the package yaml. Its constructors define on each of them what kind of node it is, which takes as long as all
 * that a scanner does with it: here the prototypes say it. https://github.com/eemeli/yaml/blob/main/src/nodes/Node.ts
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

/** Has a class be the one of a node: its prototype has the methods of that, and the symbols of the node. */
function standFor(node: Node | Pair, lean: { readonly prototype: object }): void {
  for (const symbol of Object.getOwnPropertySymbols(node)) {
    Object.defineProperty(lean.prototype, symbol, { value: Reflect.get(node, symbol) });
  }
  Object.setPrototypeOf(lean.prototype, Object.getPrototypeOf(node));
}
standFor(new Scalar(''), LeanScalar);
standFor(new Pair(''), LeanPair);
standFor(new YAMLMap(), LeanMap);
standFor(new YAMLSeq(), LeanSeq);

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
