import type { Path } from '../../pss/pod/path.ts';
import { formatPath } from '../../pss/pod/path.ts';
import type { Container, Pod, PodSpec, Volume } from '../../pss/pod/pod.ts';
import { stepAt, textOf } from '../yaml/walk.ts';
import type { FoundPod, FoundPods, PodFinder } from './found-pods.ts';
import type { Match, PathPattern } from './path-pattern.ts';
import { matchPattern } from './path-pattern.ts';
import type { Layer } from './pod-maker.ts';
import { PodMaker, PodPieces } from './pod-maker.ts';

/**
 * Returns, for each task, the `podTemplate`s of the object that apply to its pod: the first one that sets a field wins.
 */
export type PodTemplates = (pieces: PodPieces) => (task: Match) => readonly Layer[];

/** Fields of a `podTemplate` that the policy reads. https://tekton.dev/docs/pipelines/podtemplates/ */
const TEMPLATE_FIELDS: readonly (readonly [keyof PodSpec, string])[] = [
  ['securityContext', 'PodSecurityContext'],
  ['hostNetwork', 'bool'],
  ['hostUsers', 'bool'],
  ['runtimeClassName', 'string'],
];

/**
 * Finds the pods of Tekton's tasks: one for each task whose steps are in the object. The containers that Tekton adds
 * itself (`prepare`, `place-scripts`) depend on its installation, and are not judged.
 * https://github.com/tektoncd/pipeline/blob/main/pkg/pod/pod.go
 */
export function tektonPods(tasks: readonly PathPattern[], templates: PodTemplates = () => () => []): PodFinder {
  const hasOnePod = tasks.every((pattern) => pattern.every((step) => 'key' in step));
  return (object, isJson): FoundPods => {
    const pieces = new PodPieces(object, isJson);
    const found = tasks.map((pattern) => matchPattern(object, pattern));
    const matches = found
      .flatMap((result) => result.matches)
      .filter(({ path }) => pieces.items([...path, 'steps']).length > 0);
    const notes = matches.flatMap(({ path }) => stepActionNotes(pieces, path));
    const templatesOf = templates(pieces);
    const pods = matches.flatMap((match): FoundPod[] => {
      const pod = makePod(pieces, match.path, templatesOf(match), matches.length > 1);
      return pod === undefined ? [] : [hasOnePod ? pod : { ...pod, podKey: formatPath(match.named) }];
    });
    return { pods, faults: [...found.flatMap((result) => result.faults), ...pieces.faults], notes };
  };
}

/** Makes the pod of a task as Tekton does; undefined where a part does not decode, or no container is left. */
function makePod(pieces: PodPieces, task: Path, templates: readonly Layer[], hasOthers: boolean): FoundPod | undefined {
  if (!pieces.pay(1)) return undefined;
  const maker = new PodMaker(pieces);
  const steps = pieces.items([...task, 'steps']);
  // A step with a `ref` is defined elsewhere, by a StepAction.
  const ownSteps = [...steps.keys()].filter((index) => !pieces.has([...task, 'steps', index, 'ref']));
  const stepTemplate: Layer = { path: [...task, 'stepTemplate'], isShared: steps.length > 1 };
  const base = pieces.has(stepTemplate.path) ? [stepTemplate] : [];
  maker.place(['spec', 'containers'], { path: [...task, 'steps'] });
  const containers = ownSteps.map((index, position): Container => {
    const step = maker.take(
      ['spec', 'containers', position],
      'Container',
      { path: [...task, 'steps', index] },
      ...base,
    );
    return { ...(step as Container | undefined), name: `step-${textOf(steps[index], 'name') || `unnamed-${index}`}` };
  });
  pieces.items([...task, 'sidecars']).forEach((sidecar, index) => {
    const at = ['spec', 'containers', containers.length];
    const container = maker.take(at, 'Container', { path: [...task, 'sidecars', index] }) as Container | undefined;
    containers.push({ ...container, name: `sidecar-${textOf(sidecar, 'name')}` });
  });

  const common = (field: string): Layer[] => {
    const template = templates.find(({ path }) => pieces.has([...path, field]));
    if (template === undefined) return [];
    return [{ path: [...template.path, field], isShared: hasOthers && template.isShared === true }];
  };
  const fields = TEMPLATE_FIELDS.flatMap(([field, type]) => {
    const layers = common(field);
    const value = layers.length === 0 ? undefined : maker.take(['spec', field], type, ...layers);
    return value === undefined ? [] : [[field, value] as const];
  });
  const volumeLayers = [{ path: [...task, 'volumes'] }, ...common('volumes')].flatMap(({ path, ...rest }): Layer[] =>
    [...pieces.items(path).keys()].map((index) => ({ path: [...path, index], ...rest })),
  );
  const volumes = volumeLayers.map(
    (layer, index) => (maker.take(['spec', 'volumes', index], 'Volume', layer) ?? {}) as Volume,
  );
  // Tekton copies a task's annotations to its pods.
  const annotations = maker.take(
    ['metadata', 'annotations'],
    'map:string',
    ...[[...task, 'metadata'], ['metadata']].map((path, position) => ({
      path: [...path, 'annotations'],
      isShared: position > 0,
    })),
  );
  if (maker.isBroken || containers.length === 0) return undefined;
  const pod: Pod = {
    ...(annotations !== undefined && { metadata: { annotations: annotations as Readonly<Record<string, string>> } }),
    spec: { ...Object.fromEntries(fields), containers, volumes },
  };
  return { podPath: task, pod, fieldOf: maker.fieldOf, unknown: [] };
}

/** Returns a note for each step that a StepAction defines. */
function stepActionNotes(pieces: PodPieces, task: Path): FoundPods['notes'] {
  return [...pieces.items([...task, 'steps']).keys()].flatMap((index) => {
    const path = [...task, 'steps', index, 'ref'];
    const step = stepAt(pieces.object, path);
    if (step === undefined) return [];
    const message = 'the step is written elsewhere, in a StepAction: its container is not judged';
    return [{ path, value: step.value, ...(step.entry && { entry: step.entry }), code: 'step-action', message }];
  });
}

/** The template for the pod of a TaskRun. */
export const podTemplateOfTaskRun: PodTemplates = () => () => [{ path: ['spec', 'podTemplate'] }];

/** The templates for the pods of a PipelineRun: one may be for a single task, others are for all its tasks. */
export const podTemplatesOfPipelineRun: PodTemplates = (pieces) => {
  const runs = pieces.items(['spec', 'taskRunSpecs']);
  const positions = new Map([...runs.entries()].map(([index, run]) => [textOf(run, 'pipelineTaskName'), index]));
  return ({ named }) => {
    const index = positions.get(String(named.at(-2)));
    const taskFields = index === undefined ? [] : ['podTemplate', 'taskPodTemplate'];
    return [
      ...taskFields.map((field) => ({ path: ['spec', 'taskRunSpecs', index as number, field] })),
      { path: ['spec', 'taskRunTemplate', 'podTemplate'], isShared: true },
      { path: ['spec', 'podTemplate'], isShared: true },
    ];
  };
};
