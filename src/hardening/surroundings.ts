import type { ClusterVersion } from '../pss/version.ts';

/** What is known of a workload beside its pod: hardening rules read it, and nothing else. */
export interface Surroundings {
  /** The version of the cluster that it goes to; absent where nobody says so: then the newest that is known counts. */
  readonly clusterVersion?: ClusterVersion;
}

/** The surroundings of a pod of which nothing else is known. */
export const NOTHING_AROUND: Surroundings = {};
