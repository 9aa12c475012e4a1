import type { Place } from '../manifest/manifest.ts';
import { matchesGlobs } from '../repository/matches-globs.ts';
import type { Configuration, NamespaceEntry, TargetEntry } from './config/configuration.ts';
import type { Selectable } from './config/selector.ts';
import { isOfNamespaces, isSelected } from './config/selector.ts';
import type { ExemptionUse } from './exemptions.ts';

/** How the entries of a config were used in a scan. */
export interface ConfigUse extends ExemptionUse {
  /** The entries of `targets` and `namespaces` that match nothing. */
  readonly staleEntries: readonly StaleEntry[];
}

/** An entry of the config that matches nothing in the repository. */
export interface StaleEntry {
  readonly key: 'targets' | 'namespaces';
  readonly place: Place;
}

/** Tracks which entries of `targets` and `namespaces` match something, without storing it. */
export interface EntryWatch {
  /** Takes a workload in each of its places and namespaces. */
  readonly seeWorkload: (workload: readonly Selectable[]) => void;
  /** Takes a file, from the root, of which not everything was judged: what stands in it is not known. */
  readonly seeUnjudgedFile: (file: string) => void;
  /** Returns the entries that nothing matched so far, in the order of the config. */
  readonly stale: () => readonly StaleEntry[];
}

/**
 * Watches the entries of a config. One that speaks of whole namespaces matches the Namespace itself, too.
 *
 * @param namespaces the names of the Namespaces of the repository
 */
export function watchEntries(
  { targets, namespaces: entries }: Pick<Configuration, 'targets' | 'namespaces'>,
  namespaces: readonly string[],
): EntryWatch {
  const asWorkload = (namespace: string): Selectable => ({ file: '', kind: 'Namespace', name: namespace, namespace });
  const isOfKnown = (entry: TargetEntry): boolean =>
    isOfNamespaces(entry) && namespaces.some((name) => isSelected(entry, asWorkload(name)));
  const openTargets = new Set<TargetEntry>(targets.filter((entry) => !isOfKnown(entry)));
  const openNamespaces = new Set<NamespaceEntry>(entries);
  return {
    seeWorkload: (places) => {
      for (const entry of openTargets) if (places.some((place) => isSelected(entry, place))) openTargets.delete(entry);
      for (const entry of openNamespaces)
        if (places.some(({ file }) => matchesGlobs(entry.paths, file))) openNamespaces.delete(entry);
    },
    seeUnjudgedFile: (file) => {
      for (const entry of openTargets)
        if (entry.paths !== undefined && matchesGlobs(entry.paths, file)) openTargets.delete(entry);
      for (const entry of openNamespaces) if (matchesGlobs(entry.paths, file)) openNamespaces.delete(entry);
    },
    stale: () => [
      ...[...openTargets].map(({ place }): StaleEntry => ({ key: 'targets', place })),
      ...[...openNamespaces].map(({ place }): StaleEntry => ({ key: 'namespaces', place })),
    ],
  };
}
