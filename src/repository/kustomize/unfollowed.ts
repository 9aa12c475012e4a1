import type { JsonMapping } from '../../manifest/yaml/json-value.ts';
import { foldedField } from './folded-field.ts';
import { itemsOf, textsIn } from './items-of.ts';
import type { Load } from './reach/load.ts';
import { PLUGIN_KEYS } from './reach/loads.ts';
import { inlinePlugins, isInlineText, isPath, namesInPlugin } from './reach/plugin-loads.ts';
import { isRemote } from './remote.ts';

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

/** Annotations by which Kubernetes once set profiles of containers. */
const PROFILE_ANNOTATION = /apparmor|seccomp/i;

/** The keys that alter whatever objects there are, in fields that their own words do not tell. */
const OF_ANY_OBJECT = ['configurations', 'commonAnnotations', 'labels with fields'];

/** Whether a key of what is not followed alters whatever objects there are. */
export function altersAnyObject(key: string): boolean {
  return OF_ANY_OBJECT.includes(key);
}

/**
 * Finds what a kustomization makes of its objects and is not followed here.
 *
 * @param loads what it loads
 */
export function unfollowedIn(root: JsonMapping, loads: readonly Load[]): Unfollowed {
  const keys = KEYS.filter((key) => itemsOf(root, key).length > 0);
  const annotations = foldedField(root, 'commonAnnotations');
  if (annotations?.kind === 'mapping' && [...annotations.entries.keys()].some((key) => PROFILE_ANNOTATION.test(key))) {
    keys.push('commonAnnotations');
  }
  // Labels may be set in any fields of an object.
  if (itemsOf(root, 'labels').some((label) => itemsOf(label, 'fields').length > 0)) keys.push('labels with fields');
  const entries = ['resources', 'bases', 'components'].flatMap((key) => textsIn(root, key));
  if (entries.some(isRemote)) keys.push('remote resources');
  const texts = PLUGIN_KEYS.flatMap((key) => textsIn(root, key));
  const plugins = texts.filter((text) => isPath(text) && !isInlineText(text));
  const ofInline = texts.flatMap(inlinePlugins).flatMap(namesInPlugin);
  return { keys, parts: [...plugins, ...ofInline, ...partsIn(root, loads)], plugins };
}

/** The files and folders that are no plugins, patches or contents. */
function partsIn(root: JsonMapping, loads: readonly Load[]): string[] {
  const configurations = loads.flatMap(({ entry, use }) => (use === 'configuration' ? [entry] : []));
  return [...configurations, ...textsIn(foldedField(root, 'helmGlobals'), 'chartHome')].filter(isPath);
}
