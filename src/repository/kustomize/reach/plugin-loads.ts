import { readDocuments } from '../../../manifest/yaml/document.ts';
import type { JsonList, JsonMapping, JsonValue } from '../../../manifest/yaml/json-value.ts';
import { fieldOf, textOf } from '../../../manifest/yaml/walk.ts';
import { allItemsOf, allTextsIn, textsIn } from '../items-of.ts';
import { isRemote } from '../remote.ts';
import type { Load } from './load.ts';
import { chartLoads, contentLoads, loadsFor, sourcePath } from './load.ts';

/** The `apiVersion` of the plugins that are part of kustomize. */
const BUILTIN = 'builtin';

/** The keys of any plugin's configuration that may name files. */
const FILE_KEYS = [
  'path',
  'paths',
  'files',
  'envs',
  'env',
  'targetFilePath',
  'valuesFile',
  'additionalValuesFiles',
  'chartHome',
];

/** The keys of the items of lists in a plugin's configuration that may name files. */
const ITEM_KEYS: Readonly<Record<string, readonly string[]>> = {
  replacements: ['path'],
  helmCharts: ['valuesFile', 'additionalValuesFiles'],
  helmChartInflationGenerator: ['values'],
};

/** Whether a plugin is part of kustomize: then kustomize executes nothing for it. */
export function isBuiltinPlugin(plugin: JsonValue): boolean {
  return textOf(plugin, 'apiVersion') === BUILTIN;
}

/**
 * Returns the objects that a document of plugins stands for: itself, or the items of a list, in which further lists may
 * be.
 */
export function pluginsIn(value: JsonValue | undefined): readonly JsonMapping[] {
  if (value?.kind !== 'mapping') return [];
  // Documents nest within limits.
  return listedIn(value)?.items.flatMap(pluginsIn) ?? [value];
}

/**
 * Returns the items of an object that is a list of objects; undefined where it is none.
 * https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/resource/factory.go
 */
export function listedIn(value: JsonValue): JsonList | undefined {
  const items = textOf(value, 'kind').endsWith('List') ? fieldOf(value, 'items')?.value : undefined;
  return items?.kind === 'list' ? items : undefined;
}

/**
 * Returns what a builtin plugin loads, from the folder of the kustomization that uses it; nothing of another plugin,
 * which kustomize would have to execute.
 * https://github.com/kubernetes-sigs/kustomize/tree/kustomize/v5.8.1/api/internal/builtins
 */
export function loadsOfPlugin(plugin: JsonMapping): readonly Load[] {
  return isBuiltinPlugin(plugin) ? (LOADS[textOf(plugin, 'kind')]?.(plugin) ?? []) : [];
}

/** What the builtin plugins load, by kind: the others load nothing. */
const LOADS: Readonly<Record<string, (plugin: JsonMapping) => Load[]>> = {
  ConfigMapGenerator: contentLoads,
  SecretGenerator: contentLoads,
  HelmChartInflationGenerator: (plugin) => chartLoads(plugin, plugin),
  PatchTransformer: (plugin) => loadsFor('patch', allTextsIn(plugin, 'path')),
  PatchJson6902Transformer: (plugin) => loadsFor('patch', allTextsIn(plugin, 'path')),
  PatchStrategicMergeTransformer: (plugin) =>
    loadsFor(
      'patch',
      allTextsIn(plugin, 'paths').filter((text) => !isInlineText(text)),
    ),
  ReplacementTransformer: (plugin) =>
    loadsFor(
      'configuration',
      allItemsOf(plugin, 'replacements').flatMap((item) => allTextsIn(item, 'path')),
    ),
  ValueAddTransformer: (plugin) => loadsFor('configuration', allTextsIn(plugin, 'targetFilePath')),
};

/** Returns the files that the configuration of any plugin names, as written. */
export function namesInPlugin(plugin: JsonMapping): string[] {
  const ofItems = Object.entries(ITEM_KEYS).flatMap(([key, names]) =>
    allItemsOf(plugin, key).flatMap((item) => names.flatMap((name) => textsIn(item, name))),
  );
  return [...FILE_KEYS.flatMap((key) => textsIn(plugin, key)), ...ofItems].map(sourcePath).filter(isPath);
}

/** Whether a text is a path of the repository, not a text of several lines, and no address. */
export function isPath(text: string): boolean {
  return text !== '' && !text.includes('\n') && !isRemote(text);
}

/** Matches most paths: such a text need not be parsed to know that it is no object. */
export const PLAIN_PATH = /^[\w./@-]+$/;

/** Reads an item of the plugins that is written inline; empty where it names a file. */
export function inlinePlugins(text: string): readonly JsonMapping[] {
  if (PLAIN_PATH.test(text)) return [];
  return readDocuments(text, undefined, 'kustomize').flatMap(({ value }) => pluginsIn(value));
}

/** Whether an item of plugins or patches is written inline: then it is no path. */
export function isInlineText(text: string): boolean {
  return text.includes('\n') || inlinePlugins(text).length > 0;
}
