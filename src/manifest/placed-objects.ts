import { editInDocument } from './field-path.ts';
import type { FoundPod } from './kinds/found-pods.ts';
import { isPartialObject } from './kinds/partial-object.ts';
import { locator, startOf } from './locate.ts';
import type { NamespaceManifest, Place, Workload } from './manifest.ts';
import type { ReadObject } from './read-object.ts';
import type { Document } from './yaml/document.ts';
import type { PlaceAt } from './yaml/places.ts';

/** Makes the workload of a pod that was found in an object. */
export function workloadOf(
  file: string,
  document: Document,
  { object, isCustom }: { object: ReadObject; isCustom: boolean },
  { unknown: _, ...pod }: FoundPod,
  place: Place,
  placeAt: PlaceAt,
): Workload {
  const address = { file, document: document.index, objectPath: object.path, identity: object.identity, ...pod };
  return {
    isCustom,
    ...(isPartialObject(object.value, object.identity, pod) ? { isPartial: true } : {}),
    line: place.line,
    locateNamespace: () =>
      object.identity.namespace === undefined
        ? undefined
        : startOf(locator(object.value, { podPath: [] }, place, document, placeAt)(['metadata', 'namespace'])),
    locate: locator(object.value, pod, place, document, placeAt),
    editAt: (path) => editInDocument(address, path),
    ...address,
  };
}

/** Makes the Namespace of an object. */
export function namespaceOf(
  file: string,
  document: Document,
  { object, labels }: { object: ReadObject; labels: Readonly<Record<string, string>> },
  place: Place,
  placeAt: PlaceAt,
): NamespaceManifest {
  const locate = locator(object.value, { podPath: [] }, place, document, placeAt);
  return {
    file,
    document: document.index,
    objectPath: object.path,
    name: object.identity.name,
    labels,
    line: place.line,
    locateLabel: (label) => (Object.hasOwn(labels, label) ? startOf(locate(['metadata', 'labels', label])) : place),
  };
}
