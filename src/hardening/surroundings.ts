import type { Level } from '../pss/level.ts';
import type { Pod } from '../pss/pod/pod.ts';
import type { ClusterVersion } from '../pss/version.ts';
import type { Resources } from './contained-pod.ts';
import type { KnownImageUser } from './image-users/known-image-user.ts';
import type { MeshPlugin } from './injected/mesh-plugins.ts';
import type { Mutation } from './injected/mutating-policies.ts';
import type { ManifestToAdd } from './namespace/guard-manifests.ts';
import type { GuardedNamespace } from './namespace/namespace-guards.ts';
import type { RuntimePolicy } from './runtime/runtime-policies.ts';
import type { KnownProfile } from './seccomp/known-profiles.ts';
import type { TokenUse } from './tokens/token-use.ts';

/** What is known of a workload beside its pod: hardening rules read it, and nothing else. */
export interface Surroundings {
  /** The version of the cluster that it goes to; absent where nobody says so: then the newest that is known counts. */
  readonly clusterVersion?: ClusterVersion;
  /**
   * Returns resources with what is wanted, as the repository sets them for a container of this name and image (whatever
   * its tag) in another workload, or for the same workload in another overlay; undefined where it sets none, or places
   * differ: see `resourcesIn`. Absent where nobody has looked.
   */
  readonly resourcesOf?: (container: string, image: string, wanted: WantedResource) => ResourcesElsewhere | undefined;
  /**
   * Returns what the repository says of the ServiceAccount of the workload's pod: see `tokenUses`. Absent where nobody
   * has looked.
   */
  readonly tokenUse?: (pod: Pod) => TokenUse;
  /** The level that is enforced where it goes; absent where nobody says so: then *restricted* counts, as elsewhere. */
  readonly level?: Level;
  /**
   * Returns the command line that an image starts with (ENTRYPOINT, then CMD) by the name that the pod has for it;
   * undefined where that is not known.
   */
  readonly commandOfImage?: (image: string) => readonly string[] | undefined;
  /** Returns as which user an image runs, by the name that the pod has for it. Absent where nobody has looked. */
  readonly imageUser?: (image: string) => KnownImageUser | undefined;
  /** What the repository's Namespace of it has; absent where the repository does not have the Namespace. */
  readonly namespaceLabels?: Readonly<Record<string, string>>;
  readonly namespaceAnnotations?: Readonly<Record<string, string>>;
  /** What policies of the repository change of its pods before the standard is asked: see `mutationsIn`. */
  readonly mutations?: readonly Mutation[];
  /** The meshes whose network plugin the repository installs: see `meshPluginsIn`. */
  readonly meshPlugins?: readonly MeshPlugin[];
  /** Returns the seccomp profile of the repository for a `localhostProfile`: see `seccompProfilesIn`. */
  readonly seccompProfile?: (localhostProfile: string) => KnownProfile | undefined;
  /** The namespace that it goes to; absent where that is not known. */
  readonly namespaceName?: string;
  /** The repository's Namespace of it, and what guards it: see `guardedNamespaces`. */
  readonly namespace?: GuardedNamespace;
  /** The files that would give namespaces what they lack, this one's among them: see `guardManifests`. */
  readonly guards?: readonly ManifestToAdd[];
  /** The policies of runtime tools in the repository, whatever pods they name: see `runtimePoliciesIn`. */
  readonly runtimePolicies?: readonly RuntimePolicy[];
}

/** A request or limit that a container lacks: `{ field: 'limits', resource: 'memory' }`. */
export interface WantedResource {
  readonly field: keyof Resources;
  readonly resource: string;
}

/** The resources of the same container in another place of the repository. */
export interface ResourcesElsewhere {
  readonly resources: Resources;
  /** The place, for people: `Deployment web of overlays/prod/web.yaml`. Plain text. */
  readonly where: string;
}

/** The surroundings of a pod of which nothing else is known. */
export const NOTHING_AROUND: Surroundings = {};
