import { readDocuments } from '../../manifest/yaml/document.ts';
import type { JsonMapping, JsonValue } from '../../manifest/yaml/json-value.ts';
import { scalarText } from '../../manifest/yaml/walk.ts';
import { foldedField } from './folded-field.ts';

/** What a kustomization makes of its objects and is not followed here: only kustomize itself knows the result. */
export interface Unfollowed {
  /** The keys, as written, and `remote resources`; empty where all of it is followed. */
  readonly keys: readonly string[];
  /** The files and folders that these keys name, as written: also those that a plugin names which is written inline. */
  readonly parts: readonly string[];
  /** Those of them that configure generators, transformers or validators. */
  readonly plugins: readonly string[];
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

/** The keys of plugins: each item is written inline, or names a file or a folder. */
const PLUGIN_KEYS = ['generators', 'transformers', 'validators'];

/** The keys that name files which other keys use. */
const FILE_KEYS = ['configurations', 'crds'];

/** The keys of a plugin's configuration that name files. */
const PLUGIN_FILES = ['path', 'paths', 'files', 'envs', 'env', 'valuesFile', 'additionalValuesFiles', 'chartHome'];

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

/** The keys that alter whatever objects there are, in fields that their own words do not tell. */
const OF_ANY_OBJECT = ['configurations', 'commonAnnotations', 'labels with fields'];

/** Whether a key of what is not followed alters whatever objects there are. */
export function altersAnyObject(key: string): boolean {
  return OF_ANY_OBJECT.includes(key);
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
  const items = PLUGIN_KEYS.flatMap((key) => textsIn(root, key)).map((text) => ({ text, inline: inlinePlugins(text) }));
  const plugins = items.flatMap(({ text, inline }) => (inline.length === 0 && isPath(text) ? [text] : []));
  const ofInline = items.flatMap(({ inline }) => inline.flatMap(namesInPlugin));
  return { keys, parts: [...plugins, ...ofInline, ...partsIn(root).filter(isPath)], plugins };
}

/** Returns the files that the configuration of a plugin names, as written. */
export function namesInPlugin(plugin: JsonMapping): string[] {
  return [...PLUGIN_FILES.flatMap((key) => textsIn(plugin, key)), ...entryFilesIn(plugin)].map(pathIn).filter(isPath);
}

/** Reads an item of the plugins that is written inline; empty where it names a file. */
function inlinePlugins(text: string): JsonMapping[] {
  return readDocuments(text).flatMap(({ value }) => (value?.kind === 'mapping' ? [value] : []));
}

function partsIn(root: JsonMapping): string[] {
  return [
    ...FILE_KEYS.flatMap((key) => textsIn(root, key)),
    ...entryFilesIn(root),
    ...textsIn(foldedField(root, 'openapi'), 'path'),
    ...textsIn(foldedField(root, 'helmGlobals'), 'chartHome'),
  ];
}

function entryFilesIn(root: JsonMapping): string[] {
  return Object.entries(ENTRY_FILES).flatMap(([key, names]) =>
    itemsOf(root, key).flatMap((item) => names.flatMap((name) => textsIn(item, name))),
  );
}

/** Returns the path in an entry of generated files: `key=path`, or a path alone. */
function pathIn(entry: string): string {
  return entry.slice(entry.indexOf('=') + 1);
}

function isPath(text: string): boolean {
  return text !== '' && !text.includes('\n') && !isRemote(text);
}

/** Whether an item of plugins or patches is written inline: then it is no path. */
export function isInlineText(text: string): boolean {
  return text.includes('\n') || inlinePlugins(text).length > 0;
}

/** The texts of a field: those of its list, or its own. */
export function textsIn(value: JsonValue | undefined, name: string): string[] {
  return itemsOf(value, name).flatMap((item) => scalarText(item) ?? []);
}

/** The items of a field: those of its list, or its own value. */
export function itemsOf(value: JsonValue | undefined, name: string): readonly JsonValue[] {
  const field = value?.kind === 'mapping' ? foldedField(value, name) : undefined;
  if (field === undefined || (field.kind === 'scalar' && scalarText(field) === undefined)) return [];
  return field.kind === 'list' ? field.items : [field];
}
