import type { JsonMapping } from '../../yaml/json-value.ts';
import { textOf } from '../../yaml/walk.ts';
import type { FoundPods } from '../found-pods.ts';
import { noteAt } from '../note-at.ts';
import { matchPattern, parsePathPattern } from '../path-pattern.ts';

/** Where Tekton's objects name the Tasks and Pipelines that they run. */
const REFERENCES = [
  'spec.taskRef',
  'spec.pipelineRef',
  ...['spec', 'spec.pipelineSpec'].flatMap((spec) =>
    ['tasks', 'finally'].flatMap((tasks) => ['taskRef', 'pipelineRef'].map((field) => `${spec}.${tasks}[*].${field}`)),
  ),
].map((text) => parsePathPattern(text) ?? []);

/** The resolver that takes an object of the cluster: that is judged where it stands. */
const OF_CLUSTER = 'cluster';

/**
 * Returns a note for each Task and Pipeline that Tekton fetches from outside of the cluster. One that is named as an
 * object of the cluster is judged where it stands.
 * https://tekton.dev/docs/pipelines/resolution/
 */
export function fetchedNotes(object: JsonMapping): FoundPods['notes'] {
  const matches = REFERENCES.flatMap((pattern) => matchPattern(object, pattern).matches);
  return matches.flatMap(({ path, value }) => {
    const [resolver, bundle] = [textOf(value, 'resolver'), textOf(value, 'bundle')];
    if ((resolver === '' || resolver === OF_CLUSTER) && bundle === '') return [];
    const fetched = bundle === '' ? `what the resolver ${resolver} fetches` : 'what a bundle holds';
    return noteAt(object, path, 'reference', `this runs ${fetched}: its pods are not judged`);
  });
}
