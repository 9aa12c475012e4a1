import type { NamespaceManifest } from '../../manifest/manifest.ts';
import { groupBy } from '../../text/group-by.ts';
import type { RepositoryFacts } from '../file-roles.ts';
import { folderOf, resolvePath } from '../file-roles.ts';
import type { BuildBudget } from './build-budget.ts';
import type { NamespaceSources } from './build-kustomizations.ts';
import type { FileNamings } from './file-namings.ts';
import { folderMark, NO_NAMINGS, named, UNNAMED, uniteNamings } from './file-namings.ts';
import type { Kustomization, PatchEntry } from './kustomization.ts';
import { KUSTOMIZATION_NAMES } from './kustomization.ts';
import type { KustomizationPatch } from './kustomization-patch.ts';
import type { BuiltNamespace } from './patch-namespace.ts';
import { asWritten, patchNamespace, renamed, withLabels } from './patch-namespace.ts';

/** What one kustomization makes. */
interface Parts {
  readonly namespaces: readonly BuiltNamespace[];
  readonly files: FileNamings;
}

const NOTHING: Parts = { namespaces: [], files: NO_NAMINGS };

/** Far more than people nest, and than the components of one root: what is beyond is not followed. */
const MAX_DEPTH = 100;
const MAX_COMPONENTS = 1000;

/** Where a path of a kustomization leads, from the root of the repository. */
type Resolve = (path: string) => string;

/** Builds the kustomizations of a repository, each once for all that use it. */
export class KustomizationBuilder {
  private readonly kustomizations: RepositoryFacts['kustomizations'];
  private readonly patchFiles: NamespaceSources['patchFiles'];
  private readonly budget: BuildBudget;
  private readonly manifestsOf: ReadonlyMap<string, readonly NamespaceManifest[]>;
  private readonly known = new Map<string, Parts>();
  /** How many components the root has, so far. */
  private components = 0;

  constructor(
    kustomizations: RepositoryFacts['kustomizations'],
    { namespaces, patchFiles }: NamespaceSources,
    budget: BuildBudget,
  ) {
    this.kustomizations = kustomizations;
    this.patchFiles = patchFiles;
    this.budget = budget;
    this.manifestsOf = groupBy(namespaces, ({ file }) => file);
  }

  /** The kustomizations that one uses, as resources or as components. */
  usedBy(file: string): string[] {
    const { resources = [], components = [] } = this.kustomizations.get(file) ?? {};
    return [...resources, ...components].flatMap(
      (path) => this.kustomizationAt(resolvePath(folderOf(file), path)) ?? [],
    );
  }

  /** Builds a root. */
  build(file: string): Parts {
    this.components = 0;
    return this.buildWithin(file, new Set(), undefined);
  }

  /** The kustomization file that a path leads to; absent for other files. */
  private kustomizationAt(path: string): string | undefined {
    const names = KUSTOMIZATION_NAMES.map((name) => (path === '' ? name : `${path}/${name}`));
    return names.find((name) => this.kustomizations.has(name));
  }

  /**
   * @param above those that use it
   * @param inherited what a component changes
   */
  private buildWithin(file: string, above: ReadonlySet<string>, inherited: Parts | undefined): Parts {
    const before = inherited === undefined ? this.known.get(file) : undefined;
    if (before !== undefined) return before;
    const kustomization = this.kustomizations.get(file);
    if (kustomization === undefined || above.has(file)) return inherited ?? NOTHING;
    if (this.budget.isSpent || above.size > MAX_DEPTH) {
      this.budget.stop(file);
      return inherited ?? NOTHING;
    }
    this.budget.begin(file);
    this.budget.spend(kustomization.resources.length + above.size);
    const within = new Set([...above, file]);
    const at: Resolve = (path) => resolvePath(folderOf(file), path);
    const resources = kustomization.resources.map((path) => this.buildResource(at(path), within));
    const own = { namespaces: [], files: unnamed(markOf(file)) };
    const parts = this.unite([inherited ?? NOTHING, own, ...resources]);
    const built = this.transform(this.addComponents(parts, kustomization, at, within), kustomization, at);
    if (inherited === undefined) this.known.set(file, built);
    return built;
  }

  private buildResource(path: string, within: ReadonlySet<string>): Parts {
    const nested = this.kustomizationAt(path);
    if (nested !== undefined) return this.buildWithin(nested, within, undefined);
    return {
      namespaces: (this.manifestsOf.get(path) ?? []).map(asWritten),
      files: unnamed(path, markOf(path)),
    };
  }

  private addComponents(parts: Parts, { components }: Kustomization, at: Resolve, within: ReadonlySet<string>): Parts {
    let changed = parts;
    for (const path of new Set(components)) {
      const component = this.kustomizationAt(at(path));
      if (component === undefined) continue;
      if (++this.components <= MAX_COMPONENTS) changed = this.buildWithin(component, within, changed);
      else this.budget.stop(component);
    }
    return changed;
  }

  /** What a kustomization itself does to what it has gathered. */
  private transform(
    { namespaces: gathered, files }: Parts,
    { namespace, labels, earlyPatches, latePatches }: Kustomization,
    at: Resolve,
  ): Parts {
    const { spend } = this.budget;
    let namespaces = this.patchAll(gathered, earlyPatches, at);
    if (namespace !== undefined) namespaces = namespaces.map((each) => renamed(each, namespace));
    if (spend(namespaces.length * (labels.length >> 4))) {
      namespaces = namespaces.map((each) => withLabels(each, labels));
    }
    return this.unite([
      {
        namespaces: this.patchAll(namespaces, latePatches, at),
        files: namespace === undefined ? files : named(files, namespace, spend),
      },
    ]);
  }

  private patchAll(
    namespaces: readonly BuiltNamespace[],
    entries: readonly PatchEntry[],
    at: Resolve,
  ): readonly BuiltNamespace[] {
    let patched = namespaces;
    for (const { path, patches, target } of entries) {
      for (const patch of patches ?? this.patchFiles.get(at(path ?? '')) ?? []) {
        if (this.budget.isSpent) return patched;
        patched = patched.flatMap((each) => {
          const after = patchNamespace(each, patch, target);
          this.budget.spend(costOf(each) + (after === each ? 0 : changesIn(patch) >> 4));
          return after ?? [];
        });
      }
    }
    return patched;
  }

  /** Of Namespaces of one name only the first: kustomize takes none twice, and so doubled paths do not grow. */
  private unite(parts: readonly Parts[]): Parts {
    const { spend } = this.budget;
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
