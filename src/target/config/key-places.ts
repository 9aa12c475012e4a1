import type { Node } from 'yaml';
import type { Place } from '../../manifest/manifest.ts';
import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import { statedField } from './strict-shape.ts';

/**
 * Returns the places of the keys at the root of a config, and of those in `kustomize`, `gitops`, `fetch`
 * and `hardening`: `fail-on`, `kustomize.roots`.
 */
export function keyPlaces(root: JsonValue | undefined, placeOf: (node: Node) => Place): Map<string, Place> {
  const places = new Map<string, Place>();
  const add = (mapping: JsonValue | undefined, prefix: string): void => {
    if (mapping?.kind !== 'mapping') return;
    for (const { name, key } of mapping.entries.values()) places.set(`${prefix}${name}`, placeOf(key));
  };
  add(root, '');
  for (const name of ['kustomize', 'gitops', 'fetch', 'hardening']) add(statedField(root, name), `${name}.`);
  return places;
}
