import type { JsonMapping, JsonValue } from '../../manifest/yaml/json-value.ts';
import { compareText } from '../../text/order.ts';

/**
 * Returns the value of a field of a kustomization; undefined where it has none. Go's JSON decoder takes keys in any
 * case, and of several the last; kustomize sorts them by their bytes before that.
 * https://pkg.go.dev/encoding/json#Unmarshal
 * https://github.com/kubernetes-sigs/kustomize/blob/master/api/types/kustomization.go
 */
export function foldedField(mapping: JsonMapping, name: string): JsonValue | undefined {
  const folded = fold(name);
  const [last] = [...mapping.entries.values()]
    .filter((entry) => fold(entry.name) === folded)
    .sort((a, b) => compareText(b.name, a.name));
  return last?.value;
}

/** Folds the case of a key as Go does: two letters beyond ASCII are equal to ones of it. */
function fold(key: string): string {
  return key.replaceAll('\u017f', 's').replaceAll('\u212a', 'k').toLowerCase();
}
