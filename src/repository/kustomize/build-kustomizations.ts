import type { NamespaceManifest } from '../../manifest/manifest.ts';
import { groupBy } from '../../text/group-by.ts';
import type { RepositoryFacts } from '../file-roles.ts';
import { folderOf, resolvePath } from '../file-roles.ts';
import type { FileNamings } from './file-namings.ts';
import { folderMark, NO_NAMINGS, named, UNNAMED, uniteNamings } from './file-namings.ts';
import type { PatchEntry } from './kustomization.ts';
import { KUSTOMIZATION_NAMES } from './kustomization.ts';
import type { KustomizationPatch } from './kustomization-patch.ts';
import type { BuiltNamespace } from './patch-namespace.ts';
import { asWritten, patchNamespace, renamed, withLabels } from './patch-namespace.ts';

/** What the repository says of its namespaces. Paths are relative to its root, with slashes. */
export interface NamespaceSources {
  /** The Namespaces of all manifests. */
  readonly namespaces: readonly NamespaceManifest[];
  /** By path: what the files say that kustomizations name as patches. */
  readonly patchFiles: ReadonlyMap<string, readonly KustomizationPatch[]>;
}

/** What the kustomizations of a repository make, as far as namespaces go. */
export interface KustomizationBuilds {
  /** Of those that no other one uses, in their order. */
  readonly roots: readonly KustomizationBuild[];
  /** The files that these build from. */
  readonly used: ReadonlySet<string>;
  /** What these, and those that were such before, make of the files. */
  readonly namings: FileNamings;
  /** The kustomization at which there was too much to build: what it and those behind it make is not known. */
  readonly stoppedAt?: string;
}

/** What one kustomization makes of Namespaces. */
export interface KustomizationBuild {
  /** The path of the kustomization file. */
  readonly kustomization: string;
  readonly namespaces: readonly BuiltNamespace[];
}

/** The paths of the files that kustomizations name as patches, each once. */
export function patchFilePaths({ kustomizations }: RepositoryFacts): string[] {
  const paths = [...kustomizations].flatMap(([file, { patches }]) =>
    patches.map((path) => resolvePath(folderOf(file), path)),
  );
  return [...new Set(paths)];
}

interface Parts {
  readonly namespaces: readonly BuiltNamespace[];
  readonly files: FileNamings;
}

const NOTHING: Parts = { namespaces: [], files: NO_NAMINGS };

/** Far more than people nest, and than the components of one root: what is beyond is not followed. */
const MAX_DEPTH = 100;
const MAX_COMPONENTS = 1000;

/**
 * How much is built: a file under one more namespace is a step, and so are a Namespace and a patch that meet. A thousand
 * overlays of a hundred files are some hundred thousand, and well under a second.
 */
const MAX_STEPS = 1_000_000;

/**
 * Builds what the root kustomizations make of Namespaces, in kustomize's order: resources, components, patches, the
 * namespace (which also names the Namespace itself), labels, `patchesJson6902`; of nested kustomizations the inner one
 * first. What leads in circles is cut where it would begin anew: kustomize builds nothing then.
 * https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/target/kusttarget.go
 *
 * @param formerRoots kustomizations that no other one used before: people build them still, whoever uses them now
 */
