import type { AppliedRoot } from './applied-root.ts';

/** What controllers apply of a repository. */
export interface AppliedObjects {
  readonly roots: readonly AppliedRoot[];
}

/** No controller applies anything. */
export const NOTHING_APPLIED: AppliedObjects = { roots: [] };
