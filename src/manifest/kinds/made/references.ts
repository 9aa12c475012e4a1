import type { Path } from '../../../pss/pod/path.ts';
import type { JsonMapping, JsonValue } from '../../yaml/json-value.ts';
import { fieldOf, textOf } from '../../yaml/walk.ts';
import type { FoundPods } from '../found-pods.ts';
import { groupOf } from '../group-of.ts';
import { noteAt } from '../note-at.ts';
import type { PathPattern } from '../path-pattern.ts';
import { matchPattern, parsePathPattern } from '../path-pattern.ts';

const ARGO = 'argoproj.io';
const TEKTON = 'tekton.dev';

/** What a reference names. */
interface Referent {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  /** Where it comes from, if not from the cluster: a resolver, a bundle. */
  readonly from?: string;
}

const TEKTON_REFERENCES = patterns(
  'spec.taskRef',
  'spec.pipelineRef',
  ...['spec', 'spec.pipelineSpec'].flatMap((spec) =>
    ['tasks', 'finally'].flatMap((tasks) => ['taskRef', 'pipelineRef'].map((field) => `${spec}.${tasks}[*].${field}`)),
  ),
);

/** From the spec of a workflow. */
const ARGO_REFERENCES = patterns(
  'workflowTemplateRef',
  'hooks.*.templateRef',
  ...['templates[*].steps[*][*]', 'templates[*].dag.tasks[*]'].flatMap((step) => [
    `${step}.templateRef`,
    `${step}.hooks.*.templateRef`,
  ]),
);

/**
 * Returns a note for each Task and Pipeline that a Tekton object runs and that is written elsewhere.
 * https://tekton.dev/docs/pipelines/taskruns/#specifying-the-target-task
 */
export function tektonReferences(object: JsonMapping): FoundPods['notes'] {
  return referenceNotes(object, [], TEKTON_REFERENCES, (path, value) => {
    const apiVersion = textOf(value, 'apiVersion');
    const resolver = textOf(value, 'resolver');
    const from = resolver === '' ? (textOf(value, 'bundle') === '' ? '' : 'a bundle') : `the resolver ${resolver}`;
    return {
      group: apiVersion === '' ? TEKTON : groupOf(apiVersion),
      kind: textOf(value, 'kind') || (path.at(-1) === 'pipelineRef' ? 'Pipeline' : 'Task'),
      name: textOf(value, 'name'),
      ...(from !== '' && { from }),
    };
  });
}

/**
 * Returns a note for each WorkflowTemplate that a workflow runs and that is written elsewhere.
 * https://argo-workflows.readthedocs.io/en/latest/workflow-templates/#referencing-other-workflowtemplates
 *
 * @param specPath from the object to the spec of the workflow
 */
export function argoReferences(object: JsonMapping, specPath: Path): FoundPods['notes'] {
  return referenceNotes(object, specPath, ARGO_REFERENCES, (_, value) => {
    const scope = fieldOf(value, 'clusterScope')?.value;
    const isOfCluster = scope?.kind === 'scalar' && scope.value === true;
    const kind = isOfCluster ? 'ClusterWorkflowTemplate' : 'WorkflowTemplate';
    return { group: ARGO, kind, name: textOf(value, 'name') };
  });
}

/** One note for each thing that an object refers to, at the first place where it does. */
function referenceNotes(
  object: JsonMapping,
  from: Path,
  references: readonly PathPattern[],
  referentOf: (path: Path, value: JsonValue) => Referent,
): FoundPods['notes'] {
  const root = from.reduce<JsonValue | undefined>((value, step) => fieldOf(value, step)?.value, object);
  if (root === undefined) return [];
  const matches = references.flatMap((pattern) => matchPattern(root, pattern).matches);
  const seen = new Set<string>();
  return matches.flatMap(({ path, value }) => {
    const referent = referentOf(path, value);
    const { kind, name } = referent;
    const what = [kind, name, referent.from && `of ${referent.from}`].filter(Boolean).join(' ');
    if (seen.has(what)) return [];
    seen.add(what);
    const message = `this runs ${what}, which is not in this file: its pods are not judged here`;
    const refersTo = referent.from === undefined ? keyOf(referent, namespaceOf(object)) : undefined;
    const notes = noteAt(object, [...from, ...path], 'reference', message);
    return notes.map((note) => ({ ...note, ...(refersTo !== undefined && { refersTo }) }));
  });
}

/** The objects in a document that references may name: itself, or the items of a List. They are told by `refersTo`. */
export function referableObjects(root: JsonValue): string[] {
  const items = fieldOf(root, 'items')?.value;
  if (items?.kind === 'list') return items.items.flatMap(referableObjects);
  const group = groupOf(textOf(root, 'apiVersion'));
  if (group !== ARGO && group !== TEKTON) return [];
  const name = textOf(fieldOf(root, 'metadata')?.value, 'name');
  return [keyOf({ group, kind: textOf(root, 'kind'), name }, namespaceOf(root))];
}

function namespaceOf(object: JsonValue): string {
  return textOf(fieldOf(object, 'metadata')?.value, 'namespace');
}

function keyOf({ group, kind, name }: Referent, namespace: string): string {
  return JSON.stringify([group, kind, kind.startsWith('Cluster') ? '' : namespace, name]);
}

function patterns(...texts: readonly string[]): PathPattern[] {
  return texts.map((text) => parsePathPattern(text) ?? []);
}