export function buildKustomizations(
  { kustomizations }: RepositoryFacts,
  sources: NamespaceSources,
  formerRoots: readonly string[] = [],
): KustomizationBuilds {
  const manifestsOf = groupBy(sources.namespaces, ({ file }) => file);
  const known = new Map<string, Parts>();
  let components = 0;
  let steps = 0;
  let stoppedAt: string | undefined;
  let current = '';
  const spend = (more: number): boolean => {
    steps += more;
    if (steps > MAX_STEPS) stoppedAt ??= current;
    return steps <= MAX_STEPS;
  };

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
    if (kustomization === undefined || above.has(file)) return inherited ?? NOTHING;
    if (steps > MAX_STEPS || above.size > MAX_DEPTH) {
      stoppedAt ??= file;
      return inherited ?? NOTHING;
    }
    current = file;
    spend(kustomization.resources.length + above.size);
    const within = new Set([...above, file]);
    const at = (path: string): string => resolvePath(folderOf(file), path);
    const resources = kustomization.resources.map(at).map((path): Parts => {
      const nested = kustomizationAt(path);
      if (nested !== undefined) return build(nested, within, undefined);
      return { namespaces: (manifestsOf.get(path) ?? []).map(asWritten), files: unnamed(path, markOf(path)) };
    });
    let parts = unite([inherited ?? NOTHING, { namespaces: [], files: unnamed(markOf(file)) }, ...resources]);
    for (const path of new Set(kustomization.components)) {
      const component = kustomizationAt(at(path));
      if (component === undefined) continue;
      if (++components <= MAX_COMPONENTS) parts = build(component, within, parts);
      else stoppedAt ??= component;
    }
    const { namespace, labels, earlyPatches, latePatches } = kustomization;
    let namespaces = patchAll(parts.namespaces, earlyPatches, at);
    if (namespace !== undefined) namespaces = namespaces.map((each) => renamed(each, namespace));
    if (spend(namespaces.length * (labels.length >> 4)))
      namespaces = namespaces.map((each) => withLabels(each, labels));
    const built = unite([
      {
        namespaces: patchAll(namespaces, latePatches, at),
        files: namespace === undefined ? parts.files : named(parts.files, namespace, spend),
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
        if (steps > MAX_STEPS) return patched;
        patched = patched.flatMap((each) => {
          const after = patchNamespace(each, patch, target);
          spend(costOf(each) + (after === each ? 0 : changesIn(patch) >> 4));
          return after ?? [];
        });
      }
    }
    return patched;
  }

  /** Of Namespaces of one name only the first: kustomize takes none twice, and so doubled paths do not grow. */
  function unite(parts: readonly Parts[]): Parts {
    const namespaces = new Map<string | undefined, BuiltNamespace>();
    for (const each of parts.flatMap((part) => part.namespaces)) {
      if (!spend(costOf(each))) break;
      const name = each.names.at(-1);
      if (!namespaces.has(name)) namespaces.set(name, each);
    }
    const files = uniteNamings(
      parts.map((part) => part.files),
      spend,
    );
    return { namespaces: [...namespaces.values()], files };
  }

  const isUsed = new Set(
    [...kustomizations].flatMap(([file, { resources, components: used }]) =>
      [...resources, ...used].flatMap((path) => kustomizationAt(resolvePath(folderOf(file), path)) ?? []),
    ),
  );
  const rootOf = (kustomization: string): Parts & KustomizationBuild => {
    components = 0;
    return { kustomization, ...build(kustomization, new Set(), undefined) };
  };
  const roots = [...kustomizations]
    .filter(([file, { isComponent }]) => !isComponent && !isUsed.has(file))
    .map(([file]) => rootOf(file));
  const used = uniteNamings(
    roots.map(({ files }) => files),
    spend,
  );
  const former = formerRoots.filter((file) => kustomizations.has(file)).map(rootOf);
  const namings = uniteNamings([used, ...former.map(({ files }) => files)], spend);
  return { roots, used: new Set(used.keys()), namings, ...(stoppedAt === undefined ? {} : { stoppedAt }) };
}

/** A label is far sooner copied than a file is put under a namespace. */
function costOf({ labels }: BuiltNamespace): number {
  return 1 + (labels.size >> 4);
}

function changesIn(patch: KustomizationPatch): number {
  return patch.is === 'json' ? patch.operations.length : patch.labels.length;
}

function unnamed(...files: readonly string[]): FileNamings {
  return new Map(files.map((file) => [file, UNNAMED]));
}

function markOf(file: string): string {
  return folderMark(folderOf(file));
}
