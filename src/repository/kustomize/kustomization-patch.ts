import type { Place } from '../../manifest/manifest.ts';
import { readDocuments } from '../../manifest/yaml/document.ts';
import type { JsonEntry, JsonMapping, JsonValue } from '../../manifest/yaml/json-value.ts';
import type { PlaceAt } from '../../manifest/yaml/places.ts';
import { fieldOf, isNull, scalarText } from '../../manifest/yaml/walk.ts';
import { stepsOfPointer } from './alterations/alteration.ts';

/** A patch, as far as it changes the name and labels of an object or deletes it; the rest is not read. */
export type KustomizationPatch = MergePatch | JsonPatch;

/** A strategic merge patch: a partial object that is merged into another. */
export interface MergePatch {
  readonly is: 'merge';
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** Whether the patch deletes the object (`$patch: delete`). */
  readonly isDeletion: boolean;
  /** Whether the labels of the object are removed before those of the patch are set. */
  readonly clearsLabels: boolean;
  /** The labels that the patch sets; those without a value are removed. */
  readonly labels: readonly LabelChange[];
}

/** A label that a patch sets, or removes if it has no value. */
export interface LabelChange {
  readonly name: string;
  readonly value?: string;
  readonly place: Place;
}

/**
 * A JSON patch: its operations apply all together or not at all.
 * https://www.rfc-editor.org/rfc/rfc6902
 */
export interface JsonPatch {
  readonly is: 'json';
  readonly operations: readonly JsonOperation[];
}

/** An operation of a JSON patch. */
export interface JsonOperation {
  /** As written: `add`, `replace`, `remove`, `test`, `copy` or `move`. */
  readonly op: string;
  /** The steps of the pointer: `/metadata/labels/a~1b` is `metadata`, `labels`, `a/b`. */
  readonly path: readonly string[];
  readonly from?: readonly string[];
  /** A text, or the entries of a mapping whose values are texts, with their places. */
  readonly value?: string | readonly LabelChange[];
  readonly place: Place;
}

/** Reads the patches of a YAML text: a list is a JSON patch, each mapping is a strategic merge patch. */
export function patchesOf(text: string, placeAt: PlaceAt): KustomizationPatch[] {
  return readDocuments(text).flatMap(({ value, offset }): KustomizationPatch[] => {
    const placeOf = (entry: JsonEntry): Place => placeAt(offset + (entry.key.range?.[0] ?? 0));
    if (value?.kind === 'mapping') return [mergePatchOf(value, placeOf)];
    if (value?.kind !== 'list') return [];
    const operations = value.items.flatMap((item) =>
      item.kind === 'mapping' ? [operationOf(item, placeAt(offset + (item.node.range?.[0] ?? 0)), placeOf)] : [],
    );
    return [{ is: 'json', operations }];
  });
}

type PlaceOf = (entry: JsonEntry) => Place;

function mergePatchOf(root: JsonMapping, placeOf: PlaceOf): MergePatch {
  const metadata = root.entries.get('metadata')?.value;
  const labels = fieldOf(metadata, 'labels')?.value;
  return {
    is: 'merge',
    apiVersion: textOf(root, 'apiVersion') ?? '',
    kind: textOf(root, 'kind') ?? '',
    name: textOf(metadata, 'name') ?? '',
    isDeletion: directiveOf(root) === 'delete',
    clearsLabels: [root, metadata, labels].some((value) => isNull(value) || directiveOf(value) !== undefined),
    labels: changesOf(labels, placeOf),
  };
}

/** Returns the directive `$patch`, unless it is `merge`, the default: `replace` and `delete` remove what was there. */
function directiveOf(value: JsonValue | undefined): string | undefined {
  const directive = textOf(value, '$patch');
  return directive === 'merge' ? undefined : directive;
}

function operationOf(item: JsonMapping, place: Place, placeOf: PlaceOf): JsonOperation {
  const value = item.entries.get('value')?.value;
  const from = textOf(item, 'from');
  const newValue = value?.kind === 'mapping' ? changesOf(value, placeOf) : scalarText(value);
  return {
    op: textOf(item, 'op') ?? '',
    path: stepsOfPointer(textOf(item, 'path') ?? ''),
    ...(from === undefined ? {} : { from: stepsOfPointer(from) }),
    ...(newValue === undefined ? {} : { value: newValue }),
    place: placeOfField(item, 'value') ?? placeOfField(item, 'path') ?? place,
  };

  function placeOfField(mapping: JsonMapping, name: string): Place | undefined {
    const entry = mapping.entries.get(name);
    return entry === undefined ? undefined : placeOf(entry);
  }
}

function changesOf(labels: JsonValue | undefined, placeOf: PlaceOf): LabelChange[] {
  if (labels?.kind !== 'mapping') return [];
  return [...labels.entries.values()].flatMap((entry): LabelChange[] => {
    const { name, value } = entry;
    if (isNull(value)) return [{ name, place: placeOf(entry) }];
    const text = scalarText(value);
    return text === undefined || name === '$patch' ? [] : [{ name, value: text, place: placeOf(entry) }];
  });
}

function textOf(value: JsonValue | undefined, key: string): string | undefined {
  return scalarText(fieldOf(value, key)?.value);
}
