import type { Workload } from '../manifest/manifest.ts';
import { buildKustomizations, NO_SOURCES } from './build-kustomizations.ts';
import type { RepositoryFacts } from './file-roles.ts';

/** A namespace that a workload gets into, as far as the repository says it. */
export interface WorkloadNamespace {
  /** Absent where neither a kustomization nor the workload names one. */
  readonly name?: string;
  /** The root kustomization that builds it there; absent where none uses the workload's file. */
  readonly via?: string;
}

/**
 * A function that tells the namespaces of a workload: one for each root kustomization that uses its file and gives it
 * another name, in their order; `namespace:` overrides what the workload says itself. Always at least one.
 */
export function workloadNamespaces(facts: RepositoryFacts): (workload: Workload) => readonly WorkloadNamespace[] {
  const builds = new Map<string, { readonly via: string; readonly namespace?: string }[]>();
  for (const { kustomization, files } of buildKustomizations(facts, NO_SOURCES)) {
    for (const { file, namespace } of files) {
      const entry = { via: kustomization, ...(namespace === undefined ? {} : { namespace }) };
      builds.set(file, [...(builds.get(file) ?? []), entry]);
    }
  }
  return ({ file, identity }) => {
    const named = (name: string | undefined): WorkloadNamespace => (name === undefined ? {} : { name });
    const distinct = new Map<string | undefined, WorkloadNamespace>();
    for (const { via, namespace = identity.namespace } of builds.get(file) ?? []) {
      if (!distinct.has(namespace)) distinct.set(namespace, { ...named(namespace), via });
    }
    return distinct.size === 0 ? [named(identity.namespace)] : [...distinct.values()];
  };
}
