import type { Level } from '../pss/level.ts';
import type { ClusterVersion } from '../pss/version.ts';

/** What is known of a workload beside its pod: hardening rules read it, and nothing else. */
export interface Surroundings {
  /** The version of the cluster that it goes to; absent where nobody says so: then the newest that is known counts. */
  readonly clusterVersion?: ClusterVersion;
  /** The level that is enforced where it goes; absent where nobody says so: then *restricted* counts, as elsewhere. */
  readonly level?: Level;
  /**
   * Returns the command line that an image starts with (ENTRYPOINT, then CMD) by the name that the pod has for it;
   * undefined where that is not known.
   */
  readonly commandOfImage?: (image: string) => readonly string[] | undefined;
}

/** The surroundings of a pod of which nothing else is known. */
export const NOTHING_AROUND: Surroundings = {};
