import type { Manifest } from './manifest.ts';
import { MAX_POD_PARTS, MAX_UNPAID_PARTS, podParts } from './pod-parts.ts';

/** What several manifests may have together. */
interface Limit {
  readonly parts: number;
  /** Why a manifest that exceeds it is not evaluated. */
  readonly message: string;
}

const TOO_MANY = 'are too many, or have too many containers, volumes and other parts together';

/** The limit of one side of a change: twice what one file may have. */
export const CHANGE_LIMIT: Limit = {
  parts: 2 * MAX_POD_PARTS,
  message: `the pods of the change ${TOO_MANY}: change less at once, and repeat less by aliases`,
};

/** The limit of a scan: a repository may have any number of pods whose text is written out. */
export const SCAN_LIMIT: Limit = {
  parts: Number.POSITIVE_INFINITY,
  message: `the pods of the files up to this one ${TOO_MANY} for their text: repeat less by aliases`,
};

/** Why an object of a file is not evaluated whose pods exceed the limit of the file. */
export const TOO_MANY_IN_FILE = `the pods of the file ${TOO_MANY}: split it, and repeat less by aliases`;

/**
 * Returns a function that takes manifests as far as their pods have no more parts together than are judged in seconds.
 * Of the others nothing is judged, and each is not evaluated.
 */
export function partsLimit({ parts: most, message }: Limit): (manifest: Manifest) => Manifest {
  let parts = 0;
  let unpaid = 0;
  return (manifest) => {
    const { file, workloads, notEvaluated, unpaidParts = 0 } = manifest;
    const own = workloads.reduce((sum, { pod }) => sum + podParts(pod), 0);
    if (parts + own <= most && unpaid + unpaidParts <= MAX_UNPAID_PARTS) {
      parts += own;
      unpaid += unpaidParts;
      return manifest;
    }
    const line = workloads[0]?.line ?? 1;
    return { ...manifest, workloads: [], notEvaluated: [...notEvaluated, { file, line, reason: 'nesting', message }] };
  };
}
