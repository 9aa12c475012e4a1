import type { NamespaceManifest } from '../../../manifest/manifest.ts';
import type { KustomizationBuild, KustomizationBuilds } from '../build-kustomizations.ts';
import { NO_FILE_NAMESPACES } from '../file-namings.ts';
import type { PlacedLabel } from '../kustomization.ts';
import type { BuiltNamespace } from '../patch-namespace.ts';

/**
 * Puts the Namespaces that kustomize itself built in the place of those that were found by reading, with the places of
 * labels that reading found: in patches, too.
 *
 * @param built the Namespaces of the root kustomizations that were built, by their file
 */
export function withBuiltNamespaces(
  builds: KustomizationBuilds,
  built: ReadonlyMap<string, readonly NamespaceManifest[]>,
): KustomizationBuilds {
  if (built.size === 0) return builds;
  const known = new Set(builds.roots.map(({ kustomization }) => kustomization));
  const others = [...built.keys()].filter((kustomization) => !known.has(kustomization));
  const roots: readonly KustomizationBuild[] = [
    ...builds.roots,
    ...others.map((kustomization) => ({ kustomization, namespaces: [], files: NO_FILE_NAMESPACES })),
  ];
  return {
    ...builds,
    roots: roots.map((root) => {
      const manifests = built.get(root.kustomization);
      return manifests === undefined
        ? root
        : { ...root, namespaces: manifests.map((manifest) => builtNamespace(manifest, root.namespaces)) };
    }),
  };
}

function builtNamespace(manifest: NamespaceManifest, found: readonly BuiltNamespace[]): BuiltNamespace {
  const alike = found.find(({ names }) => names.at(-1) === manifest.name);
  const labels = Object.entries(manifest.labels).map(([name, value]): [string, PlacedLabel] => {
    const placed = alike?.labels.get(name);
    return [name, placed?.value === value ? placed : { name, value, place: manifest.locateLabel(name) }];
  });
  return { manifest, names: [manifest.name], labels: new Map(labels) };
}
