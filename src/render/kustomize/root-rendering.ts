import type { Content } from '../../manifest/content.ts';
import { textOfContent } from '../../manifest/content.ts';
import type { PodSpecs } from '../../manifest/kinds/pod-specs.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { isFetchedPath, shownVia } from '../../repository/fetch/git-base.ts';
import type { RepositoryFacts } from '../../repository/file-roles.ts';
import type { Reach } from '../../repository/kustomize/reach/reach.ts';
import { buildOf, factsOf } from '../../repository/kustomize/reach/reach.ts';
import { matchesPattern } from '../../repository/kustomize/target-pattern.ts';
import { entryPath } from '../../repository/links.ts';
import { isManifestPath } from '../../repository/manifest-paths.ts';
import { resolvePath } from '../../repository/paths.ts';
import type { Rendering } from '../../repository/rendering.ts';
import { viaOf } from '../../repository/rendering.ts';
import { distinctBy } from '../../text/group-by.ts';
import type { BuiltRoot, PlacedObject } from '../built/built-manifests.ts';
import { builtManifests } from '../built/built-manifests.ts';
import type { BuiltObject } from '../built/built-objects.ts';
import { filesInOrder, takenObjects } from '../built/files-in-order.ts';
import type { NamedObject } from '../built/named-object.ts';
import type { OriginalFile } from '../built/originals.ts';
import { readOriginal } from '../built/originals.ts';
import { substitutedContent } from './applied-build.ts';
import { TREE, WRAPPERS } from './build-root.ts';
import { atEntry } from './entry-places.ts';
import { builtNote, notBuiltNote } from './kustomize-notes.ts';
import type { RootBuild, RootOutput } from './root-build.ts';
import type { PlacedManifests } from './setters/place-fields.ts';

/** What the roots were built of, and with what. */
export interface RootSources {
  readonly facts: RepositoryFacts;
  readonly contents: ReadonlyMap<string, Content>;
  /** The files that bring the objects. */
  readonly originals: (reach: Reach) => OriginalOf;
  readonly podSpecs: PodSpecs;
  /** The tool and its version, for people. */
  readonly tool: string;
  readonly patchesOf: Rendering['patchesOf'];
  /** Finds the places of what stands elsewhere than in the files that bring the objects. */
  readonly placed: (root: RootOutput, manifests: readonly Manifest[]) => Promise<PlacedManifests>;
}

/**
 * Reads what roots were built into. The files of roots that were not built are judged alone, as far as no other root was
 * built of them.
 */
export async function renderingOf(
  roots: readonly RootBuild[],
  { facts, contents, originals, podSpecs, tool, placed, patchesOf }: RootSources,
  again: Rendering['again'],
): Promise<Rendering> {
  const outputs = roots.flatMap((root) => ('output' in root ? [root] : []));
  const built = await Promise.all(
    outputs.map(async (root) => {
      const { reach } = root;
      const own = factsOf(reach, facts);
      const originalOf = originals(reach);
      const objects = placedObjects(root.objects(), reach, originFiles(root.objects(), reach, own, originalOf));
      const via = shownVia(viaOf(reach.root));
      const manifests = builtManifests({ ...rootMaker(reach), via, objects }, originalOf, podSpecs);
      const found = await placed(root, manifests);
      return { reach, objects, ...found, manifests: found.manifests.map((manifest) => atEntry(manifest, reach)) };
    }),
  );
  const failed = roots.flatMap((root) =>
    'reason' in root ? [{ ...root, note: notBuiltNote(homeOfRoot(root.reach), root.reason) }] : [],
  );
  const files = new Set(
    built.flatMap(({ reach, objects }) => [
      ...reach.kustomizations,
      ...reach.resources,
      ...[...reach.parts].filter(
        (part) =>
          isTargetedPatch(part, reach, factsOf(reach, facts), objects) ||
          !isJudgedAlone(part, objects, originals(reach)),
      ),
    ]),
  );
  return {
    manifests: built.flatMap(({ manifests }) => manifests),
    files,
    unbuiltFiles: unbuiltFiles(
      failed.map(({ reach }) => reach),
      files,
    ),
    sources: new Set(
      built.flatMap(({ reach }) => [...reach.resources, ...reach.parts].filter((path) => !isFetchedPath(path))),
    ),
    blocks: new Map(built.flatMap(({ blocks }) => [...blocks])),
    roots: new Map(built.map(({ reach, manifests }) => [reach.root, namespacesOf(manifests)])),
    texts: new Map(built.flatMap(({ reach: { root } }) => textEntry(root, contents.get(root)))),
    patchesOf,
    chartFiles: new Map(),
    chartTexts: new Map(),
    built: new Set(built.map(({ reach }) => buildOf(reach))),
    unbuilt: new Set(failed.map(({ reach }) => buildOf(reach))),
    refused: new Map(failed.flatMap((root) => (root.isRefused ? [[buildOf(root.reach), root.note]] : []))),
    explained: new Set(failed.flatMap(({ reach }) => [...reach.kustomizations, ...reach.parts])),
    notes: [
      ...builtNote(
        built.map(({ reach }) => homeOfRoot(reach)),
        tool,
      ),
      ...distinctBy(
        [...roots.flatMap(({ notes }) => notes), ...failed.map(({ note }) => note)],
        ({ file, line, message }) => JSON.stringify([file, line, message]),
      ),
    ],
    again,
  };
}

