import type { Pod } from '../pss/pod/pod.ts';
import type { ClusterVersion } from '../pss/version.ts';
import type { Resources } from './contained-pod.ts';
import type { TokenUse } from './tokens/token-use.ts';

/** What is known of a workload beside its pod: hardening rules read it, and nothing else. */
export interface Surroundings {
  /** The version of the cluster that it goes to; absent where nobody says so: then the newest that is known counts. */
  readonly clusterVersion?: ClusterVersion;
  /**
   * Returns the resources that the repository sets for a container of this name and image (whatever its tag) in another
   * workload, or for the same workload in another overlay; undefined where it sets none. Absent where nobody has looked.
   */
  readonly resourcesOf?: (container: string, image: string) => ResourcesElsewhere | undefined;
  /**
   * Returns what the repository says of the ServiceAccount of the workload's pod: see `tokenUses`. Absent where nobody
   * has looked.
   */
  readonly tokenUse?: (pod: Pod) => TokenUse;
}

/** The resources of the same container in another place of the repository. */
export interface ResourcesElsewhere {
  readonly resources: Resources;
  /** The place, for people: `Deployment web of overlays/prod/web.yaml`. Plain text. */
  readonly where: string;
}

/** The surroundings of a pod of which nothing else is known. */
export const NOTHING_AROUND: Surroundings = {};
