import type { Container, Pod, PodMetadata, PodSecurityContext, PodSpec, SecurityContext } from '../pss/pod/pod.ts';

/**
 * A pod's spec with further fields that contain its processes, which the Pod Security Standards do not read. Decoding
 * keeps every field that the server's own types have, so a workload's pod has these as well.
 */
export interface ContainedPodSpec extends PodSpec {
  readonly automountServiceAccountToken?: boolean;
  readonly serviceAccountName?: string;
  /** The older name of `serviceAccountName`: it counts where that is not set. */
  readonly serviceAccount?: string;
  readonly shareProcessNamespace?: boolean;
  readonly resources?: Resources;
  readonly securityContext?: PodSecurityContext & {
    readonly fsGroup?: number;
    readonly fsGroupChangePolicy?: string;
    readonly supplementalGroups?: readonly number[];
  };
}

/** A pod's metadata with its labels, by which tools choose pods. */
interface ContainedMetadata extends PodMetadata {
  readonly labels?: Readonly<Record<string, string>>;
}

/** A container with further fields that contain its processes. */
export interface ContainedContainer extends Container {
  readonly securityContext?: SecurityContext & { readonly readOnlyRootFilesystem?: boolean };
  readonly resources?: Resources;
  readonly imagePullPolicy?: string;
  readonly args?: readonly string[];
  readonly env?: readonly ContainedVariable[];
  readonly workingDir?: string;
  readonly volumeMounts?: readonly ContainedMount[];
  readonly volumeDevices?: readonly { readonly name?: string }[];
  /** `Always` of an init container that runs beside the others. */
  readonly restartPolicy?: string;
}

/** An environment variable: its value, or where the value comes from. */
export interface ContainedVariable {
  readonly name?: string;
  readonly value?: string;
  readonly valueFrom?: object;
}

/** Where a container sees a volume of its pod. */
export interface ContainedMount {
  readonly name?: string;
  readonly mountPath?: string;
  readonly mountPropagation?: string;
  readonly readOnly?: boolean;
  readonly subPath?: string;
}

/** The limits and requests of a container or pod: quantities by resource, as written (`128Mi`). */
export interface Resources {
  readonly limits?: Readonly<Record<string, string>>;
  readonly requests?: Readonly<Record<string, string>>;
}

/** Returns the spec of a pod with the fields that contain its processes; empty where there is none. */
export function containedSpec(pod: Pod): ContainedPodSpec {
  return pod.spec ?? {};
}

/** Returns the labels of a pod; empty where there are none. */
export function labelsOf({ metadata = {} }: Pod): Readonly<Record<string, string>> {
  return (metadata as ContainedMetadata).labels ?? {};
}
