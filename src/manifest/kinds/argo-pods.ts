import type { Path } from '../../pss/pod/path.ts';
import { formatPath } from '../../pss/pod/path.ts';
import type { Container, Pod, PodSecurityContext, Volume } from '../../pss/pod/pod.ts';
import type { JsonMapping, JsonValue } from '../yaml/json-value.ts';
import { fieldOf, stepAt, textOf } from '../yaml/walk.ts';
import type { FoundPod, FoundPods, PodFinder } from './found-pods.ts';
import { matchPattern, parsePathPattern } from './path-pattern.ts';
import type { Layer } from './pod-maker.ts';
import { PodMaker, PodPieces } from './pod-maker.ts';

type ArgoContainer = Container & { readonly volumeMounts?: readonly { readonly name?: string }[] };

/** What a template may be that runs containers; the other sorts run none of their own. */
const RUNS = ['container', 'script', 'containerSet'];

const TEMPLATES = ['templates[*]', 'templates[*].steps[*][*].inline', 'templates[*].dag.tasks[*].inline'].map(
  (text) => parsePathPattern(text) ?? [],
);

/**
 * Finds the pods of an Argo Workflow: one for each template that runs containers. The containers that Argo adds for
 * itself (`init`, `wait`) are its installation's, and not looked at.
 * https://github.com/argoproj/argo-workflows/blob/main/workflow/controller/workflowpod.go
 *
 * @param specPath from the object to the spec of the workflow
 */
export function argoPods(specPath: Path): PodFinder {
  return (object, isJson): FoundPods => {
    const spec = stepAt(object, specPath)?.value;
    if (spec === undefined) return { pods: [], faults: [], notes: [] };
    const pieces = new PodPieces(object, isJson);
    const found = TEMPLATES.map((pattern) => matchPattern(spec, pattern));
    const templates = found
      .flatMap(({ matches }) => matches)
      .filter(({ value }) => RUNS.some((name) => stepAt(value, [name]) !== undefined));
    const owners = [[], ['templateDefaults'], ...templates.map(({ path }) => path)];
    const workflow = { pieces, specPath, volumes: volumesOf(spec), isShared: templates.length > 1 };
    const pods = templates.flatMap(({ path, named, value }): FoundPod[] => {
      const podPath = [...specPath, ...path];
      const pod = makePod(workflow, podPath, value);
      return pod === undefined ? [] : [{ ...pod, podPath, podKey: formatPath([...specPath, ...named]), unknown: [] }];
    });
    const faults = (found[0]?.faults ?? []).map((fault) => ({ ...fault, path: [...specPath, ...fault.path] }));
    return {
      pods,
      faults: [...faults, ...pieces.faults],
      notes: templates.length === 0 ? [] : patchNotes(object, specPath, owners),
    };
  };
}

interface Workflow {
  readonly pieces: PodPieces;
  readonly specPath: Path;
  /** The positions of the workflow's volumes by their names. */
  readonly volumes: ReadonlyMap<string, number>;
  /** Whether what the workflow says is for several pods. */
  readonly isShared: boolean;
}

