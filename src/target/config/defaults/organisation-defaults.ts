import type { Configuration, MayEntry } from '../configuration.ts';

/** What an organisation gives to its repositories: a config, and what a repository's own may loosen of it. */
export interface OrganisationDefaults {
  readonly configuration: Configuration;
  readonly may: readonly MayEntry[];
}

/** The input of the Action that says nothing, so that an empty one is told apart: no defaults were meant to be there. */
export const NO_DEFAULTS = 'none';

/** The keys of a config that say which files they are about: only they can be allowed for some paths. */
export const KEYS_WITH_PATHS = ['paths', 'targets', 'namespaces', 'exemptions'] as const;
