import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { isAlias } from 'yaml';
import type { Document } from '../../../src/manifest/yaml/document.ts';
import type { JsonValue } from '../../../src/manifest/yaml/json-value.ts';
import type { Path } from '../../../src/pss/pod/path.ts';

/** Where a path ends in a document's tree. Ranges are relative to the document's text. */
export interface FoundNode {
  /** The node itself; behind an alias the one it stands for. Absent where only a key is written, as `a` in `{a}`. */
  readonly node?: Node;
  /** Where the last step is a key: the pair that holds in the end. */
  readonly pair?: Pair;
  /** What holds it; absent for the root. */
  readonly parent?: YAMLMap | YAMLSeq;
  /**
   * How the way to it is shared with other places, so that to change it here changes it there, too: through an alias,
   * through a merge key, or below an anchor that an alias uses.
   */
  readonly shared?: 'alias' | 'merge' | 'anchor';
}

/** Finds what stands at a path from the document's root, as the server sees it; absent where nothing does. */
export function findNode(document: Document, path: Path): FoundNode | undefined {
  const root = document.value;
  if (root === undefined) return undefined;
  const anchored = new Set(document.aliases.values());
  let value = root;
  let shared: FoundNode['shared'] = root.node && anchored.has(root.node) ? 'anchor' : undefined;
  let found: FoundNode = place(value, {}, shared);
  for (const name of path) {
    const next = step(value, name);
    if (next === undefined) return undefined;
    value = next.value;
    shared ??= next.shared ?? (value.node !== undefined && anchored.has(value.node) ? 'anchor' : undefined);
    found = place(value, next.at, shared);
  }
  return found;
}

interface Step {
  readonly value: JsonValue;
  readonly at: Pick<FoundNode, 'pair' | 'parent'>;
  readonly shared: FoundNode['shared'];
}

function step(from: JsonValue, name: string | number): Step | undefined {
  if (from.kind === 'mapping') {
    const entry = from.entries.get(String(name));
    if (entry === undefined) return undefined;
    const { pair, value, isMerged } = entry;
    const shared = isMerged ? 'merge' : isAlias(pair.value) ? 'alias' : undefined;
    return { value, at: { parent: from.node, pair }, shared };
  }
  if (from.kind === 'scalar' || typeof name === 'string') return undefined;
  const value = from.items[name];
  if (value === undefined) return undefined;
  return { value, at: { parent: from.node }, shared: isAlias(from.node.items[name]) ? 'alias' : undefined };
}

function place(value: JsonValue, at: Step['at'], shared: FoundNode['shared']): FoundNode {
  return { ...(value.node && { node: value.node }), ...at, ...(shared && { shared }) };
}