function makePod(
  workflow: Workflow,
  podPath: Path,
  template: JsonValue,
): Pick<FoundPod, 'pod' | 'fieldOf'> | undefined {
  const { pieces, specPath, isShared } = workflow;
  if (!pieces.pay(1)) return undefined;
  const maker = new PodMaker(pieces);
  const defaultsPath = [...specPath, 'templateDefaults'];
  const layers = (...field: Path): Layer[] => [
    { path: [...podPath, ...field] },
    ...(pieces.has([...defaultsPath, ...field]) ? [{ path: [...defaultsPath, ...field], isShared }] : []),
  ];
  const list = (name: 'containers' | 'initContainers', from: number, ...field: Path): ArgoContainer[] =>
    itemsOf(pieces, layers(...field)).map(
      (layer, index) => (maker.take(['spec', name, from + index], 'Container', layer) ?? {}) as ArgoContainer,
    );

  const sort = RUNS.find((name) => stepAt(template, [name]) !== undefined) ?? 'container';
  const isSet = sort === 'containerSet';
  const mainPath: Path = isSet ? ['containerSet', 'containers'] : [sort];
  maker.place(['spec', 'containers'], ...layers(...mainPath));
  const main = isSet
    ? list('containers', 0, ...mainPath)
    : // Whatever it is called in the template.
      [{ ...(maker.take(['spec', 'containers', 0], 'Container', ...layers(sort)) as ArgoContainer), name: 'main' }];
  const containers = [...main, ...list('containers', main.length, 'sidecars')];
  const initContainers = list('initContainers', 0, 'initContainers');
  // A template's own security context takes the place of the workflow's.
  const isOwn = layers('securityContext').some(({ path }) => pieces.has(path));
  const common = { path: [...specPath, 'securityContext'], isShared };
  const contexts = isOwn || !pieces.has(common.path) ? layers('securityContext') : [common];
  const securityContext = maker.take(['spec', 'securityContext'], 'PodSecurityContext', ...contexts);
  const hostNetwork = maker.take(['spec', 'hostNetwork'], 'bool', { path: [...specPath, 'hostNetwork'], isShared });
  const annotations = maker.take(['metadata', 'annotations'], 'map:string', ...layers('metadata', 'annotations'), {
    ...{ path: [...specPath, 'podMetadata', 'annotations'], isShared },
  });
  const mounts = [...containers, ...initContainers].flatMap(({ volumeMounts = [] }) => volumeMounts);
  const setMounts = pieces.items([...podPath, 'containerSet', 'volumeMounts']).map((item) => textOf(item, 'name'));
  const names = new Set([...mounts.map(({ name = '' }) => name), ...setMounts]);
  const volumes = mountedVolumes(workflow, podPath, names).map(
    (layer, index) => (maker.take(['spec', 'volumes', index], 'Volume', layer) ?? {}) as Volume,
  );
  if (maker.isBroken) return undefined;
  const pod: Pod = {
    ...(annotations !== undefined && { metadata: { annotations: annotations as Readonly<Record<string, string>> } }),
    spec: {
      ...{ initContainers, containers, volumes },
      ...(securityContext !== undefined && { securityContext: securityContext as PodSecurityContext }),
      ...(hostNetwork !== undefined && { hostNetwork: hostNetwork as boolean }),
    },
  };
  return { pod, fieldOf: maker.fieldOf };
}

/** The items of a list, and those of the defaults that have other names. */
function itemsOf(pieces: PodPieces, layers: readonly Layer[]): Layer[] {
  const seen = new Set<string>();
  return layers.flatMap(({ path, ...rest }, at) => {
    const items = [...pieces.items(path).entries()].filter(([, item]) => at === 0 || !seen.has(textOf(item, 'name')));
    for (const [, item] of items) seen.add(textOf(item, 'name'));
    return items.map(([index]) => ({ path: [...path, index], ...rest }));
  });
}

/** Only volumes that a container mounts come into the pod; the template's own are looked at first. */
function mountedVolumes(
  { pieces, specPath, volumes, isShared }: Workflow,
  podPath: Path,
  mounted: ReadonlySet<string>,
): Layer[] {
  const own = namesOf(pieces.items([...podPath, 'volumes']));
  return [...mounted].flatMap((name): Layer[] => {
    const [mine, common] = [own.get(name), volumes.get(name)];
    if (mine !== undefined) return [{ path: [...podPath, 'volumes', mine] }];
    return common === undefined ? [] : [{ path: [...specPath, 'volumes', common], isShared }];
  });
}

function volumesOf(spec: JsonValue): ReadonlyMap<string, number> {
  const volumes = fieldOf(spec, 'volumes')?.value;
  return namesOf(volumes?.kind === 'list' ? volumes.items : []);
}

/** From names to positions: of several equal ones the first. */
function namesOf(items: readonly JsonValue[]): Map<string, number> {
  return new Map([...items.entries()].reverse().map(([index, item]) => [textOf(item, 'name'), index]));
}

/**
 * Pods that Argo changes by a text of its own, which may hold templates of its own, when it makes them: by the path of
 * what holds it, from the workflow's spec.
 */
/** What changes the pods that Argo makes of a workflow, beside what stands in it. */
function patchNotes(object: JsonMapping, specPath: Path, owners: readonly Path[]): FoundPods['notes'] {
  const message = 'the pods are changed by this patch when Argo makes them: they are judged as they are without it';
  return owners.flatMap((owner) => {
    const path = [...specPath, ...owner, 'podSpecPatch'];
    const step = stepAt(object, path);
    if (step === undefined) return [];
    const { value, entry } = step;
    return [{ path, value, ...(entry && { entry }), code: 'pod-spec-patch', message }];
  });
}
