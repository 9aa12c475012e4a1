import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Workload } from '../../src/manifest/manifest.ts';
import { readManifest } from '../../src/manifest/read-manifest.ts';
import type { RepositoryFacts } from '../../src/repository/file-roles.ts';
import { fileRoles } from '../../src/repository/file-roles.ts';
import type { NamespaceSources } from '../../src/repository/kustomize/build-kustomizations.ts';
import { patchFilePaths } from '../../src/repository/kustomize/build-kustomizations.ts';
import { isKustomizationPath, readKustomization, readPatchFile } from '../../src/repository/kustomize/kustomization.ts';
import { isManifestPath } from '../../src/repository/manifest-paths.ts';
import { NO_FACTS } from './no-facts.ts';

/** All that a repository says of its namespaces. */
export interface Repository {
  readonly facts: RepositoryFacts;
  readonly sources: NamespaceSources;
  readonly workloads: readonly Workload[];
}

/** Texts by path. */
export type Files = Readonly<Record<string, string>>;

/** The files of a folder, with paths relative to it, sorted. */
export function filesIn(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1).replaceAll(sep, '/'), readFileSync(path, 'utf8')]),
  );
}

/** Reads a repository whole. */
export function readRepository(files: Files): Repository {
  const bytesOf = (path: string): Uint8Array => new TextEncoder().encode(files[path]);
  const paths = Object.keys(files);
  const kustomizations = paths.filter(isKustomizationPath).flatMap((path) => {
    const kustomization = readKustomization(path, bytesOf(path));
    return kustomization === undefined ? [] : [[path, kustomization] as const];
  });
  const facts: RepositoryFacts = { ...NO_FACTS, kustomizations: new Map(kustomizations) };
  const roleOf = fileRoles(facts);
  const manifests = paths
    .filter((path) => isManifestPath(path) && roleOf(path).is === 'manifest')
    .map((path) => readManifest(path, bytesOf(path)));
  const patchFiles = patchFilePaths(facts).flatMap((path) =>
    path in files ? [[path, readPatchFile(path, bytesOf(path))] as const] : [],
  );
  return {
    facts,
    sources: { namespaces: manifests.flatMap(({ namespaces }) => namespaces), patchFiles: new Map(patchFiles) },
    workloads: manifests.flatMap(({ workloads }) => workloads),
  };
}
