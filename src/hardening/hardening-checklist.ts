import { fieldPath } from '../manifest/field-path.ts';
import type { Workload } from '../manifest/manifest.ts';
import { containersOf } from '../pss/pod/containers.ts';
import type { Path } from '../pss/pod/path.ts';
import { formatPath } from '../pss/pod/path.ts';
import { isWindows } from '../pss/pod/pod-traits.ts';
import { PRACTICES } from './hardening-practices.ts';
import type { Practice, PracticeReading } from './practice.ts';

/**
 * Whether a pod or container follows a practice. `by pod`: yes, because the pod sets the field for the container;
 * `unknown`: the manifest does not set the field, and the image, the node or the cluster decides; `not applicable`: the
 * operating system or the kind of container has no such field.
 */
export type Answer = 'yes' | 'no' | 'by pod' | 'unknown' | 'not applicable';

/** One practice of process containment, and whether a workload follows it. Information, never a verdict. */
export interface ChecklistRow {
  readonly practice: Practice;
  /** One answer for the pod, or one for each container in visiting order. */
  readonly answers: readonly ChecklistAnswer[];
}

/** The answer for one pod or container. */
export interface ChecklistAnswer {
  /** `pod`, or the container's name. */
  readonly of: string;
  readonly answer: Answer;
  /** What the manifest sets, in a few words. */
  readonly says: string;
  /** The field's path from the object's root; for an absent field, the path that it would have. */
  readonly path: string;
}

/** Answers, for every practice, whether a workload follows it. */
export function hardeningChecklist(workload: Workload): ChecklistRow[] {
  const { pod } = workload;
  const containers = containersOf(pod);
  return PRACTICES.map((practice): ChecklistRow => {
    const answer = (of: string, ownerPath: Path, reading: PracticeReading): ChecklistAnswer => {
      const podField = reading.isByPod ? practice.podField : undefined;
      const path = reading.path ?? podField ?? [...ownerPath, ...practice.field];
      const formatted = formatPath(fieldPath(workload, path));
      return { of, ...answerOf(workload, practice, reading, path), path: formatted };
    };
    if (practice.scope === 'pod') {
      return { practice, answers: [answer('pod', [], practice.read({ pod, container: {}, isEphemeral: false }))] };
    }
    const answers = containers.map(({ container, name, path }) =>
      answer(name, path, practice.read({ pod, container, isEphemeral: path[1] === 'ephemeralContainers' })),
    );
    return { practice, answers };
  });
}

function answerOf(
  { pod, fieldOf }: Workload,
  { isOfLinux }: Practice,
  { isMet, says, isSilent, isByPod }: PracticeReading,
  path: Path,
): Pick<ChecklistAnswer, 'answer' | 'says'> {
  if (isOfLinux && isWindows(pod)) return { answer: 'not applicable', says: 'not on Windows' };
  // Where a controller makes the pods and the object has no such field, the controller decides its value.
  if (isSilent && fieldOf !== undefined && fieldOf(path) === undefined) {
    return { answer: 'unknown', says: 'the controller decides' };
  }
  if (typeof isMet === 'string') return { answer: isMet, says };
  if (!isMet) return { answer: 'no', says };
  return { answer: isByPod ? 'by pod' : 'yes', says };
}
