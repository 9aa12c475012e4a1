import type { Alias, Node, YAMLMap } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Complain } from './strict-shape.ts';

/**
 * Reports each key that its mapping already has, anywhere in a document. Keys that `<<` merges count too, as they do
 * for the server's strict reader.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/decode.go (setMapIndex)
 */
export function checkRepeatedKeys(root: Node, aliases: ReadonlyMap<Alias, Node>, complain: Complain): void {
  const follow = (node: unknown): unknown => (isAlias(node) ? aliases.get(node) : node);

  function collect(map: YAMLMap, names: Set<string>): void {
    for (const { key, value } of map.items) {
      const keyNode = follow(key);
      if (!isScalar(keyNode)) continue;
      if (keyNode.source === '<<' && keyNode.type === 'PLAIN') {
        const merged = follow(value);
        const sources = isSeq(merged) ? merged.items.map(follow) : [merged];
        for (const source of sources) if (isMap(source)) collect(source, names);
        continue;
      }
      const name = String(keyNode.value);
      if (names.has(name)) complain(key as Node, `found the key ${JSON.stringify(name)} more than once: keep one`);
      names.add(name);
    }
  }

  function visit(node: unknown): void {
    if (isMap(node)) {
      collect(node, new Set());
      for (const { value } of node.items) visit(value);
    } else if (isSeq(node)) for (const item of node.items) visit(item);
  }

  visit(root);
}
