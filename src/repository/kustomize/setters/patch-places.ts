import type { Document } from '../../../manifest/yaml/document.ts';
import { readDocuments } from '../../../manifest/yaml/document.ts';
import { fieldOf, textOf } from '../../../manifest/yaml/walk.ts';
import type { PatchTarget } from '../patch-target.ts';
import { matchesPattern } from '../target-pattern.ts';
import { mergePlace } from './merge-place.ts';
import { operationPlace } from './operation-place.ts';
import type { BuiltField, Setter } from './setter.ts';
import type { PlacedText } from './text-in.ts';

/**
 * Returns a function that finds where the patches of a text set a field, the last one first. Whether they match the
 * object is asked loosely: by its kind, and by the names that it has or had.
 *
 * @param target the objects that they change; absent where each names its own
 */
export function patchPlaces({ text, placeAt }: PlacedText, target: PatchTarget | undefined): Setter['placeOf'] {
  let documents: readonly Document[] | undefined;
  return (field) => {
    if (target !== undefined && !isSelected(field, target)) return undefined;
    documents ??= readDocuments(text, undefined, 'kustomize');
    for (const { value, offset } of [...documents].reverse()) {
      const isMeant = target !== undefined || value?.kind !== 'mapping' || isNamedIn(field, value);
      const start = !isMeant
        ? undefined
        : value?.kind === 'mapping'
          ? mergePlace(value, field)
          : value?.kind === 'list'
            ? operationPlace(value, field)
            : undefined;
      if (start !== undefined) return { location: placeAt(offset + start) };
    }
    return undefined;
  };
}

function isSelected({ object, names }: BuiltField, { kind, name }: PatchTarget): boolean {
  const matches = (pattern: string | undefined, texts: readonly string[]): boolean =>
    pattern === undefined || texts.some((text) => matchesPattern(pattern, text, () => true));
  return matches(kind, [textOf(object, 'kind')]) && matches(name, names);
}

function isNamedIn({ object, names }: BuiltField, patch: Parameters<typeof mergePlace>[0]): boolean {
  const name = textOf(fieldOf(patch, 'metadata')?.value, 'name');
  return textOf(object, 'kind') === textOf(patch, 'kind') && names.some((each) => each.includes(name));
}
