import { matchesGlobs } from '../repository/matches-globs.ts';
import type { KustomizeCommand, KustomizeConfiguration, LoadRestrictor } from './config/kustomize-configuration.ts';

/** How kustomizations are built: the key `kustomize` of the config, and what holds without it. */
export interface KustomizeSettings {
  /** Globs of folders whose kustomizations are built as roots, besides those that are; empty for none: see `isNamedRoot`. */
  readonly roots: readonly string[];
  /** Absent: `kustomize` where it is there, else `kubectl`. */
  readonly command?: KustomizeCommand;
  readonly loadRestrictor: LoadRestrictor;
  /** Whether kustomize may run `helm`. */
  readonly enableHelm: boolean;
}

/** Returns how kustomizations are built. */
export function kustomizeSettings(configuration: KustomizeConfiguration | undefined): KustomizeSettings {
  return { loadRestrictor: 'root-only', enableHelm: false, roots: [], ...configuration };
}

/**
 * Whether the config names the kustomization of a folder as a root.
 *
 * @param folder from the repository's root, which is the empty text
 */
export function isNamedRoot({ roots }: Pick<KustomizeSettings, 'roots'>, folder: string): boolean {
  if (roots.length === 0) return false;
  if (folder !== '') return matchesGlobs(roots, folder);
  // No wildcard matches a path that is a dot.
  return matchesGlobs(roots, '.') || (roots.includes('**') && !roots.includes('!.'));
}
