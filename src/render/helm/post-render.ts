import { fieldPath } from '../../manifest/field-path.ts';
import type { PodSpecs } from '../../manifest/kinds/pod-specs.ts';
import type { Location, Manifest, NotEvaluated, Note, Place, Workload } from '../../manifest/manifest.ts';
import { readText } from '../../manifest/read-manifest.ts';
import type { JsonMapping } from '../../manifest/yaml/json-value.ts';
import type { Path } from '../../pss/pod/path.ts';
import { isSameValue, valueAt } from '../../pss/pod/same-value.ts';
import type { PostRendering } from '../../repository/gitops/delivery.ts';
import { identityOf } from '../../repository/gitops/find-objects.ts';
import { placeInObject } from '../../repository/gitops/object-fields.ts';
import { settersOfObject } from '../../repository/kustomize/setters/kustomization-setters.ts';
import type { Setter, SetterPlace } from '../../repository/kustomize/setters/setter.ts';
import { groupBy } from '../../text/group-by.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { counterpartPath } from '../built/counterpart-path.ts';
import { objectsIn } from '../kustomize/setters/objects-in.ts';
import type { KustomizeTool } from '../tool/find-kustomize.ts';
import type { ToolRun } from '../tool/run-tool.ts';
import { runTool } from '../tool/run-tool.ts';
import { SandboxError, withSandbox } from '../tool/with-sandbox.ts';
import type { ReleaseMaker } from './release-manifests.ts';
import { releaseManifest } from './release-manifests.ts';

/** The file with what was rendered, and the folder of each kustomization around it. */
const RENDERED = 'rendered.yaml';

/**
 * Alters what a release rendered as Flux does: with a kustomization for each post-renderer, one after the other.
 * https://fluxcd.io/flux/components/helm/helmreleases/#post-renderers
 */
export async function postRendered(
  output: string,
  { renderers }: PostRendering,
  tool: KustomizeTool,
): Promise<ToolRun> {
  const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
  const files = new Map([[`0/${RENDERED}`, encoded(output)]]);
  for (const [index, { keys }] of renderers.entries()) {
    const resources = [index === 0 ? RENDERED : `../${index - 1}`];
    const kustomization = { resources, ...keys, sortOptions: { order: 'fifo' } };
    files.set(`${index}/kustomization.yaml`, encoded(JSON.stringify(kustomization)));
  }
  try {
    return await withSandbox(files, (folder) =>
      runTool(tool.path, [...tool.build, `./${renderers.length - 1}`], { folder }),
    );
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error;
    return { error: error.message, why: 'start' };
  }
}

/** A workload that a post-renderer altered, and the object that has it. */
interface AlteredWorkload {
  readonly workload: Workload;
  readonly object: JsonMapping | undefined;
}

/**
 * Gives the workloads of a release the pods that its post-renderers make. What these set stands in the object; all else
 * where it stood. What they delete is gone; what they give another name or kind is still there.
 *
 * @param output what they made of what was rendered
 */
