import type { Path } from '../pss/pod/path.ts';
import type { Pod } from '../pss/pod/pod.ts';
import type { ContainedContainer } from './contained-pod.ts';

/** One thing that contains a pod's processes, as data. */
export interface Practice {
  /** kebab-case. */
  readonly id: string;
  /** What a pod does that follows it: `Does not run as root`. */
  readonly title: string;
  /** Against what it helps, a clause. */
  readonly why: string;
  readonly scope: 'pod' | 'container';
  /** Whether Windows has no such thing. */
  readonly isOfLinux?: boolean;
  /** From what it is of, the pod or the container. */
  readonly field: Path;
  /** From the pod: where the pod says it for its containers. */
  readonly podField?: Path;
  readonly read: (asked: PracticeSubject) => PracticeReading;
}

/** What a practice is asked of. */
export interface PracticeSubject {
  readonly pod: Pod;
  /** Empty where the pod itself is asked. */
  readonly container: ContainedContainer;
  readonly isEphemeral: boolean;
}

/** What a manifest says of a practice. */
export interface PracticeReading {
  readonly isMet: boolean | 'unknown' | 'not applicable';
  /** In a few words. */
  readonly says: string;
  /** Whether the pod says it, not the container. */
  readonly isByPod?: boolean;
  /** Whether nothing is said, so that a default holds. */
  readonly isSilent?: boolean;
  /** From the pod, where it is not the practice's field that says it. */
  readonly path?: Path;
}

/** Nothing is said, and that means yes, no, or that others decide. */
export function silent(isMet: PracticeReading['isMet'], says = 'not set'): PracticeReading {
  return { isMet, says, isSilent: true };
}

/** A field of a container that the pod can set for it: the container's own value counts first. */
export function inherited<T>(
  own: T | undefined,
  ofPod: T | undefined,
  judge: (value: T) => PracticeReading,
  otherwise: PracticeReading,
): PracticeReading {
  if (own !== undefined) return judge(own);
  return ofPod === undefined ? otherwise : { ...judge(ofPod), isByPod: true };
}
