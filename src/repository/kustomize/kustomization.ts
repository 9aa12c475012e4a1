import type { Place } from '../../manifest/manifest.ts';
import { readDocuments } from '../../manifest/yaml/document.ts';
import type { JsonMapping, JsonValue } from '../../manifest/yaml/json-value.ts';
import { MAX_KUSTOMIZATION_BYTES } from '../../manifest/yaml/limits.ts';
import { placesOf } from '../../manifest/yaml/places.ts';
import { placesInScalar } from '../../manifest/yaml/places-in-scalar.ts';
import { readBytes } from '../../manifest/yaml/read-bytes.ts';
import { scalarText } from '../../manifest/yaml/walk.ts';
import { pathBelow } from '../paths.ts';
import type { Altering, GeneratedObject, Naming } from './alterations/altering.ts';
import { alteringsIn, generatedIn, namingIn } from './alterations/altering.ts';
import { foldedField } from './folded-field.ts';
import type { KustomizationPatch } from './kustomization-patch.ts';
import { patchesOf } from './kustomization-patch.ts';
import type { PatchTarget } from './patch-target.ts';
import { targetOf } from './patch-target.ts';
import type { Load } from './reach/load.ts';
import { loadsIn } from './reach/loads.ts';
import { isRemote } from './remote.ts';
import type { Unfollowed } from './unfollowed.ts';
import { altersAnyObject, unfollowedIn } from './unfollowed.ts';

/** The parts of a kustomization that matter here. Paths are as written, relative to its folder. */
export interface Kustomization {
  /** Patch files: they change resources, and are no resources themselves. */
  readonly patches: readonly string[];
  /** What it makes of its objects and is not followed here. */
  readonly unfollowed: Unfollowed;
  /** The entries of these keys that alter objects. */
  readonly alterings: readonly Altering[];
  /** What it generates of files. */
  readonly generated: readonly GeneratedObject[];
  readonly naming: Naming;
  /**
   * Whether it is a component: it changes the resources of the kustomization that names it, and builds nothing alone.
   */
  readonly isComponent: boolean;
  /** The namespace that it gives to all objects it builds, whatever they say themselves. */
  readonly namespace?: string;
  /** The files and folders that it builds from, without those of other repositories. */
  readonly resources: readonly string[];
  readonly components: readonly string[];
  /** Every path that it loads; absent where that is not known, as of a file over the limits. */
  readonly loads?: readonly Load[];
  /**
   * The labels that it sets on all objects, in the order in which they are set: of two with one name the later wins.
   */
  readonly labels: readonly PlacedLabel[];
  /** The patches that apply before the namespace and the labels are set, in order. */
  readonly earlyPatches: readonly PatchEntry[];
  /** The patches of `patchesJson6902`, which apply last. */
  readonly latePatches: readonly PatchEntry[];
  /** Returns the place of an entry of `resources`, `bases` or `components`, by its path as written. */
  readonly locateEntry: (path: string) => Place | undefined;
  /** The place of `namespace:`. */
  readonly namespacePlace?: Place;
  /** Whether the file is over the size limit; then it was not read, and its effect is unknown. */
  readonly isTooLarge: boolean;
}

/** A label and the place that sets it. */
export interface PlacedLabel {
  readonly name: string;
  readonly value: string;
  readonly place: Place;
}

/** A patch as a kustomization lists it: its file, or its inline content. */
export interface PatchEntry {
  readonly path?: string;
  readonly patches?: readonly KustomizationPatch[];
  /** Which objects it changes; absent if the patch itself names its object. */
  readonly target?: PatchTarget;
}

/** The names of kustomization files. https://kubectl.docs.kubernetes.io/references/kustomize/glossary/#kustomization */
export const KUSTOMIZATION_NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** Whether a path is that of a kustomization file. */
export function isKustomizationPath(path: string): boolean {
  return KUSTOMIZATION_NAMES.includes(path.slice(path.lastIndexOf('/') + 1));
}

/** Returns the kustomization file in a folder; undefined if there is none. */
export function kustomizationAt(
  kustomizations: ReadonlyMap<string, Kustomization>,
  folder: string,
): string | undefined {
  const names = KUSTOMIZATION_NAMES.map((name) => pathBelow(folder, name));
  return names.find((name) => kustomizations.has(name));
}

/** Returns the entries that a kustomization builds from: resources, then components; none where it is absent. */
export function entriesOf(kustomization: Kustomization | undefined): readonly string[] {
  return kustomization === undefined ? [] : [...kustomization.resources, ...kustomization.components];
}

const NOTHING: Kustomization = {
  patches: [],
  unfollowed: { keys: [], parts: [], plugins: [] },
  alterings: [],
  generated: [],
  naming: { name: false, namespace: false, labels: false, annotations: false, text: '' },
  isComponent: false,
  resources: [],
  components: [],
  labels: [],
  earlyPatches: [],
  latePatches: [],
  locateEntry: () => undefined,
  isTooLarge: false,
};

/** What kustomize takes a kustomization for; the first kind is the default. */
const KINDS = ['Kustomization', 'Component'];

/** Matches the versions of kustomizations. */
const VERSION = /^kustomize\.config\.k8s\.io\//;

/**
 * Reads a kustomization file. One that cannot be read is treated as empty; one with another tool's object, like Flux'
 * Kustomization, is none. kustomize refuses another kind in its own group: such a file still is a kustomization, which
 * cannot be built.
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 *
 * @param file its path, for places
 * @returns undefined where the file is no kustomization
 */
