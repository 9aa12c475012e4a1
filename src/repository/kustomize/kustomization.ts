import type { Place } from '../../manifest/manifest.ts';
import { readDocuments } from '../../manifest/yaml/document.ts';
import type { JsonMapping, JsonValue } from '../../manifest/yaml/json-value.ts';
import { MAX_KUSTOMIZATION_BYTES } from '../../manifest/yaml/limits.ts';
import { placesOf } from '../../manifest/yaml/places.ts';
import { placesInScalar } from '../../manifest/yaml/places-in-scalar.ts';
import { readBytes } from '../../manifest/yaml/read-bytes.ts';
import { scalarText } from '../../manifest/yaml/walk.ts';
import type { KustomizationPatch } from './kustomization-patch.ts';
import { patchesOf } from './kustomization-patch.ts';

/** What a kustomization says that matters here; paths as written, relative to its folder. */
export interface Kustomization {
  /** Files that change resources, and are no resources themselves. */
  readonly patches: readonly string[];
  /** Whether it changes resources at all, by files or in place. */
  readonly hasPatches: boolean;
  /** Whether it changes what the kustomization that names it has, and builds nothing alone. */
  readonly isComponent: boolean;
  /** The namespace of all that it builds, whatever these say themselves. */
  readonly namespace?: string;
  /** Files and folders that it builds from, without those of other repositories. */
  readonly resources: readonly string[];
  readonly components: readonly string[];
  /** Of all that it builds, in the order in which they are set: of two equal ones the later holds. */
  readonly labels: readonly PlacedLabel[];
  /** The same patches as objects see them, in the order in which they are applied: before namespace and labels are set. */
  readonly earlyPatches: readonly PatchEntry[];
  /** Those of `patchesJson6902`, which are applied after all else. */
  readonly latePatches: readonly PatchEntry[];
  /** Whether the file is over the limit, and was not read: nobody knows what it says. */
  readonly isTooLarge: boolean;
}

export interface PlacedLabel {
  readonly name: string;
  readonly value: string;
  readonly place: Place;
}

/** A patch as a kustomization lists it: its file, or what it says in place. */
export interface PatchEntry {
  readonly path?: string;
  readonly patches?: readonly KustomizationPatch[];
  /** Which objects it changes; absent where the patch itself names its object. */
  readonly target?: PatchTarget;
}

/**
 * All that is set must hold; kind, name and the like are regular expressions of the whole text.
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/
 */
export type PatchTarget = Readonly<Partial<Record<(typeof TARGET_FIELDS)[number], string>>>;

const TARGET_FIELDS = ['group', 'version', 'kind', 'name', 'namespace', 'labelSelector', 'annotationSelector'] as const;

/** https://kubectl.docs.kubernetes.io/references/kustomize/glossary/#kustomization */
export const KUSTOMIZATION_NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** Whether a path is that of a kustomization file. */
export function isKustomizationPath(path: string): boolean {
  return KUSTOMIZATION_NAMES.includes(path.slice(path.lastIndexOf('/') + 1));
}

const NOTHING: Kustomization = {
  patches: [],
  hasPatches: false,
  isComponent: false,
  resources: [],
  components: [],
  labels: [],
  earlyPatches: [],
  latePatches: [],
  isTooLarge: false,
};

/**
 * Reads a kustomization file. What cannot be read says nothing.
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 *
 * @param file its path, as places will name it
 */
export function readKustomization(file: string, content: Uint8Array): Kustomization {
  if (content.byteLength > MAX_KUSTOMIZATION_BYTES) return { ...NOTHING, isTooLarge: true };
  const { text } = readBytes(content);
  if (text === undefined) return NOTHING;
  const [document] = readDocuments(text);
  const root = document?.value;
  if (document === undefined || root?.kind !== 'mapping') return NOTHING;
  const placeAt = placesOf(file, text);
  const placeOf = (start: number | undefined): Place => placeAt(document.offset + (start ?? 0));

  const patchOf = (written: JsonValue | undefined, target?: PatchTarget): PatchEntry => {
    const textOfPatch = scalarText(written);
    if (textOfPatch === undefined || written?.kind !== 'scalar') return {};
    const place = placesInScalar(written, document.text, placeOf);
    return { patches: patchesOf(textOfPatch, place), ...(target && { target }) };
  };
  const listed = (key: string): PatchEntry[] =>
    listOf(root, key).map((entry) => {
      if (entry.kind !== 'mapping') return {};
      const target = targetOf(entry);
      const path = scalarText(fieldOf(entry, 'path'));
      return path === undefined ? patchOf(fieldOf(entry, 'patch'), target) : { path, ...(target && { target }) };
    });
  const merged = listOf(root, 'patchesStrategicMerge').map((entry): PatchEntry => {
    const path = scalarText(entry);
    return path === undefined || isInline(path) ? patchOf(entry) : { path };
  });
  const earlyPatches = [...merged, ...listed('patches')];
  const latePatches = listed('patchesJson6902');
  const entries = [...earlyPatches, ...latePatches];
  const pairs = listOf(root, 'labels').map((entry) => (entry.kind === 'mapping' ? fieldOf(entry, 'pairs') : undefined));
  const namespace = scalarText(fieldOf(root, 'namespace'));
  return {
    patches: entries.flatMap(({ path }) => (path === undefined || path.includes('\n') ? [] : [path])),
    hasPatches: entries.length > 0,
    isComponent: scalarText(fieldOf(root, 'kind')) === 'Component',
    ...(namespace ? { namespace } : {}),
    resources: [...localPaths(root, 'resources'), ...localPaths(root, 'bases')],
    components: localPaths(root, 'components'),
    labels: [...pairs, fieldOf(root, 'commonLabels')].flatMap((mapping) => labelsOf(mapping, placeOf)),
    earlyPatches,
    latePatches,
    isTooLarge: false,
  };
}

/**
 * Reads a file that a kustomization names under `patches` or the like. What cannot be read changes nothing.
 *
 * @param file its path, as places will name it
 */
export function readPatchFile(file: string, content: Uint8Array): KustomizationPatch[] {
  const { text } = readBytes(content);
  return text === undefined ? [] : patchesOf(text, placesOf(file, text));
}

/** More than a line of text is no path, and neither is one that is a mapping. */
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

function targetOf(entry: JsonMapping): PatchTarget | undefined {
  const target = fieldOf(entry, 'target');
  if (target?.kind !== 'mapping') return undefined;
  const fields = TARGET_FIELDS.flatMap((field) => {
    const text = scalarText(fieldOf(target, field));
    return text ? [[field, text] as const] : [];
  });
  return Object.fromEntries(fields);
}

/** What leads out of the repository: an address, or a repository with a branch. */
const REMOTE = /:\/\/|^git@|^github\.com[/:]|\?ref=/;

function localPaths(root: JsonMapping, key: string): string[] {
  return listOf(root, key).flatMap((item) => {
    const path = scalarText(item);
    return path === undefined || REMOTE.test(path) ? [] : [path];
  });
}

function fieldOf(mapping: JsonMapping, key: string): JsonValue | undefined {
  return mapping.entries.get(key)?.value;
}

function listOf(mapping: JsonMapping, key: string): readonly JsonValue[] {
  const value = fieldOf(mapping, key);
  return value?.kind === 'list' ? value.items : [];
}
