import type { Place } from '../../../manifest/manifest.ts';
import type { Configuration } from '../configuration.ts';

/** What an organisation gives to its repositories: a config, and what a repository's own may loosen of it. */
export interface OrganisationDefaults {
  readonly configuration: Configuration;
  readonly may: readonly MayEntry[];
}

/** An entry of `may`: a key of the config that a repository may loosen. */
export interface MayEntry {
  readonly key: string;
  /** Globs of the files for which it may; absent for all. */
  readonly paths?: readonly string[];
  readonly place: Place;
}

/** The input of the Action that says nothing, so that an empty one is told apart: no defaults were meant to be there. */
export const NO_DEFAULTS = 'none';

/** The keys of a config that say which files they are about: only they can be allowed for some paths. */
export const KEYS_WITH_PATHS = ['paths', 'targets', 'namespaces', 'exemptions'] as const;