/** The file that stands for a root: where a controller makes its kustomization, that of the object. */
function homeOfRoot({ root, applied }: Reach): string {
  return applied !== undefined && (applied.isMade || isFetchedPath(root)) ? applied.delivery.object.file : root;
}

/** What made the objects of a root. */
function rootMaker(reach: Reach): Omit<BuiltRoot, 'via' | 'objects'> {
  const { applied } = reach;
  return {
    root: homeOfRoot(reach),
    build: buildOf(reach),
    ...(applied === undefined ? {} : { by: applied.by }),
    ...namespaceOf(reach),
  };
}

function namespaceOf({ applied }: Reach): Pick<BuiltRoot, 'defaultNamespace'> {
  const { defaultNamespace } = applied?.delivery ?? {};
  return defaultNamespace === undefined ? {} : { defaultNamespace };
}

/** The files that some roots would have been built of, each with the first of them, without those that others built. */
export function unbuiltFiles(reaches: readonly Reach[], built: ReadonlySet<string>): Map<string, string> {
  const files = new Map<string, string>();
  for (const { root, resources } of reaches) {
    for (const file of resources) if (!built.has(file) && !files.has(file)) files.set(file, root);
  }
  return files;
}

function textEntry(path: string, content: Content | undefined): [string, string][] {
  const text = content && textOfContent(content);
  return text === undefined ? [] : [[path, text]];
}

function namespacesOf(manifests: readonly Manifest[]): Manifest['namespaces'] {
  return manifests.flatMap(({ namespaces }) => namespaces);
}

/**
 * Returns what reads the files of a root as kustomize does; each once, but where a controller puts in variables: then each
 * root has its own.
 */
export function originalFiles(contents: ReadonlyMap<string, Content>, podSpecs: PodSpecs): RootSources['originals'] {
  const shared = originalReader((file) => contents.get(file), podSpecs);
  const own = new Map<string, OriginalOf>();
  return (reach) => {
    const { applied } = reach;
    if (applied?.delivery.substitutes === undefined) return shared;
    const build = buildOf(reach);
    const known = own.get(build) ?? originalReader((file) => substitutedContent(contents.get(file), applied), podSpecs);
    own.set(build, known);
    return known;
  };
}

/** Returns a function that reads each file as kustomize does, once; undefined for one that is not known. */
function originalReader(contentOf: (file: string) => Content | undefined, podSpecs: PodSpecs): OriginalOf {
  const known = new Map<string, OriginalFile>();
  return (file) => {
    const content = known.has(file) ? undefined : contentOf(file);
    const original = known.get(file) ?? (content && readOriginal(file, content, podSpecs));
    if (original !== undefined) known.set(file, original);
    return original;
  };
}

export type OriginalOf = (file: string) => OriginalFile | undefined;

/**
 * Tells which file brings each object that a root built, by the order of all; undefined where that does not tell, as
 * something else than a file brings some.
 */
export function originFiles(
  objects: readonly BuiltObject[],
  { root, folders }: Reach,
  facts: RepositoryFacts,
  originalOf: OriginalOf,
): readonly string[] | undefined {
  if (folders.size > 0) return undefined;
  const objectsOf = (file: string): OriginalFile['objects'] => originalOf(file)?.objects ?? [];
  return filesInOrder(objects, takenObjects(facts, root, objectsOf));
}

/** The objects that a root built, each with the file that brings it: the kustomization where a generator makes it. */
function placedObjects(
  objects: readonly BuiltObject[],
  reach: Reach,
  files: readonly string[] | undefined,
): PlacedObject[] {
  const home = homeOfRoot(reach);
  return objects.map((object, index) => {
    const origin = object.path ?? object.configuredIn;
    const path = origin === undefined ? undefined : resolvePath(`${WRAPPERS}/0`, origin);
    return { ...object, file: path?.startsWith(`${TREE}/`) ? path.slice(TREE.length + 1) : (files?.[index] ?? home) };
  });
}

/**
 * Whether a kustomization of a root gives the patch in a file a target that selects an object which was built: then it does
 * not matter what the patch itself is called. What selects by anything else than kind and name is left in doubt.
 */
function isTargetedPatch(
  part: string,
  { kustomizations }: Reach,
  facts: RepositoryFacts,
  objects: readonly NamedObject[],
): boolean {
  const matches = (pattern: string | undefined, text: string): boolean =>
    pattern === undefined || matchesPattern(pattern, text, () => true);
  return [...kustomizations].some((file) => {
    const { earlyPatches = [], latePatches = [] } = facts.kustomizations.get(file) ?? {};
    return [...earlyPatches, ...latePatches].some(({ path, target }) => {
      if (path === undefined || target === undefined || entryPath(facts.links, file, path) !== part) return false;
      const { kind, name, ...others } = target;
      if (Object.keys(others).length > 0) return false;
      return objects.some((object) => matches(kind, object.kind) && matches(name, object.name));
    });
  });
}

/**
 * Whether a file that a kustomization uses as a patch is judged alone, too: the server would create it as it is, and the
 * root builds no object that it could be a patch of.
 */
function isJudgedAlone(part: string, objects: readonly PlacedObject[], originalOf: OriginalOf): boolean {
  if (!isManifestPath(part)) return false;
  const whole = (originalOf(part)?.manifest.workloads ?? []).filter(({ isPartial }) => !isPartial);
  return whole.some(
    ({ identity }) => !objects.some(({ kind, name }) => kind === identity.kind && name.includes(identity.name)),
  );
}