export function readKustomization(file: string, content: Uint8Array): Kustomization | undefined {
  if (content.byteLength > MAX_KUSTOMIZATION_BYTES) return { ...NOTHING, isTooLarge: true };
  const { text } = readBytes(content);
  if (text === undefined) return NOTHING;
  // A directive stands before the document that it is for.
  const documents = readDocuments(text);
  const document = documents.find(({ value }) => value?.kind === 'mapping');
  const root = document?.value;
  if (document === undefined || root?.kind !== 'mapping') {
    // kustomize refuses what is empty or broken, and loads nothing of it.
    return documents.some(({ error }) => error?.isNesting) ? NOTHING : { ...NOTHING, loads: [] };
  }
  if (isOfOtherTool(root)) return undefined;
  const placeAt = placesOf(file, text);
  const placeOf = (start: number | undefined): Place => placeAt(document.offset + (start ?? 0));

  let places: ReadonlyMap<string, Place> | undefined;
  const entryPlaces = (): ReadonlyMap<string, Place> => {
    const entries = ['resources', 'bases', 'components'].flatMap((key) => listOf(root, key));
    places ??= new Map(entries.map((entry) => [scalarText(entry) ?? '', placeOf(entry.node?.range?.[0])]));
    return places;
  };
  const patchOf = (inlinePatch: JsonValue | undefined, target?: PatchTarget): PatchEntry => {
    const textOfPatch = scalarText(inlinePatch);
    if (textOfPatch === undefined || inlinePatch?.kind !== 'scalar') return {};
    const place = placesInScalar(inlinePatch, document.text, placeOf);
    return { patches: patchesOf(textOfPatch, place), ...(target && { target }) };
  };
  const patchEntriesAt = (key: string): PatchEntry[] =>
    listOf(root, key).map((entry) => {
      if (entry.kind !== 'mapping') return {};
      const target = targetOf(foldedField(entry, 'target'));
      const path = scalarText(foldedField(entry, 'path'));
      return path === undefined ? patchOf(foldedField(entry, 'patch'), target) : { path, ...(target && { target }) };
    });
  const strategicMergePatches = listOf(root, 'patchesStrategicMerge').map((entry): PatchEntry => {
    const path = scalarText(entry);
    return path === undefined || isInline(path) ? patchOf(entry) : { path };
  });
  const earlyPatches = [...strategicMergePatches, ...patchEntriesAt('patches')];
  const latePatches = patchEntriesAt('patchesJson6902');
  const entries = [...earlyPatches, ...latePatches];
  const pairs = listOf(root, 'labels').map((entry) =>
    entry.kind === 'mapping' ? foldedField(entry, 'pairs') : undefined,
  );
  const namespace = scalarText(foldedField(root, 'namespace'));
  const loads = loadsIn(root);
  const unfollowed = unfollowedIn(root, loads);
  return {
    patches: entries.flatMap(({ path }) => (path === undefined || path.includes('\n') ? [] : [path])),
    unfollowed,
    alterings: alteringsIn(root, unfollowed.keys.filter(altersAnyObject)),
    generated: generatedIn(root),
    naming: namingIn(root),
    isComponent: scalarText(foldedField(root, 'kind')) === 'Component',
    ...(namespace ? { namespace } : {}),
    resources: [...localPaths(root, 'resources'), ...localPaths(root, 'bases')],
    components: localPaths(root, 'components'),
    loads,
    labels: [...pairs, foldedField(root, 'commonLabels')].flatMap((mapping) => labelsOf(mapping, placeOf)),
    earlyPatches,
    latePatches,
    locateEntry: (path) => entryPlaces().get(path),
    ...(namespace ? { namespacePlace: placeOf(foldedField(root, 'namespace')?.node?.range?.[0]) } : {}),
    isTooLarge: false,
  };
}

function isOfOtherTool(root: JsonMapping): boolean {
  const version = scalarText(foldedField(root, 'apiVersion')) ?? '';
  const kind = scalarText(foldedField(root, 'kind')) ?? '';
  return version === '' ? kind !== '' && !KINDS.includes(kind) : !VERSION.test(version);
}

/**
 * Reads a file that a kustomization names under `patches` or the like. One that cannot be read has no patches.
 *
 * @param file its path, for places
 */
export function readPatchFile(file: string, content: Uint8Array): KustomizationPatch[] {
  const { text } = readBytes(content);
  return text === undefined ? [] : patchesOf(text, placesOf(file, text));
}

/** Whether a text is an inline patch rather than a path: it has several lines, or looks like a mapping. */
function isInline(text: string): boolean {
  return /\n|^\{|:\s/.test(text);
}

function labelsOf(mapping: JsonValue | undefined, placeOf: (start: number | undefined) => Place): PlacedLabel[] {
  if (mapping?.kind !== 'mapping') return [];
  return [...mapping.entries.values()].flatMap(({ name, key, value }) => {
    const text = scalarText(value);
    return text === undefined ? [] : [{ name, value: text, place: placeOf(key.range?.[0]) }];
  });
}

function localPaths(root: JsonMapping, key: string): string[] {
  return listOf(root, key).flatMap((item) => {
    const path = scalarText(item);
    return path === undefined || isRemote(path) ? [] : [path];
  });
}

function listOf(mapping: JsonMapping, key: string): readonly JsonValue[] {
  const value = foldedField(mapping, key);
  return value?.kind === 'list' ? value.items : [];
}
