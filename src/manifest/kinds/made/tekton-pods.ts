import type { Path } from '../../../pss/pod/path.ts';
import { formatPath } from '../../../pss/pod/path.ts';
import type { Container, Pod, PodSpec, Volume } from '../../../pss/pod/pod.ts';
import { stepAt, textOf } from '../../yaml/walk.ts';
import type { FoundPod, FoundPods, PodFinder } from '../found-pods.ts';
import { noteAt } from '../note-at.ts';
import type { Match, PathPattern } from '../path-pattern.ts';
import { matchPattern } from '../path-pattern.ts';
import { fetchedNotes } from './fetched-tasks.ts';
import type { Layer } from './pod-maker.ts';
import { PodMaker, PodPieces } from './pod-maker.ts';

/** The `podTemplate`s of an object. */
interface PodTemplatesOf {
  /** Where the object may have one. */
  readonly all: readonly Path[];
  /** Those that apply to the pod of a task: the first one that sets a field wins. */
  readonly of: (task: Match) => readonly Layer[];
}

export type PodTemplates = (pieces: PodPieces) => PodTemplatesOf;

const NO_TEMPLATES: PodTemplatesOf = { all: [], of: () => [] };

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
export function tektonPods(tasks: readonly PathPattern[], templates: PodTemplates = () => NO_TEMPLATES): PodFinder {
  const hasOnePod = tasks.every((pattern) => pattern.every((step) => 'key' in step));
  const pipelines = tasks.map((pattern) => [...pattern.slice(0, -1), { key: 'pipelineSpec' }]);
  return (object, isJson): FoundPods => {
    const pieces = new PodPieces(object, isJson);
    const found = tasks.map((pattern) => matchPattern(object, pattern));
    const all = found.flatMap((result) => result.matches);
    const matches = all.filter(({ path }) => pieces.items([...path, 'steps']).length > 0);
    const templatesOf = templates(pieces);
    const notes = [
      ...fetchedNotes(object),
      ...matches.flatMap(({ path }) => stepActionNotes(pieces, path)),
      ...pipelines.flatMap((pattern) =>
        matchPattern(object, pattern).matches.flatMap(({ path }) => nestedNotes(pieces, path)),
      ),
      ...all.flatMap(({ path }) => customTaskNotes(pieces, path)),
      ...templateNotes(pieces, templatesOf, matches),
    ];
    const pods = matches.flatMap((match): FoundPod[] => {
      const pod = makePod(pieces, match.path, templatesOf.of(match), matches.length > 1);
      return pod === undefined ? [] : [hasOnePod ? pod : { ...pod, podKey: formatPath(match.named) }];
    });
    const faults = [...found.flatMap((result) => result.faults), ...pieces.faults];
    return { pods, faults, notes, isWhole: true };
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
  const message = 'the step is written elsewhere, in a StepAction: its container is not judged';
  return [...pieces.items([...task, 'steps']).keys()].flatMap((index) =>
    noteAt(pieces.object, [...task, 'steps', index, 'ref'], 'step-action', message),
  );
}

/** Returns a note for a task that is a pipeline itself, of which Tekton makes another PipelineRun. */
function nestedNotes(pieces: PodPieces, pipeline: Path): FoundPods['notes'] {
  return noteAt(pieces.object, pipeline, 'held-object', 'the task is a pipeline of its own: its pods are not judged');
}

/**
 * Returns a note for a task of another kind with a spec in it, which another controller runs: it may make pods of it.
 * https://tekton.dev/docs/pipelines/pipelines/#using-custom-tasks
 */
function customTaskNotes(pieces: PodPieces, task: Path): FoundPods['notes'] {
  const kind = textOf(stepAt(pieces.object, task)?.value, 'kind');
  const spec = stepAt(pieces.object, [...task, 'spec'])?.value;
  if (kind === '' || spec?.kind !== 'mapping' || spec.entries.size === 0) return [];
  return noteAt(pieces.object, task, 'operator-pod', `another controller runs this ${kind}: its pods are not judged`);
}

/** Returns a note for each `podTemplate` that goes into no pod but those of tasks that are written elsewhere. */
function templateNotes(pieces: PodPieces, templates: PodTemplatesOf, tasks: readonly Match[]): FoundPods['notes'] {
  const used = new Set(tasks.flatMap((task) => templates.of(task).map(({ path }) => formatPath(path))));
  const message = 'this goes into the pods of tasks that are written elsewhere: they are not judged';
  return templates.all
    .filter((path) => !used.has(formatPath(path)))
    .flatMap((path) => noteAt(pieces.object, path, 'operator-pod', message));
}

const POD_TEMPLATE = ['spec', 'podTemplate'];
const TASK_RUN_TEMPLATE = ['spec', 'taskRunTemplate', 'podTemplate'];
const TASK_FIELDS = ['podTemplate', 'taskPodTemplate'];

/** The template for the pod of a TaskRun. */
export const podTemplateOfTaskRun: PodTemplates = () => ({ all: [POD_TEMPLATE], of: () => [{ path: POD_TEMPLATE }] });

/** The templates for the pods of a PipelineRun: one may be for a single task, others are for all its tasks. */
export const podTemplatesOfPipelineRun: PodTemplates = (pieces) => {
  const runs = pieces.items(['spec', 'taskRunSpecs']);
  const positions = new Map([...runs.entries()].map(([index, run]) => [textOf(run, 'pipelineTaskName'), index]));
  const ofRun = (index: number): Path[] => TASK_FIELDS.map((field) => ['spec', 'taskRunSpecs', index, field]);
  return {
    all: [...[...runs.keys()].flatMap(ofRun), TASK_RUN_TEMPLATE, POD_TEMPLATE],
    of: ({ named }) => {
      const index = positions.get(String(named.at(-2)));
      return [
        ...(index === undefined ? [] : ofRun(index)).map((path) => ({ path })),
        { path: TASK_RUN_TEMPLATE, isShared: true },
        { path: POD_TEMPLATE, isShared: true },
      ];
    },
  };
};
