import type { NamespaceManifest } from '../../manifest/manifest.ts';
import type { RepositoryFacts } from '../file-roles.ts';
import { folderOf, resolvePath } from '../file-roles.ts';
import { BuildBudget } from './build-budget.ts';
import type { FileNamings } from './file-namings.ts';
import { uniteNamings } from './file-namings.ts';
import { KustomizationBuilder } from './kustomization-builder.ts';
import type { KustomizationPatch } from './kustomization-patch.ts';
import type { BuiltNamespace } from './patch-namespace.ts';

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
  const budget = new BuildBudget();
  const builder = new KustomizationBuilder(kustomizations, sources, budget);
  const isUsed = new Set([...kustomizations.keys()].flatMap((file) => builder.usedBy(file)));
  const build = (kustomization: string) => ({ kustomization, ...builder.build(kustomization) });
  const roots = [...kustomizations]
    .filter(([file, { isComponent }]) => !isComponent && !isUsed.has(file))
    .map(([file]) => build(file));
  const used = uniteNamings(
    roots.map(({ files }) => files),
    budget.spend,
  );
  const former = formerRoots.filter((file) => kustomizations.has(file)).map(build);
  const namings = uniteNamings([used, ...former.map(({ files }) => files)], budget.spend);
  const { stoppedAt } = budget;
  return { roots, used: new Set(used.keys()), namings, ...(stoppedAt === undefined ? {} : { stoppedAt }) };
}
