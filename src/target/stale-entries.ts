import type { Place } from '../manifest/manifest.ts';
import { matchesGlobs } from '../repository/matches-globs.ts';
import type { Configuration } from './config/configuration.ts';
import type { Selectable } from './config/selector.ts';
import { isOfNamespaces, isSelected, mayBeIn } from './config/selector.ts';

/** An entry of the config's `targets` or `namespaces` that matches nothing in the whole repository. */
export interface StaleEntry {
  readonly key: 'targets' | 'namespaces';
  readonly place: Place;
}

/** Tracks which entries of `targets` and `namespaces` match something, without storing workloads. */
export interface EntryWatch {
  /** Whether an entry has matched nothing so far: otherwise nothing need be shown to it. */
  readonly isWatching: () => boolean;
  /** Takes one workload, in one of its namespaces. */
  readonly see: (workload: Selectable) => void;
  /** Takes a file of which something was not judged: there may be any workload in it. */
  readonly seeUnjudged: (file: string) => void;
  /** Returns the entries that nothing so far matches, in the order of the config. */
  readonly stale: () => StaleEntry[];
}

/**
 * Starts to watch the entries of a config.
 *
 * @param known the names of the repository's Namespaces: an entry that speaks of whole namespaces may be for them alone
 */
export function watchEntries({ targets, namespaces }: Configuration, known: readonly string[]): EntryWatch {
  // The defaults of an organisation are for other repositories, too.
  const unseenTargets = new Set(
    targets.filter(
      (entry) =>
        !entry.isOfDefaults &&
        !(isOfNamespaces(entry) && known.some((namespace) => isSelected(entry, { ...ANY, namespace }))),
    ),
  );
  const unseenNamespaces = new Set(namespaces.filter(({ isOfDefaults }) => !isOfDefaults));
  const seeFile = (file: string): void => {
    for (const entry of unseenNamespaces) if (matchesGlobs(entry.paths, file)) unseenNamespaces.delete(entry);
  };
  return {
    isWatching: () => unseenTargets.size + unseenNamespaces.size > 0,
    see: (workload) => {
      for (const entry of unseenTargets) if (isSelected(entry, workload)) unseenTargets.delete(entry);
      seeFile(workload.file);
    },
    seeUnjudged: (file) => {
      for (const entry of unseenTargets) if (mayBeIn(entry, file)) unseenTargets.delete(entry);
      seeFile(file);
    },
    stale: () => [
      ...[...unseenTargets].map(({ place }): StaleEntry => ({ key: 'targets', place })),
      ...[...unseenNamespaces].map(({ place }): StaleEntry => ({ key: 'namespaces', place })),
    ],
  };
}

const ANY = { file: '', kind: '', name: '' };
