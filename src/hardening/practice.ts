import type { Path } from '../pss/pod/path.ts';
import type { Pod } from '../pss/pod/pod.ts';
import type { ContainedContainer } from './contained-pod.ts';

/** A practice: one way to contain a pod's processes, as data. */
export interface Practice {
  /** The id of the check of the standard that asks for it, else the name of its field. */
  readonly id: string;
  /** Whether a check of the standard asks for it, so that it stands before the hardening rules. */
  readonly isOfStandard?: true;
  /** What a pod that follows the practice does: `Does not run as root`. */
  readonly title: string;
  /** What it protects from, a clause. */
  readonly why: string;
  readonly scope: 'pod' | 'container';
  /** Whether only Linux has it, so that it does not apply to Windows pods. */
  readonly isOfLinux?: boolean;
  /** The path of its field from the pod or the container, as `scope` says. */
  readonly field: Path;
  /** The path, from the pod, of the field by which the pod sets it for its containers. */
  readonly podField?: Path;
  /** Reads from a pod or container whether it follows the practice. */
  readonly read: (subject: PracticeSubject) => PracticeReading;
}

/** The pod or container that a practice is judged for. */
export interface PracticeSubject {
  readonly pod: Pod;
  /** Empty where the practice is one for pods. */
  readonly container: ContainedContainer;
  readonly isEphemeral: boolean;
}

/** What a manifest sets for a practice. */
export interface PracticeReading {
  readonly isMet: boolean | 'unknown' | 'not applicable';
  /** The value that is set, in a few words. */
  readonly says: string;
  /** Whether the pod sets the field, and the container inherits it. */
  readonly isByPod?: boolean;
  /** Whether the field is not set, so that a default applies. */
  readonly isSilent?: boolean;
  /** The path, from the pod, of the field that was read, where that is not the practice's own. */
  readonly path?: Path;
}

/** Returns the reading of a field that is not set: the default means yes or no, or others decide. */
export function notSet(isMet: PracticeReading['isMet'], says = 'not set'): PracticeReading {
  return { isMet, says, isSilent: true };
}

/** Reads a field that the pod can set for its containers: the container's own value comes first. */
export function readInherited<T>(
  containerValue: T | undefined,
  podValue: T | undefined,
  judge: (value: T) => PracticeReading,
  unset: PracticeReading,
): PracticeReading {
  if (containerValue !== undefined) return judge(containerValue);
  return podValue === undefined ? unset : { isByPod: true, ...judge(podValue) };
}
