import type { NamespaceManifest } from '../../manifest/manifest.ts';
import { groupBy } from '../../text/group-by.ts';
import type { RepositoryFacts } from '../file-roles.ts';
import { entryPath } from '../links.ts';
import { folderOf } from '../paths.ts';
import type { BuildBudget } from './build-budget.ts';
import type { NamespaceSources } from './build-kustomizations.ts';
import type { FileNamespaces } from './file-namings.ts';
import { folderMark, NO_FILE_NAMESPACES, UNNAMED, underNamespace, uniteFileNamespaces } from './file-namings.ts';
import type { Kustomization, PatchEntry } from './kustomization.ts';
import { kustomizationAt } from './kustomization.ts';
import type { KustomizationPatch } from './kustomization-patch.ts';
import type { BuiltNamespace } from './patch-namespace.ts';
import { asWritten, patchNamespace, renamed, withLabels } from './patch-namespace.ts';

/** What one kustomization builds: Namespaces, and the namespaces of the objects in files. */
interface BuildResult {
  readonly namespaces: readonly BuiltNamespace[];
  readonly files: FileNamespaces;
}

const NOTHING: BuildResult = { namespaces: [], files: NO_FILE_NAMESPACES };

/**
 * Limits of nesting, and of the components of one root: far more than people use. What exceeds them is not followed.
 */
const MAX_DEPTH = 100;
const MAX_COMPONENTS = 1000;

/** Resolves a path of a kustomization from the root of the repository. */
type Resolve = (path: string) => string;

/** Builds the kustomizations of a repository. Each is built once, for all that use it. */
export class KustomizationBuilder {
  private readonly kustomizations: RepositoryFacts['kustomizations'];
  private readonly links: RepositoryFacts['links'];
  private readonly patchFiles: NamespaceSources['patchFiles'];
  private readonly budget: BuildBudget;
  private readonly manifestsOf: ReadonlyMap<string, readonly NamespaceManifest[]>;
  private readonly results = new Map<string, BuildResult>();
  /** How many components the current root has used so far. */
  private components = 0;

  constructor(
    { kustomizations, links }: RepositoryFacts,
    { namespaces, patchFiles }: NamespaceSources,
    budget: BuildBudget,
  ) {
    this.kustomizations = kustomizations;
    this.links = links;
    this.patchFiles = patchFiles;
    this.budget = budget;
    this.manifestsOf = groupBy(namespaces, ({ file }) => file);
  }

  /** Builds a root kustomization. */
  build(file: string): BuildResult {
    this.components = 0;
    return this.buildWithin(file, new Set(), undefined);
  }

  /**
   * Builds a kustomization, or returns its result if it was built before.
   *
   * @param above the kustomizations that use it, to detect cycles
   * @param inherited what its parent has built so far: a component changes that
   */
  private buildWithin(file: string, above: ReadonlySet<string>, inherited: BuildResult | undefined): BuildResult {
    const cached = inherited === undefined ? this.results.get(file) : undefined;
    if (cached !== undefined) return cached;
    const kustomization = this.kustomizations.get(file);
    if (kustomization === undefined || above.has(file)) return inherited ?? NOTHING;
    if (this.budget.isSpent || above.size > MAX_DEPTH) {
      this.budget.stop(file);
      return inherited ?? NOTHING;
    }
    this.budget.begin(file);
    this.budget.spend(kustomization.resources.length + above.size);
    const ancestors = new Set([...above, file]);
    const resolve: Resolve = (path) => entryPath(this.links, file, path);
    const resources = kustomization.resources.map((path) => this.buildResource(resolve(path), ancestors));
    const ownFolder = { namespaces: [], files: unnamed(markOf(file)) };
    const parts = this.unite([inherited ?? NOTHING, ownFolder, ...resources]);
    const built = this.transform(this.addComponents(parts, kustomization, resolve, ancestors), kustomization, resolve);
    if (inherited === undefined) this.results.set(file, built);
    return built;
  }

