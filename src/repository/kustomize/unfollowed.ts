import type { JsonMapping, JsonValue } from '../../manifest/yaml/json-value.ts';
import { scalarText } from '../../manifest/yaml/walk.ts';
import { foldedField } from './folded-field.ts';

/** What a kustomization makes of its objects and is not followed here: only kustomize itself knows the result. */
export interface Unfollowed {
  /** The keys, as written, and `remote resources`; empty where all of it is followed. */
  readonly keys: readonly string[];
  /** The files and folders that these keys name, as written. */
  readonly parts: readonly string[];
}

/**
 * The keys that change pods, or bring some, in ways that are not followed.
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 */
const KEYS = [
  'patches',
  'patchesStrategicMerge',
  'patchesJson6902',
  'generators',
  'transformers',
  'validators',
  'replacements',
  'vars',
  'helmCharts',
  'helmChartInflationGenerator',
  'configurations',
];

/** The keys that name files which other keys use. */
const FILE_KEYS = ['generators', 'transformers', 'validators', 'configurations', 'crds'];

/** The keys of a list's entries that name files. */
const ENTRY_FILES: Readonly<Record<string, readonly string[]>> = {
  replacements: ['path'],
  helmCharts: ['valuesFile', 'additionalValuesFiles'],
  helmChartInflationGenerator: ['values'],
};

/** Annotations by which Kubernetes once set profiles of containers. */
const PROFILE_ANNOTATION = /apparmor|seccomp/i;

/** Matches resources outside of the repository: a URL, or a repository with a branch. */
const REMOTE = /:\/\/|^git@|^github\.com[/:]|\?ref=/;

/** Whether an entry of `resources` or the like stands for something outside of the repository. */
export function isRemote(entry: string): boolean {
  return REMOTE.test(entry);
}

/** Finds what a kustomization makes of its objects and is not followed here. */
export function unfollowedIn(root: JsonMapping): Unfollowed {
  const keys = KEYS.filter((key) => itemsOf(root, key).length > 0);
  const annotations = foldedField(root, 'commonAnnotations');
  if (annotations?.kind === 'mapping' && [...annotations.entries.keys()].some((key) => PROFILE_ANNOTATION.test(key))) {
    keys.push('commonAnnotations');
  }
  // Labels may be set in any fields of an object.
  if (itemsOf(root, 'labels').some((label) => itemsOf(label, 'fields').length > 0)) keys.push('labels with fields');
  const entries = ['resources', 'bases', 'components'].flatMap((key) => textsIn(root, key));
  if (entries.some(isRemote)) keys.push('remote resources');
  return { keys, parts: partsOf(root).filter((part) => !part.includes('\n') && !isRemote(part)) };
}

function partsOf(root: JsonMapping): string[] {
  const ofEntries = Object.entries(ENTRY_FILES).flatMap(([key, names]) =>
    itemsOf(root, key).flatMap((item) => names.flatMap((name) => textsIn(item, name))),
  );
  return [
    ...FILE_KEYS.flatMap((key) => textsIn(root, key)),
    ...ofEntries,
    ...textsIn(foldedField(root, 'openapi'), 'path'),
  ];
}

/** The texts of a field: those of its list, or its own. */
function textsIn(value: JsonValue | undefined, name: string): string[] {
  return itemsOf(value, name).flatMap((item) => scalarText(item) ?? []);
}

function itemsOf(value: JsonValue | undefined, name: string): readonly JsonValue[] {
  const field = value?.kind === 'mapping' ? foldedField(value, name) : undefined;
  if (field === undefined || (field.kind === 'scalar' && scalarText(field) === undefined)) return [];
  return field.kind === 'list' ? field.items : [field];
}
