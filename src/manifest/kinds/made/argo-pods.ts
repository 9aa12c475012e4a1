import type { Path } from '../../../pss/pod/path.ts';
import { formatPath } from '../../../pss/pod/path.ts';
import type { Container, Pod, PodSecurityContext, Volume } from '../../../pss/pod/pod.ts';
import type { JsonValue } from '../../yaml/json-value.ts';
import { fieldOf, stepAt, textOf } from '../../yaml/walk.ts';
import type { FoundPod, FoundPods, PodFinder } from '../found-pods.ts';
import { matchPattern, parsePathPattern } from '../path-pattern.ts';
import { argoNotes } from './argo-notes.ts';
import type { Layer } from './pod-maker.ts';
import { PodMaker, PodPieces } from './pod-maker.ts';

/** A container of a template, with the names of the volumes that it mounts. */
type ArgoContainer = Container & { readonly volumeMounts?: readonly { readonly name?: string }[] };

/**
 * The fields of a template that runs containers, by which it has one; other sorts of templates run none of their
 * own.
 */
const RUNS = ['container', 'script', 'containerSet'];

/** Where templates stand, from the spec of the workflow. */
const TEMPLATES = ['templates[*]', 'templates[*].steps[*][*].inline', 'templates[*].dag.tasks[*].inline'].map(
  (text) => parsePathPattern(text) ?? [],
);

/**
 * Finds the pods of an Argo Workflow: one for each template that runs containers. The containers that Argo adds itself
 * (`init`, `wait`) depend on its installation, and are not judged.
 * https://github.com/argoproj/argo-workflows/blob/main/workflow/controller/workflowpod.go
 *
 * @param specPath from the object to the spec of the workflow
 */
export function argoPods(specPath: Path): PodFinder {
  return (object, isJson): FoundPods => {
    const spec = stepAt(object, specPath)?.value;
    if (spec === undefined) return { pods: [], faults: [], notes: [], isWhole: true };
    const pieces = new PodPieces(object, isJson);
    const found = TEMPLATES.map((pattern) => matchPattern(spec, pattern));
    const all = found.flatMap(({ matches }) => matches);
    const templates = all.filter(({ value }) => RUNS.some((name) => stepAt(value, [name]) !== undefined));
    const workflow = { pieces, specPath, volumes: volumesOf(spec), isShared: templates.length > 1 };
    const pods = templates.flatMap(({ path, named, value }): FoundPod[] => {
      const podPath = [...specPath, ...path];
      const pod = makePod(workflow, podPath, value);
      return pod === undefined ? [] : [{ ...pod, podPath, podKey: formatPath([...specPath, ...named]), unknown: [] }];
    });
    const faults = (found[0]?.faults ?? []).map((fault) => ({ ...fault, path: [...specPath, ...fault.path] }));
    const notes = argoNotes(object, specPath, all, templates);
    return { pods, faults: [...faults, ...pieces.faults], notes, isWhole: true };
  };
}

/** What the pods of a workflow have in common. */
interface Workflow {
  readonly pieces: PodPieces;
  readonly specPath: Path;
  /** The positions of the workflow's volumes, by name. */
  readonly volumes: ReadonlyMap<string, number>;
  /** Whether the fields of the workflow apply to several pods. */
  readonly isShared: boolean;
}

/** Makes the pod of one template as Argo does; undefined where a part of it does not decode. */
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
  const list = (name: 'containers' | 'initContainers', firstIndex: number, ...field: Path): ArgoContainer[] =>
    itemsOf(pieces, layers(...field)).map(
      (layer, index) => (maker.take(['spec', name, firstIndex + index], 'Container', layer) ?? {}) as ArgoContainer,
    );

  const sort = RUNS.find((name) => stepAt(template, [name]) !== undefined) ?? 'container';
  const isSet = sort === 'containerSet';
  const mainPath: Path = isSet ? ['containerSet', 'containers'] : [sort];
  maker.place(['spec', 'containers'], ...layers(...mainPath));
  const main = isSet
    ? list('containers', 0, ...mainPath)
    : // Argo names the container `main`, whatever the template calls it.
      [{ ...(maker.take(['spec', 'containers', 0], 'Container', ...layers(sort)) as ArgoContainer), name: 'main' }];
  const containers = [...main, ...list('containers', main.length, 'sidecars')];
  const initContainers = list('initContainers', 0, 'initContainers');
  // A template's own security context replaces the workflow's as a whole.
  const hasOwnContext = layers('securityContext').some(({ path }) => pieces.has(path));
  const common = { path: [...specPath, 'securityContext'], isShared };
  const contexts = hasOwnContext || !pieces.has(common.path) ? layers('securityContext') : [common];
  const securityContext = maker.take(['spec', 'securityContext'], 'PodSecurityContext', ...contexts);
  const hostNetwork = maker.take(['spec', 'hostNetwork'], 'bool', { path: [...specPath, 'hostNetwork'], isShared });
  const annotations = maker.take(['metadata', 'annotations'], 'map:string', ...layers('metadata', 'annotations'), {
    path: [...specPath, 'podMetadata', 'annotations'],
    isShared,
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
      initContainers,
      containers,
      volumes,
      ...(securityContext !== undefined && { securityContext: securityContext as PodSecurityContext }),
      ...(hostNetwork !== undefined && { hostNetwork: hostNetwork as boolean }),
    },
  };
  return { pod, fieldOf: maker.fieldOf };
}

/** Lists the items of the first layer, and those items of further layers that have other names. */
function itemsOf(pieces: PodPieces, layers: readonly Layer[]): Layer[] {
  const seen = new Set<string>();
  return layers.flatMap(({ path, ...rest }, position) => {
    const items = [...pieces.items(path).entries()].filter(
      ([, item]) => position === 0 || !seen.has(textOf(item, 'name')),
    );
    for (const [, item] of items) seen.add(textOf(item, 'name'));
    return items.map(([index]) => ({ path: [...path, index], ...rest }));
  });
}

/**
 * Lists the volumes that a container mounts, as only these come into the pod: the template's own come
 * first.
 */
function mountedVolumes(
  { pieces, specPath, volumes, isShared }: Workflow,
  podPath: Path,
  mounted: ReadonlySet<string>,
): Layer[] {
  const templateVolumes = namesOf(pieces.items([...podPath, 'volumes']));
  return [...mounted].flatMap((name): Layer[] => {
    const [ownIndex, sharedIndex] = [templateVolumes.get(name), volumes.get(name)];
    if (ownIndex !== undefined) return [{ path: [...podPath, 'volumes', ownIndex] }];
    return sharedIndex === undefined ? [] : [{ path: [...specPath, 'volumes', sharedIndex], isShared }];
  });
}

function volumesOf(spec: JsonValue): ReadonlyMap<string, number> {
  const volumes = fieldOf(spec, 'volumes')?.value;
  return namesOf(volumes?.kind === 'list' ? volumes.items : []);
}

/** Maps the names of items to their positions; of several equal names the first counts. */
function namesOf(items: readonly JsonValue[]): Map<string, number> {
  return new Map([...items.entries()].reverse().map(([index, item]) => [textOf(item, 'name'), index]));
}
