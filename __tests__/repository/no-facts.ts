import type { RepositoryFacts } from '../../src/repository/file-roles.ts';

/** Nothing is known of a repository: every file is a manifest. */
export const NO_FACTS: RepositoryFacts = { charts: new Set(), kustomizations: new Map(), links: new Map() };
