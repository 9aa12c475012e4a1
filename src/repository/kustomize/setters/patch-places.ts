import type { EditAddress } from '../../../manifest/manifest.ts';
import type { Document } from '../../../manifest/yaml/document.ts';
import { readDocuments } from '../../../manifest/yaml/document.ts';
import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import { fieldOf, scalarText, textOf } from '../../../manifest/yaml/walk.ts';
import type { Path } from '../../../pss/pod/path.ts';
import { stepsOfPointer } from '../alterations/alteration.ts';
import { matchesSelector } from '../label-selector.ts';
import type { PatchTarget } from '../patch-target.ts';
import { matchesPattern } from '../target-pattern.ts';
import type { PatchPlace } from './merge-place.ts';
import { mergePlace } from './merge-place.ts';
import { operationPlace } from './operation-place.ts';
import type { BuiltField, Finder, SetterPlace } from './setter.ts';
import type { PlacedText } from './text-in.ts';
import { walkLike } from './walk-like.ts';

/**
 * Returns a function that finds where the patches of a text set a field, the last one first. Whether they match the
 * object is asked loosely: by its kind, and by the names that it has or had.
 *
 * @param target the objects that they change; absent where each names its own
 */
export function patchPlaces(patch: PlacedText, target: PatchTarget | undefined): Finder {
  const { text, placeAt } = patch;
  let documents: readonly Document[] | undefined;
  const meantFor = (field: BuiltField): readonly Document[] => {
    if (target !== undefined && !isTargeted(field, target, true)) return [];
    documents ??= readDocuments(text, undefined, 'kustomize');
    return target === undefined ? documentsFor(documents, field) : [...documents].reverse();
  };
  const placeOf = (field: BuiltField): SetterPlace | undefined => {
    for (const { value, offset, index: document } of meantFor(field)) {
      const place = value && placeIn(value, field);
      if (place === undefined) continue;
      const addressOf = (path: Path): Omit<EditAddress, 'file'> | undefined => {
        const address = place.addressOf(path);
        return address && { document, ...address };
      };
      const isLoose = target === undefined ? !isNamed(value, field) : !isTargeted(field, target, false);
      return {
        location: placeAt(offset + place.start),
        isLoose,
        isByPosition: place.isByPosition,
        text: patch,
        addressOf,
      };
    }
    return undefined;
  };
  const movesItems = (field: BuiltField): boolean =>
    meantFor(field).some(({ value }) => value !== undefined && movesItemsIn(value, field));
  return { placeOf, movesItems };
}

/** Whether a patch has items of the list at a path, or an operation that adds or removes some. */
function movesItemsIn(patch: JsonValue, { object, path }: BuiltField): boolean {
  if (patch.kind !== 'list') return walkLike(patch, object, path).length === path.length;
  return patch.items.some((operation) => {
    const pointer = stepsOfPointer(textOf(operation, 'path'));
    const isItem = pointer.length === path.length + 1 && textOf(operation, 'op') !== 'replace';
    return isItem && path.every((step, index) => typeof step === 'number' || step === pointer[index]);
  });
}

function placeIn(value: JsonValue, field: BuiltField): PatchPlace | undefined {
  if (value.kind === 'list') return operationPlace(value, field);
  return value.kind === 'mapping' ? mergePlace(value, field) : undefined;
}

/**
 * The documents that may change an object, the last one first: those that name it, and where none does, those whose name is
 * in that of the object.
 */
function documentsFor(documents: readonly Document[], field: BuiltField): readonly Document[] {
  const { object, names } = field;
  const reversed = [...documents].reverse();
  const ofKind = reversed.filter(({ value }) => textOf(value, 'kind') === textOf(object, 'kind'));
  const named = ofKind.filter(({ value }) => isNamed(value, field));
  const alike = ofKind.filter(({ value }) => names.some((name) => name.includes(metadataText(value, 'name'))));
  const found = named.length > 0 ? named : alike;
  const namespace = metadataText(object, 'namespace');
  const inNamespace = found.filter(({ value }) => metadataText(value, 'namespace') === namespace);
  return [...(inNamespace.length > 0 ? inNamespace : found), ...reversed.filter(({ value }) => value?.kind === 'list')];
}

function isNamed(patch: JsonValue | undefined, { names }: BuiltField): boolean {
  return names.includes(metadataText(patch, 'name'));
}

/**
 * Whether a target selects an object: by the names that it has or had, and its labels as built.
 *
 * @param isLoose whether a part of its name is enough: between the name in its file and that which is built, it may have had
 *   others
 */
export function isTargeted(
  { object, names }: BuiltField,
  { kind, name, namespace, labelSelector }: PatchTarget,
  isLoose: boolean,
): boolean {
  const matches = (pattern: string, text: string): boolean => matchesPattern(pattern, text, () => true);
  const labels = fieldOf(fieldOf(object, 'metadata')?.value, 'labels')?.value;
  const labelOf = (label: string): string | undefined => scalarText(fieldOf(labels, label)?.value);
  return (
    (kind === undefined || matches(kind, textOf(object, 'kind'))) &&
    (name === undefined || names.some((each) => matches(name, each) || (isLoose && each.includes(name)))) &&
    // The namespace may have been set since.
    (namespace === undefined || isLoose || matches(namespace, metadataText(object, 'namespace'))) &&
    (labelSelector === undefined || matchesSelector(labelSelector, labelOf, () => true))
  );
}

function metadataText(value: JsonValue | undefined, key: string): string {
  return textOf(fieldOf(value, 'metadata')?.value, key);
}
