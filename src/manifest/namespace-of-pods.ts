import type { Path } from '../pss/pod/path.ts';
import { groupOf } from './kinds/group-of.ts';
import type { JsonValue } from './yaml/json-value.ts';
import { fieldOf, stepAt, textOf } from './yaml/walk.ts';

/**
 * Returns the namespace of the pods of an object that is not judged, as the object says: the empty text where it names
 * none, undefined where its pods may be in any.
 *
 * @param root the document
 * @param path from the document's root to the object, or to something in it
 * @param code the code of the note; `type` for an object that does not decode
 */
export function namespaceOfPods(root: JsonValue, path: Path, code: string): string | undefined {
  const object = itemAt(root, path);
  // Objects that are held, and manifests that are elsewhere, name their own namespaces. A release is in that of its
  // HelmRelease, where that names no other one.
  // https://fluxcd.io/flux/components/helm/helmreleases/#target-namespace
  if (code === 'held-object' || (code === 'delivery' && !isPlainRelease(object))) return undefined;
  if (object.kind !== 'mapping' || fieldOf(object, 'items') !== undefined) return undefined;
  return textOf(fieldOf(object, 'metadata')?.value, 'namespace');
}

/** The object that a path begins in: the document itself, or an item of its Lists. */
function itemAt(root: JsonValue, path: Path): JsonValue {
  const [items, index, ...rest] = path;
  if (items !== 'items' || typeof index !== 'number') return root;
  const item = stepAt(root, [items, index])?.value;
  return item === undefined ? root : itemAt(item, rest);
}

function isPlainRelease(object: JsonValue): boolean {
  const isRelease =
    textOf(object, 'kind') === 'HelmRelease' && groupOf(textOf(object, 'apiVersion')) === 'helm.toolkit.fluxcd.io';
  return isRelease && stepAt(object, ['spec', 'targetNamespace']) === undefined;
}
