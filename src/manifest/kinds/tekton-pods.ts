import type { Path } from '../../pss/pod/path.ts';
import { formatPath } from '../../pss/pod/path.ts';
import type { Container, Pod, PodSpec, Volume } from '../../pss/pod/pod.ts';
import { stepAt, textOf } from '../yaml/walk.ts';
import type { FoundPod, FoundPods, PodFinder } from './found-pods.ts';
import type { Match, PathPattern } from './path-pattern.ts';
import { matchPattern } from './path-pattern.ts';
import type { Layer } from './pod-maker.ts';
import { PodMaker, PodPieces } from './pod-maker.ts';

/** Where an object says what holds for the pods of its tasks: `podTemplate`s, the one that comes first wins. */
export type PodTemplates = (pieces: PodPieces) => (task: Match) => readonly Layer[];

/** Fields of a `podTemplate` that the policy reads. https://tekton.dev/docs/pipelines/podtemplates/ */
const TEMPLATE_FIELDS: readonly (readonly [keyof PodSpec, string])[] = [
  ['securityContext', 'PodSecurityContext'],
  ['hostNetwork', 'bool'],
  ['hostUsers', 'bool'],
  ['runtimeClassName', 'string'],
];

/**
 * Finds the pods of Tekton's tasks: one for each task that is written here with its steps. The containers that Tekton
 * adds for itself (`prepare`, `place-scripts`) are its installation's, and not looked at.
 * https://github.com/tektoncd/pipeline/blob/main/pkg/pod/pod.go
 */
export function tektonPods(tasks: readonly PathPattern[], templates: PodTemplates = () => () => []): PodFinder {
  const isOne = tasks.every((pattern) => pattern.every((step) => 'key' in step));
  return (object, isJson): FoundPods => {
    const pieces = new PodPieces(object, isJson);
    const found = tasks.map((pattern) => matchPattern(object, pattern));
    const matches = found
      .flatMap((each) => each.matches)
      .filter(({ path }) => pieces.items([...path, 'steps']).length > 0);
    const notes = matches.flatMap(({ path }) => elsewhereNotes(pieces, path));
    const templatesOf = templates(pieces);
    const pods = matches.flatMap((match): FoundPod[] => {
      const made = makePod(pieces, match.path, templatesOf(match), matches.length > 1);
      return made === undefined ? [] : [isOne ? made : { ...made, podKey: formatPath(match.named) }];
    });
    return { pods, faults: [...found.flatMap((each) => each.faults), ...pieces.faults], notes };
  };
}

function makePod(pieces: PodPieces, task: Path, templates: readonly Layer[], hasOthers: boolean): FoundPod | undefined {
  if (!pieces.pay(1)) return undefined;
  const maker = new PodMaker(pieces);
  const steps = pieces.items([...task, 'steps']);
  // A step of a StepAction is written there.
  const own = [...steps.keys()].filter((index) => !pieces.has([...task, 'steps', index, 'ref']));
  const stepTemplate: Layer = { path: [...task, 'stepTemplate'], isShared: steps.length > 1 };
  const base = pieces.has(stepTemplate.path) ? [stepTemplate] : [];
  maker.place(['spec', 'containers'], { path: [...task, 'steps'] });
  const containers = own.map((index, at): Container => {
    const step = maker.take(['spec', 'containers', at], 'Container', { path: [...task, 'steps', index] }, ...base);
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
  const places = [{ path: [...task, 'volumes'] }, ...common('volumes')].flatMap(({ path, ...rest }): Layer[] =>
    [...pieces.items(path).keys()].map((index) => ({ path: [...path, index], ...rest })),
  );
  const volumes = places.map((layer, at) => (maker.take(['spec', 'volumes', at], 'Volume', layer) ?? {}) as Volume);
  // Annotations of a task come down to its pods.
  const annotations = maker.take(
    ['metadata', 'annotations'],
    'map:string',
    ...[[...task, 'metadata'], ['metadata']].map((path, at) => ({ path: [...path, 'annotations'], isShared: at > 0 })),
  );
  if (maker.isBroken || containers.length === 0) return undefined;
  const pod: Pod = {
    ...(annotations !== undefined && { metadata: { annotations: annotations as Readonly<Record<string, string>> } }),
    spec: { ...Object.fromEntries(fields), containers, volumes },
  };
  return { podPath: task, pod, fieldOf: maker.fieldOf, unknown: [] };
}

function elsewhereNotes(pieces: PodPieces, task: Path): FoundPods['notes'] {
  return [...pieces.items([...task, 'steps']).keys()].flatMap((index) => {
    const path = [...task, 'steps', index, 'ref'];
    const step = stepAt(pieces.object, path);
    if (step === undefined) return [];
    const message = 'the step is written elsewhere, in a StepAction: its container is not judged';
    return [{ path, value: step.value, ...(step.entry && { entry: step.entry }), code: 'step-action', message }];
  });
}

/** A run of a task has one template for its pod. */
export const podTemplateOfTaskRun: PodTemplates = () => () => [{ path: ['spec', 'podTemplate'] }];

/** A run of a pipeline has a template for all its tasks, and may have one for each. */
export const podTemplatesOfPipelineRun: PodTemplates = (pieces) => {
  const runs = pieces.items(['spec', 'taskRunSpecs']);
  const positions = new Map([...runs.entries()].map(([index, run]) => [textOf(run, 'pipelineTaskName'), index]));
  return ({ named }) => {
    const index = positions.get(String(named.at(-2)));
    const own = index === undefined ? [] : ['podTemplate', 'taskPodTemplate'];
    return [
      ...own.map((field) => ({ path: ['spec', 'taskRunSpecs', index as number, field] })),
      { path: ['spec', 'taskRunTemplate', 'podTemplate'], isShared: true },
      { path: ['spec', 'podTemplate'], isShared: true },
    ];
  };
};