export function withPostRendered(
  manifests: readonly Manifest[],
  output: string,
  { object, renderers }: PostRendering,
  maker: ReleaseMaker,
  podSpecs: PodSpecs,
): Manifest[] {
  const objects = objectsIn(output);
  const textOf = (file: string): string | undefined => object.parts.find((part) => part.file === file)?.fileText;
  const setters = renderers.flatMap(({ patchesAt }) =>
    patchesAt === undefined ? [] : settersOfObject(object, patchesAt, textOf),
  );
  const home = placeInObject(object, ['spec', 'postRenderers']);
  const read = readText('', output, podSpecs);
  const before = manifests.flatMap(({ workloads }) => workloads);
  const pairs = pairsOf(before, read.workloads);
  const found = objects.map((each) => ({ each, identity: identityOf(each) }));
  const alteredBy = (workload: Workload): AlteredWorkload => {
    const { kind, namespace, name } = workload.identity;
    const alike = found.filter(({ identity }) => identity.kind === kind && identity.name === name);
    return { workload, object: (alike.find(({ identity }) => identity.namespace === namespace) ?? alike[0])?.each };
  };
  const labels = new Map(read.namespaces.map((namespace) => [namespace.name, namespace.labels]));
  const paired = new Set(pairs.values());
  const known = new Set(manifests.flatMap(({ notes, notEvaluated }) => [...notes, ...notEvaluated].map(saying)));
  const isNew = (each: Note | NotEvaluated): boolean => !known.has(saying(each));
  const more: Manifest = {
    ...read,
    workloads: read.workloads.filter((workload) => !paired.has(workload)),
    namespaces: [],
    notEvaluated: read.notEvaluated.filter(isNew),
    notes: read.notes.filter(isNew),
  };
  const source = { ...home, text: '', doubt: UNKNOWN };
  const isMore = more.workloads.length + more.notEvaluated.length + more.notes.length > 0;
  return [
    ...manifests.map((manifest) => ({
      ...manifest,
      workloads: manifest.workloads.flatMap((workload) => {
        const now = pairs.get(workload);
        return now === undefined ? [] : [alteredWorkload(workload, alteredBy(now), setters, home)];
      }),
      namespaces: manifest.namespaces.map((each) => ({ ...each, labels: labels.get(each.name) ?? each.labels })),
    })),
    ...(isMore ? [releaseManifest({ source, document: object.document, manifest: more }, maker)] : []),
  ];
}

function saying({ message }: Note | NotEvaluated): string {
  return message;
}

/** Finds what became of each workload: the same object, else one that has another namespace, name or kind now. */
function pairsOf(before: readonly Workload[], after: readonly Workload[]): Map<Workload, Workload> {
  const pairs = new Map<Workload, Workload>();
  const free = new Set(after);
  const keys: readonly ((workload: Workload) => readonly unknown[])[] = [
    ({ identity: { kind, namespace, name }, podKey }) => [kind, namespace, name, podKey],
    ({ identity: { kind, name }, podKey }) => [kind, name, podKey],
    ({ identity: { name }, podKey }) => [name, podKey],
    ({ identity: { kind }, podKey }) => [kind, podKey],
  ];
  for (const keyOf of keys) {
    const waiting = groupBy([...free], (workload) => JSON.stringify(keyOf(workload)));
    for (const workload of before) {
      const now = pairs.has(workload) ? undefined : waiting.get(JSON.stringify(keyOf(workload)))?.shift();
      if (now === undefined) continue;
      pairs.set(workload, now);
      free.delete(now);
    }
  }
  return pairs;
}

function alteredWorkload(
  { isPartial: _, isCustom: __, fieldOf: ___, podKey: ____, ...before }: Workload,
  { workload, object }: AlteredWorkload,
  setters: readonly Setter[],
  home: Place,
): Workload {
  const { pod, podPath, identity, isPartial, isCustom, fieldOf, podKey } = workload;
  const formerPath = (path: Path): Path | undefined => {
    const there = counterpartPath(path, pod, before.pod);
    return there !== undefined && isSameValue(valueAt(pod, path), valueAt(before.pod, there)) ? there : undefined;
  };
  const placeOf = (path: Path): SetterPlace | undefined => {
    const names = [identity.name];
    const field = object && { object, names, path: fieldPath(workload, path), isBrought: false };
    return field && setters.flatMap((setter) => setter.placeOf(field) ?? []).at(-1);
  };
  const fallback: Location = { ...home, doubt: UNKNOWN };
  return {
    ...before,
    identity: { ...before.identity, ...identity },
    pod,
    podPath,
    ...(podKey === undefined ? {} : { podKey }),
    ...(isPartial === undefined ? {} : { isPartial }),
    ...(isCustom === undefined ? {} : { isCustom }),
    ...(fieldOf === undefined ? {} : { fieldOf }),
    locate: (path) => {
      const former = formerPath(path);
      return former === undefined ? (placeOf(path)?.location ?? fallback) : before.locate(former);
    },
    editAt: (path) => {
      const former = formerPath(path);
      if (former !== undefined) return before.editAt(former);
      const { file, line } = placeOf(path)?.location ?? fallback;
      return { reason: `a post-renderer at ${inlineCode(`${file}:${line}`)} sets it: change it there` };
    },
  };
}

const UNKNOWN = 'a post-renderer of the release alters it, and which part of it is not known';