  private buildResource(path: string, ancestors: ReadonlySet<string>): BuildResult {
    const nested = kustomizationAt(this.kustomizations, path);
    if (nested !== undefined) return this.buildWithin(nested, ancestors, undefined);
    return {
      namespaces: (this.manifestsOf.get(path) ?? []).map(asWritten),
      files: unnamed(path, markOf(path)),
    };
  }

  private addComponents(
    parts: BuildResult,
    { components }: Kustomization,
    resolve: Resolve,
    ancestors: ReadonlySet<string>,
  ): BuildResult {
    let changed = parts;
    for (const path of new Set(components)) {
      const component = kustomizationAt(this.kustomizations, resolve(path));
      if (component === undefined) continue;
      if (++this.components <= MAX_COMPONENTS) changed = this.buildWithin(component, ancestors, changed);
      else this.budget.stop(component);
    }
    return changed;
  }

  /** Applies the patches, namespace and labels of a kustomization to the parts that it has gathered. */
  private transform(
    { namespaces: gathered, files }: BuildResult,
    { namespace, labels, earlyPatches, latePatches }: Kustomization,
    resolve: Resolve,
  ): BuildResult {
    const { spend } = this.budget;
    let namespaces = this.patchAll(gathered, earlyPatches, resolve);
    if (namespace !== undefined) namespaces = namespaces.map((built) => renamed(built, namespace));
    if (spend(namespaces.length * labels.length)) {
      namespaces = namespaces.map((built) => withLabels(built, labels));
    }
    return this.unite([
      {
        namespaces: this.patchAll(namespaces, latePatches, resolve),
        files: namespace === undefined ? files : underNamespace(files, namespace, spend),
      },
    ]);
  }

  private patchAll(
    namespaces: readonly BuiltNamespace[],
    entries: readonly PatchEntry[],
    resolve: Resolve,
  ): readonly BuiltNamespace[] {
    let patched = namespaces;
    for (const { path, patches, target } of entries) {
      for (const patch of patches ?? this.patchFiles.get(resolve(path ?? '')) ?? []) {
        if (this.budget.isSpent) return patched;
        patched = patched.flatMap((namespace) => {
          if (this.budget.isSpent) return namespace;
          const after = patchNamespace(namespace, patch, target, this.budget.spend);
          this.budget.spend(after === undefined || after === namespace ? 1 : after.labels.size + changesIn(patch));
          return after ?? [];
        });
      }
    }
    return patched;
  }

  /**
   * Unites parts. Of Namespaces with one name only the first is kept: kustomize takes none twice, and so repeated paths
   * do not multiply.
   */
  private unite(parts: readonly BuildResult[]): BuildResult {
    const { spend } = this.budget;
    const namespaces = new Map<string | undefined, BuiltNamespace>();
    for (const namespace of parts.flatMap((result) => result.namespaces)) {
      if (!spend(costOf(namespace))) break;
      const name = namespace.names.at(-1);
      if (!namespaces.has(name)) namespaces.set(name, namespace);
    }
    const files = uniteFileNamespaces(
      parts.map((result) => result.files),
      spend,
    );
    return { namespaces: [...namespaces.values()], files };
  }
}

/** Returns the steps for looking at one Namespace: 16 labels cost as much as one file that gets a namespace. */
function costOf({ labels }: BuiltNamespace): number {
  return 1 + (labels.size >> 4);
}

function changesIn(patch: KustomizationPatch): number {
  if (patch.is === 'merge') return patch.labels.length;
  return patch.operations.reduce((sum, { value }) => sum + 1 + (typeof value === 'object' ? value.length : 0), 0);
}

function unnamed(...files: readonly string[]): FileNamespaces {
  return new Map(files.map((file) => [file, UNNAMED]));
}

function markOf(file: string): string {
  return folderMark(folderOf(file));
}
