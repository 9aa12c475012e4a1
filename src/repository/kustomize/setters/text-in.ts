import type { Document } from '../../../manifest/yaml/document.ts';
import { readDocuments } from '../../../manifest/yaml/document.ts';
import type { JsonMapping, JsonValue } from '../../../manifest/yaml/json-value.ts';
import type { PlaceAt } from '../../../manifest/yaml/places.ts';
import { placesOf } from '../../../manifest/yaml/places.ts';
import { placesInScalar } from '../../../manifest/yaml/places-in-scalar.ts';
import { childOf, scalarText } from '../../../manifest/yaml/walk.ts';
import type { Path } from '../../../pss/pod/path.ts';

/** A text with YAML in it, and where its parts stand. */
export interface PlacedText {
  readonly text: string;
  readonly placeAt: PlaceAt;
  /** The file; of a text that stands in another one, only where each of its lines is a line of that. */
  readonly file?: string;
  /** Where the text stands in a block of the file: the line of its first one, and the columns before it. */
  readonly block?: { readonly line: number; readonly indent: number };
}

/** A mapping, and where its parts stand: an offset is one of its own nodes. */
export interface PlacedMapping {
  readonly value: JsonMapping;
  readonly placeAt: PlaceAt;
  /** Returns the text of a scalar in it, which is YAML itself; undefined where it is none. */
  readonly textIn: (scalar: JsonValue | undefined) => PlacedText | undefined;
}

/** Returns the mappings of a text: its documents, or the items of those that are lists. */
export function mappingsIn(placed: PlacedText): PlacedMapping[] {
  return readDocuments(placed.text, undefined, 'kustomize').flatMap((document): PlacedMapping[] => {
    const { value } = document;
    const values = value?.kind === 'list' ? value.items : [value];
    return values.flatMap((each) => (each?.kind === 'mapping' ? [mappingOf(each, document, placed)] : []));
  });
}

/** Returns the mapping at a path of a document of a text; undefined where there is none. */
export function mappingAt(placed: PlacedText, index: number, path: Path): PlacedMapping | undefined {
  const document = readDocuments(placed.text).find((each) => each.index === index);
  const value =
    document?.value === undefined ? undefined : path.reduce(childOf, document.value as JsonValue | undefined);
  return document === undefined || value?.kind !== 'mapping' ? undefined : mappingOf(value, document, placed);
}

function mappingOf(
  value: JsonMapping,
  document: Pick<Document, 'text' | 'offset'>,
  { placeAt, file, block }: PlacedText,
): PlacedMapping {
  const placeIn: PlaceAt = (start) => placeAt(document.offset + start);
  const textIn = (scalar: JsonValue | undefined): PlacedText | undefined => {
    const inner = scalarText(scalar);
    if (inner === undefined || scalar?.kind !== 'scalar') return undefined;
    const placeInner = placesInScalar(scalar, document.text, (start) => placeIn(start ?? 0));
    const { file: home, line, column } = placeInner(0);
    const isBlock = file !== undefined && block === undefined && scalar.node?.type === 'BLOCK_LITERAL';
    return {
      text: inner,
      placeAt: placeInner,
      ...(isBlock ? { file: home, block: { line, indent: column - 1 } } : {}),
    };
  };
  return { value, placeAt: placeIn, textIn };
}

/** Returns the text of a file with its places. */
export function placedFile(file: string, text: string): PlacedText {
  return { text, placeAt: placesOf(file, text), file };
}
