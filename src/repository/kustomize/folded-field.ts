import type { JsonMapping, JsonValue } from '../../manifest/yaml/json-value.ts';

/**
 * Returns the value of a field of a kustomization; undefined where it has none. Go's JSON decoder takes keys in any
 * case, and of several the last.
 * https://pkg.go.dev/encoding/json#Unmarshal
 */
export function foldedField(mapping: JsonMapping, name: string): JsonValue | undefined {
  const folded = fold(name);
  return [...mapping.entries.values()].findLast((entry) => fold(entry.name) === folded)?.value;
}

/** Folds the case of a key as Go does: two letters beyond ASCII are equal to ones of it. */
function fold(key: string): string {
  return key.replaceAll('\u017f', 's').replaceAll('\u212a', 'k').toLowerCase();
}
