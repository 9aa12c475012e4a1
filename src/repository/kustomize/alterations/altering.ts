import type { JsonMapping, JsonValue } from '../../../manifest/yaml/json-value.ts';
import { scalarText } from '../../../manifest/yaml/walk.ts';
import { foldedField } from '../folded-field.ts';
import { itemsOf, textsIn } from '../items-of.ts';
import type { PatchTarget } from '../patch-target.ts';
import { targetOf } from '../patch-target.ts';
import { isInlineText } from '../reach/plugin-loads.ts';
import type { Alteration } from './alteration.ts';
import { patchAlterations, pluginAlterations, replacementsIn, withTarget } from './alteration.ts';
import type { PartUse } from './part-file.ts';

/** An entry of a kustomization that alters objects: what it says itself, or the file that says it. */
export interface Altering {
  /** The key that it stands under. */
  readonly key: string;
  readonly alterations: readonly Alteration[];
  readonly file?: { readonly path: string; readonly use: PartUse; readonly target?: PatchTarget };
}

/** An object that a kustomization generates of files. */
export interface GeneratedObject {
  readonly kind: string;
  readonly name: string;
  /** As written. */
  readonly files: readonly string[];
}

/** What a kustomization does to what its objects are known by. */
export interface Naming {
  readonly name: boolean;
  readonly namespace: boolean;
  readonly labels: boolean;
  readonly annotations: boolean;
  /** All of it as a text: two that are equal do the same. */
  readonly text: string;
}

/** Lists the entries of a kustomization that alter objects. */
export function alteringsIn(root: JsonMapping, anyObject: readonly string[]): Altering[] {
  const patches = ['patches', 'patchesJson6902'].flatMap((key) =>
    itemsOf(root, key).map((item) => patchEntry(key, item)),
  );
  const merged = textsIn(root, 'patchesStrategicMerge').map((text) =>
    textOrFile('patchesStrategicMerge', 'patch', text, undefined),
  );
  const replacements = itemsOf(root, 'replacements').map((item): Altering => {
    const path = item.kind === 'mapping' ? scalarText(foldedField(item, 'path')) : undefined;
    if (path === undefined) return { key: 'replacements', alterations: replacementsIn(item) };
    return { key: 'replacements', alterations: [], file: { path, use: 'replacement' } };
  });
  const variables = itemsOf(root, 'vars').map((item): Altering => {
    const source = item.kind === 'mapping' ? targetOf(foldedField(item, 'objref')) : undefined;
    return { key: 'vars', alterations: [{ targets: [], sources: [source ?? {}] }] };
  });
  const plugins = ['transformers', 'validators'].flatMap((key) =>
    textsIn(root, key).map((text) => textOrFile(key, 'plugin', text, undefined)),
  );
  const others = anyObject.map((key): Altering => ({ key, alterations: [{}] }));
  return [...merged, ...patches, ...replacements, ...variables, ...plugins, ...others];
}

function patchEntry(key: string, item: JsonValue): Altering {
  if (item.kind !== 'mapping') return { key, alterations: [{}] };
  const target = targetOf(foldedField(item, 'target'));
  const path = scalarText(foldedField(item, 'path'));
  if (path !== undefined) return { key, alterations: [], file: { path, use: 'patch', ...(target && { target }) } };
  return textOrFile(key, 'patch', scalarText(foldedField(item, 'patch')) ?? '', target, true);
}

function textOrFile(
  key: string,
  use: 'patch' | 'plugin',
  text: string,
  target: PatchTarget | undefined,
  isInline = isInlineText(text),
): Altering {
  if (!isInline) return { key, alterations: [], file: { path: text, use } };
  return { key, alterations: withTarget(use === 'patch' ? patchAlterations(text) : pluginAlterations(text), target) };
}

/** Lists what a kustomization generates of files. */
export function generatedIn(root: JsonMapping): GeneratedObject[] {
  return (['ConfigMap', 'Secret'] as const).flatMap((kind) =>
    itemsOf(root, kind === 'ConfigMap' ? 'configMapGenerator' : 'secretGenerator').map((item) => ({
      kind,
      name: item.kind === 'mapping' ? (scalarText(foldedField(item, 'name')) ?? '') : '',
      files: ['files', 'envs', 'env'].flatMap((key) => textsIn(item, key)).map((text) => text.replace(/^[^=]*=/, '')),
    })),
  );
}

/** Tells what a kustomization does to what its objects are known by. */
export function namingIn(root: JsonMapping): Naming {
  const texts = ['namePrefix', 'nameSuffix', 'namespace'].map((key) => textsIn(root, key));
  const labels = [
    ...itemsOf(root, 'labels').map((item) => (item.kind === 'mapping' ? foldedField(item, 'pairs') : item)),
    foldedField(root, 'commonLabels'),
  ].flatMap(pairsOf);
  const annotations = pairsOf(foldedField(root, 'commonAnnotations'));
  return {
    name: texts.slice(0, 2).some(({ length }) => length > 0),
    namespace: texts[2]?.length === 1,
    labels: labels.length > 0,
    annotations: annotations.length > 0,
    text: JSON.stringify([texts, labels, annotations]),
  };
}

function pairsOf(mapping: JsonValue | undefined): (readonly [string, string])[] {
  if (mapping?.kind !== 'mapping') return [];
  return [...mapping.entries.values()].map(({ name, value }) => [name, scalarText(value) ?? '']);
}
