import type { JsonEntry, JsonMapping, JsonValue } from '../../manifest/yaml/json-value.ts';
import { compareText } from '../../text/order.ts';

/**
 * Returns the value of a field of a kustomization; undefined where it has none. Go's JSON decoder takes keys in any
 * case, and of several the last; kustomize sorts them by their bytes before that.
 * https://pkg.go.dev/encoding/json#Unmarshal
 * https://github.com/kubernetes-sigs/kustomize/blob/master/api/types/kustomization.go
 */
export function foldedField(mapping: JsonMapping, name: string): JsonValue | undefined {
  return foldedFields(mapping, name).at(-1);
}

/**
 * Returns the values of all keys that are taken for a field, the last one last. Of two lists Go decodes the second into
 * the items of the first: fields that only the first has, stay.
 * https://github.com/golang/go/issues/21092
 */
export function foldedFields(mapping: JsonMapping, name: string): readonly JsonValue[] {
  return foldedEntries(mapping, name).map(({ value }) => value);
}

/** Returns the same with their keys. */
export function foldedEntries(mapping: JsonMapping, name: string): readonly JsonEntry[] {
  const folded = fold(name);
  return [...mapping.entries.values()]
    .filter((entry) => fold(entry.name) === folded)
    .sort((a, b) => compareText(a.name, b.name));
}

/** Folds the case of a key as Go does: two letters beyond ASCII are equal to ones of it. */
function fold(key: string): string {
  return key.replaceAll('\u017f', 's').replaceAll('\u212a', 'k').toLowerCase();
}
