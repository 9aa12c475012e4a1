import type { PatchEntry } from '../manifest/kustomization.ts';
import { KUSTOMIZATION_NAMES } from '../manifest/kustomization.ts';
import type { KustomizationPatch } from '../manifest/kustomization-patch.ts';
import type { NamespaceManifest } from '../manifest/manifest.ts';
import type { RepositoryFacts } from './file-roles.ts';
import { fileRoles, folderOf, resolvePath } from './file-roles.ts';
import type { BuiltNamespace } from './patch-namespace.ts';
import { asWritten, patchNamespace, renamed, withLabels } from './patch-namespace.ts';

/** What the repository says of its namespaces. Paths are relative to its root, with slashes. */
export interface NamespaceSources {
  /** The Namespaces of all manifests. */
  readonly namespaces: readonly NamespaceManifest[];
  /** By path: what the files say that kustomizations name as patches. */
  readonly patchFiles: ReadonlyMap<string, readonly KustomizationPatch[]>;
}

/** Nothing is known of any namespace. */
export const NO_SOURCES: NamespaceSources = { namespaces: [], patchFiles: new Map() };

/** What a kustomization that no other one uses makes, as far as namespaces go. */
export interface KustomizationBuild {
  /** The path of the kustomization file. */
  readonly kustomization: string;
  readonly namespaces: readonly BuiltNamespace[];
  readonly files: readonly BuiltFile[];
}

/** A file that a kustomization builds from, and the namespace that all its objects get, where they get one. */
export interface BuiltFile {
  readonly file: string;
  readonly namespace?: string;
}

/** The paths of the files that kustomizations name as patches, each once. */
export function patchFilePaths({ kustomizations }: RepositoryFacts): string[] {
  const paths = [...kustomizations].flatMap(([file, { patches }]) =>
    patches.map((path) => resolvePath(folderOf(file), path)),
  );
  return [...new Set(paths)];
}

type Parts = Omit<KustomizationBuild, 'kustomization'>;

const NOTHING: Parts = { namespaces: [], files: [] };

/** Far more than people nest, and than the components of one root: what is beyond is not followed. */
const MAX_DEPTH = 100;
const MAX_COMPONENTS = 1000;

/**
 * Builds what the root kustomizations make of Namespaces, in kustomize's order: resources, components, patches, the
 * namespace (which also names the Namespace itself), labels, `patchesJson6902`; of nested kustomizations the inner one
 * first. What leads in circles is cut where it would begin anew: kustomize builds nothing then.
 * https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/target/kusttarget.go
 */
export function buildKustomizations(facts: RepositoryFacts, sources: NamespaceSources): KustomizationBuild[] {
  const { kustomizations } = facts;
  const roleOf = fileRoles(facts);
  const manifestsOf = new Map<string, NamespaceManifest[]>();
  for (const manifest of sources.namespaces) {
    const { file } = manifest;
    if (roleOf(file).is === 'manifest') manifestsOf.set(file, [...(manifestsOf.get(file) ?? []), manifest]);
  }
  const known = new Map<string, Parts>();
  let components = 0;

  /** The kustomization file that a path leads to; absent for other files. */
  function kustomizationAt(path: string): string | undefined {
    const names = KUSTOMIZATION_NAMES.map((name) => (path === '' ? name : `${path}/${name}`));
    return names.find((name) => kustomizations.has(name));
  }

  /** @param inherited what a component changes */
  function build(file: string, above: ReadonlySet<string>, inherited: Parts | undefined): Parts {
    const before = inherited === undefined ? known.get(file) : undefined;
    if (before !== undefined) return before;
    const kustomization = kustomizations.get(file);
    if (kustomization === undefined || above.has(file) || above.size > MAX_DEPTH) return inherited ?? NOTHING;
    const within = new Set([...above, file]);
    const at = (path: string): string => resolvePath(folderOf(file), path);
    const resources = kustomization.resources.map((path): Parts => {
      const nested = kustomizationAt(at(path));
      if (nested !== undefined) return build(nested, within, undefined);
      return { namespaces: (manifestsOf.get(at(path)) ?? []).map(asWritten), files: [{ file: at(path) }] };
    });
    let parts = unite([inherited ?? NOTHING, ...resources]);
    for (const path of new Set(kustomization.components)) {
      const component = kustomizationAt(at(path));
      if (component !== undefined && ++components <= MAX_COMPONENTS) parts = build(component, within, parts);
    }
    const { namespace, labels, earlyPatches, latePatches } = kustomization;
    let namespaces = patchAll(parts.namespaces, earlyPatches, at);
    if (namespace !== undefined) namespaces = namespaces.map((each) => renamed(each, namespace));
    namespaces = namespaces.map((each) => withLabels(each, labels));
    const built = unite([
      {
        namespaces: patchAll(namespaces, latePatches, at),
        files: namespace === undefined ? parts.files : parts.files.map(({ file: path }) => ({ file: path, namespace })),
      },
    ]);
    if (inherited === undefined) known.set(file, built);
    return built;
  }

  function patchAll(
    namespaces: readonly BuiltNamespace[],
    entries: readonly PatchEntry[],
    at: (path: string) => string,
  ): readonly BuiltNamespace[] {
    let patched = namespaces;
    for (const { path, patches, target } of entries) {
      for (const patch of patches ?? sources.patchFiles.get(at(path ?? '')) ?? []) {
        patched = patched.flatMap((each) => patchNamespace(each, patch, target) ?? []);
      }
    }
    return patched;
  }

  const used = new Set(
    [...kustomizations].flatMap(([file, { resources, components }]) =>
      [...resources, ...components].flatMap((path) => kustomizationAt(resolvePath(folderOf(file), path)) ?? []),
    ),
  );
  const roots = [...kustomizations].filter(([file, { isComponent }]) => !isComponent && !used.has(file));
  return roots.map(([kustomization]) => {
    components = 0;
    return { kustomization, ...build(kustomization, new Set(), undefined) };
  });
}

/** Of Namespaces of one name only the first: kustomize takes none twice, and so doubled paths do not grow. */
function unite(parts: readonly Parts[]): Parts {
  const namespaces = new Map<string | undefined, BuiltNamespace>();
  const files = new Map<string, BuiltFile>();
  for (const part of parts) {
    for (const each of part.namespaces) {
      const name = each.names.at(-1);
      if (!namespaces.has(name)) namespaces.set(name, each);
    }
    for (const each of part.files) {
      const key = JSON.stringify([each.file, each.namespace ?? null]);
      if (!files.has(key)) files.set(key, each);
    }
  }
  return { namespaces: [...namespaces.values()], files: [...files.values()] };
}
