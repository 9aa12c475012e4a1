import type { Container, Pod, PodSpec, SecurityContext } from '../pss/pod/pod.ts';

/**
 * Fields of a pod that the Pod Security Standards do not read and that contain its processes too. Decoding keeps every
 * field that the server's own types have, so a workload's pod has these as well.
 */
export interface ContainedPodSpec extends PodSpec {
  readonly automountServiceAccountToken?: boolean;
  readonly shareProcessNamespace?: boolean;
  readonly resources?: Resources;
}

export interface ContainedContainer extends Container {
  readonly securityContext?: SecurityContext & { readonly readOnlyRootFilesystem?: boolean };
  readonly resources?: Resources;
}

/** Quantities as written: `128Mi`. */
export interface Resources {
  readonly limits?: Readonly<Record<string, string>>;
  readonly requests?: Readonly<Record<string, string>>;
}

export function containedSpec(pod: Pod): ContainedPodSpec {
  return pod.spec ?? {};
}
