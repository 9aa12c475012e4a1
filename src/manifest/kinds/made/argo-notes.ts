import type { Path } from '../../../pss/pod/path.ts';
import type { JsonMapping, JsonValue } from '../../yaml/json-value.ts';
import { fieldOf, stepAt, textOf } from '../../yaml/walk.ts';
import type { FoundPods } from '../found-pods.ts';
import { noteAt } from '../note-at.ts';
import type { Match } from '../path-pattern.ts';

/** Fields of templates of which Argo makes a pod that has containers of its own alone. */
const OWN_PODS = ['data', 'http', 'plugin'];

/** Fields of a workflow that go into its pods, also into those whose templates are elsewhere. */
const COMMON_FIELDS = ['hostNetwork', 'podMetadata', 'securityContext', 'templateDefaults', 'volumes'];

/**
 * Returns the remarks on a workflow: what its pods are made of besides what is judged.
 *
 * @param specPath from the object to the spec of the workflow
 * @param all the templates of the workflow, from its spec
 * @param judged those of which pods are judged
 */
export function argoNotes(
  object: JsonMapping,
  specPath: Path,
  all: readonly Match[],
  judged: readonly Match[],
): FoundPods['notes'] {
  const makers = all.filter(
    (template) => judged.includes(template) || [...OWN_PODS, 'resource'].some((name) => stepAt(template.value, [name])),
  );
  const hasPods = judged.length > 0;
  const owners: Owner[] = [
    ...[[], ['templateDefaults']].map((path) => ({ path, isJudged: hasPods })),
    ...makers.map((template) => ({ path: template.path, isJudged: judged.includes(template) })),
  ];
  const hasOthers = !hasPods || stepAt(object, [...specPath, 'workflowTemplateRef']) !== undefined;
  return [
    ...patchNotes(object, specPath, owners),
    ...(hasOthers ? commonNotes(object, specPath) : []),
    ...makers.flatMap(({ path }) => ownPodNotes(object, [...specPath, ...path])),
    ...makers.flatMap(({ path, value }) => resourceNotes(value, [...specPath, ...path])),
  ];
}

/** What may have a `podSpecPatch`: its path from the workflow's spec, and whether pods of it are judged. */
interface Owner {
  readonly path: Path;
  readonly isJudged: boolean;
}

/**
 * Returns a note for each `podSpecPatch`, by which Argo changes the pods when it makes them. The patch is a text that
 * may itself hold Argo's templates, so it is not applied here.
 */
function patchNotes(object: JsonMapping, specPath: Path, owners: readonly Owner[]): FoundPods['notes'] {
  const changed = 'are changed by this patch when Argo makes them';
  const ofOwners = owners.flatMap(({ path, isJudged }) => {
    const message = isJudged
      ? `the pods ${changed}: they are judged as they are without it`
      : `pods that are not written here ${changed}: they are not judged`;
    return noteAt(object, [...specPath, ...path, 'podSpecPatch'], 'pod-spec-patch', message);
  });
  const message = 'this patch changes the pods by which Argo deletes artifacts: they are not judged';
  return [...ofOwners, ...noteAt(object, [...specPath, 'artifactGC', 'podSpecPatch'], 'pod-spec-patch', message)];
}

/** Returns a note for each field of a workflow that goes into the pods of templates that are written elsewhere. */
function commonNotes(object: JsonMapping, specPath: Path): FoundPods['notes'] {
  const message = 'this goes into pods that are not written here: they are not judged';
  return COMMON_FIELDS.flatMap((name) => noteAt(object, [...specPath, name], 'operator-pod', message));
}

/** Returns a note for a template of which Argo makes a pod with containers of its own alone. */
function ownPodNotes(object: JsonMapping, template: Path): FoundPods['notes'] {
  const message = 'Argo runs this in a pod of its own, which is not written here: it is not judged';
  return OWN_PODS.flatMap((name) => noteAt(object, [...template, name], 'operator-pod', message));
}

/** What a step may do to a resource without creating or changing it. */
const HARMLESS_ACTIONS = ['get', 'delete'];

/** Returns a note for a template that creates or changes an object, which is written as a text or comes from elsewhere. */
function resourceNotes(template: JsonValue, path: Path): FoundPods['notes'] {
  const step = stepAt(template, ['resource']);
  if (step === undefined || HARMLESS_ACTIONS.includes(textOf(step.value, 'action'))) return [];
  const entry = fieldOf(step.value, 'manifest') ?? step.entry;
  const message = 'the step creates what this manifest says: its pods are not judged';
  const below = entry === step.entry ? [] : ['manifest'];
  return [
    { path: [...path, 'resource', ...below], value: step.value, ...(entry && { entry }), code: 'held-object', message },
  ];
}
