import type { NamespaceManifest } from '../../manifest/manifest.ts';
import { distinctBy } from '../../text/group-by.ts';
import type { Delivery } from './delivery.ts';
import { placeInObject, placeInParts } from './object-fields.ts';

/**
 * Returns the Namespaces that a controller creates for what it applies, with the labels that the object gives them.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#namespace-metadata
 */
export function createdNamespaces(deliveries: readonly Delivery[]): NamespaceManifest[] {
  const created = deliveries.flatMap((delivery): NamespaceManifest[] => {
    if (delivery.is === 'none' || delivery.createdNamespace === undefined) return [];
    const { object, createdNamespace } = delivery;
    const { name, labels, at } = createdNamespace;
    const { file, document } = object;
    const own = placeInObject(object, at);
    return [
      {
        file,
        document,
        objectPath: [],
        name,
        labels,
        line: own.line,
        locateLabel: (label) => placeInParts(object.parts, [...at, 'labels', label]) ?? own,
      },
    ];
  });
  return distinctBy(created, ({ file, document, name }) => JSON.stringify([file, document, name]));
}
