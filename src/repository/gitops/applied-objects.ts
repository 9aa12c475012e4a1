import type { AppliedRelease } from './applied-release.ts';
import type { AppliedRoot } from './applied-root.ts';
import type { Delivery } from './delivery.ts';

/** What controllers apply of a repository. */
export interface AppliedObjects {
  readonly deliveries: readonly Delivery[];
  /** The folders among them, as root kustomizations. */
  readonly roots: readonly AppliedRoot[];
  /** The charts of the repository among them, as releases. */
  readonly releases: readonly AppliedRelease[];
}

/** No controller applies anything. */
export const NOTHING_APPLIED: AppliedObjects = { deliveries: [], roots: [], releases: [] };
