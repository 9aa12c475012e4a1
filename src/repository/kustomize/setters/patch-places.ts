import type { EditAddress } from '../../../manifest/manifest.ts';
import type { Document } from '../../../manifest/yaml/document.ts';
import { readDocuments } from '../../../manifest/yaml/document.ts';
import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import { fieldOf, textOf } from '../../../manifest/yaml/walk.ts';
import type { Path } from '../../../pss/pod/path.ts';
import type { PatchTarget } from '../patch-target.ts';
import { matchesPattern } from '../target-pattern.ts';
import type { PatchPlace } from './merge-place.ts';
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
export function patchPlaces(patch: PlacedText, target: PatchTarget | undefined): Setter['placeOf'] {
  const { text, placeAt } = patch;
  let documents: readonly Document[] | undefined;
  return (field) => {
    if (target !== undefined && !isSelected(field, target)) return undefined;
    documents ??= readDocuments(text, undefined, 'kustomize');
    for (const { value, offset, index: document } of [...documents].reverse()) {
      const place = value && placeIn(value, field, target);
      if (place === undefined) continue;
      const addressOf = (path: Path): Omit<EditAddress, 'file'> | undefined => {
        const address = place.addressOf(path);
        return address && { document, ...address };
      };
      return { location: placeAt(offset + place.start), text: patch, addressOf };
    }
    return undefined;
  };
}

function placeIn(value: JsonValue, field: BuiltField, target: PatchTarget | undefined): PatchPlace | undefined {
  if (value.kind === 'list') return operationPlace(value, field);
  if (value.kind !== 'mapping' || (target === undefined && !isNamedIn(field, value))) return undefined;
  return mergePlace(value, field);
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
