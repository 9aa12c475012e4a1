import type { NamespaceManifest } from '../../manifest/manifest.ts';
import type { RepositoryFacts } from '../file-roles.ts';
import { entryPath } from '../links.ts';
import { BuildBudget } from './build-budget.ts';
import { entryTargets } from './entry-targets.ts';
import type { FileNamespaces } from './file-namings.ts';
import { uniteFileNamespaces } from './file-namings.ts';
import { KustomizationBuilder } from './kustomization-builder.ts';
import type { KustomizationPatch } from './kustomization-patch.ts';
import type { BuiltNamespace } from './patch-namespace.ts';

/** The sources of a repository's namespaces. Paths are relative to its root, with slashes. */
export interface NamespaceSources {
  /** The Namespaces of all manifests. */
  readonly namespaces: readonly NamespaceManifest[];
  /** The patches of each file that a kustomization names as a patch, by path. */
  readonly patchFiles: ReadonlyMap<string, readonly KustomizationPatch[]>;
}

/** What the kustomizations of a repository build, as far as namespaces are concerned. */
export interface KustomizationBuilds {
  /** The builds of the kustomizations that no other one uses, in their order. */
  readonly roots: readonly KustomizationBuild[];
  /** The builds of those that were roots in base and are none now: people may still build them. */
  readonly former: readonly KustomizationBuild[];
  /** The files that the roots build from. */
  readonly used: ReadonlySet<string>;
  /** The namespaces that the roots, current and former ones, give to the objects of files. */
  readonly namings: FileNamespaces;
  /** The kustomization at which the build budget ran out: the result of it and of later ones is unknown. */
  readonly stoppedAt?: string;
}

/** What one kustomization builds, as far as namespaces are concerned. */
export interface KustomizationBuild {
  /** The path of the kustomization file. */
  readonly kustomization: string;
  readonly namespaces: readonly BuiltNamespace[];
  /** The files that it builds from, and the namespaces that it gives to their objects. */
  readonly files: FileNamespaces;
}

/** Returns the paths of the files that kustomizations name as patches, each once. */
export function patchFilePaths({ kustomizations, links }: RepositoryFacts): string[] {
  const paths = [...kustomizations].flatMap(([file, { patches }]) =>
    patches.map((path) => entryPath(links, file, path)),
  );
  return [...new Set(paths)];
}

/**
 * Builds the Namespaces of the root kustomizations, in kustomize's order: resources, components, patches, the namespace
 * (which also renames Namespaces), labels, `patchesJson6902`; nested kustomizations are built first. A cycle is cut
 * where it would start again; kustomize builds nothing in that case.
 * https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/target/kusttarget.go
 *
 * @param formerRoots kustomizations that were roots in base: people may still build them, even if others use them now
 */
export function buildKustomizations(
  facts: RepositoryFacts,
  sources: NamespaceSources,
  formerRoots: readonly string[] = [],
): KustomizationBuilds {
  const budget = new BuildBudget();
  const builder = new KustomizationBuilder(facts, sources, budget);
  const { kustomizations } = facts;
  const usedKustomizations = new Set(
    [...kustomizations.keys()].flatMap((file) => entryTargets(facts, file).map(({ kustomization }) => kustomization)),
  );
  const build = (kustomization: string) => ({ kustomization, ...builder.build(kustomization) });
  const roots = [...kustomizations]
    .filter(([file, { isComponent }]) => !isComponent && !usedKustomizations.has(file))
    .map(([file]) => build(file));
  const used = uniteFileNamespaces(
    roots.map(({ files }) => files),
    budget.spend,
  );
  const current = new Set(roots.map(({ kustomization }) => kustomization));
  const former = formerRoots.filter((file) => kustomizations.has(file) && !current.has(file)).map(build);
  const namings = uniteFileNamespaces([used, ...former.map(({ files }) => files)], budget.spend);
  const { stoppedAt } = budget;
  return { roots, former, used: new Set(used.keys()), namings, ...(stoppedAt === undefined ? {} : { stoppedAt }) };
}
