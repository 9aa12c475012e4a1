import { readDocuments } from './document.ts';
import type { JsonMapping, JsonValue } from './json-value.ts';
import { readBytes } from './read-bytes.ts';

/** What a kustomization says that matters here; paths as written, relative to its folder. */
export interface Kustomization {
  /** Files that change resources, and are no resources themselves. */
  readonly patches: readonly string[];
  /** Whether it changes resources at all, by files or in place. */
  readonly hasPatches: boolean;
}

/** https://kubectl.docs.kubernetes.io/references/kustomize/glossary/#kustomization */
export const KUSTOMIZATION_NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** Whether a path is that of a kustomization file. */
export function isKustomizationPath(path: string): boolean {
  return KUSTOMIZATION_NAMES.includes(path.slice(path.lastIndexOf('/') + 1));
}

/**
 * Reads a kustomization file. What cannot be read says nothing.
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/
 */
export function readKustomization(content: Uint8Array): Kustomization {
  const { text } = readBytes(content);
  const root = text === undefined ? undefined : readDocuments(text)[0]?.value;
  if (root?.kind !== 'mapping') return { patches: [], hasPatches: false };
  const inline = listOf(root, 'patchesStrategicMerge');
  const entries = [...listOf(root, 'patches'), ...listOf(root, 'patchesJson6902')];
  const texts = [
    ...inline.map(textOf),
    ...entries.map((patch) => (patch.kind === 'mapping' ? textOf(patch.entries.get('path')?.value) : undefined)),
  ];
  // A patch may also be written in place: more than a line of text is no path.
  const patches = texts.filter((path): path is string => path !== undefined && !path.includes('\n'));
  return { patches, hasPatches: inline.length + entries.length > 0 };
}

function listOf(mapping: JsonMapping, key: string): readonly JsonValue[] {
  const value = mapping.entries.get(key)?.value;
  return value?.kind === 'list' ? value.items : [];
}

function textOf(value: JsonValue | undefined): string | undefined {
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}
