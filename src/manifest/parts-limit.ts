import type { Manifest } from '../manifest/manifest.ts';
import { MAX_POD_PARTS, podParts } from '../manifest/pod-parts.ts';

/** The most parts of pods that are judged of one side of a change: twice what one file may have. */
const MAX_CHANGE_PARTS = 2 * MAX_POD_PARTS;

/**
 * Takes the manifests of a change as far as their pods have no more parts together than are judged in seconds. Of the
 * others nothing is judged, and each is not evaluated.
 */
export function withinLimit(manifests: readonly Manifest[]): Manifest[] {
  let parts = 0;
  return manifests.map((manifest): Manifest => {
    const { file, workloads, notEvaluated } = manifest;
    const own = workloads.reduce((sum, { pod }) => sum + podParts(pod), 0);
    if (parts + own <= MAX_CHANGE_PARTS) {
      parts += own;
      return manifest;
    }
    const line = workloads[0]?.line ?? 1;
    return {
      ...manifest,
      workloads: [],
      notEvaluated: [...notEvaluated, { file, line, reason: 'nesting', message: TOO_MANY }],
    };
  });
}

const TOO_MANY = `the pods of the change have more than ${MAX_CHANGE_PARTS} containers, volumes and other parts together: change less at once`;
