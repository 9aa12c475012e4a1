import { readDocuments } from '../../manifest/yaml/document.ts';
import type { JsonMapping, JsonValue } from '../../manifest/yaml/json-value.ts';
import { namesInPlugin } from './unfollowed.ts';

/** A file that a kustomization uses otherwise than as a resource, as far as it is read. */
export interface PartFile {
  /** The files that it names, where it configures generators, transformers or validators: as written. */
  readonly names: readonly string[];
}

/** Reads such a file: one that cannot be read says nothing. */
export function readPartFile(text: string): PartFile {
  return { names: mappingsIn(readDocuments(text)).flatMap(namesInPlugin) };
}

function mappingsIn(documents: readonly { readonly value?: JsonValue }[]): JsonMapping[] {
  return documents.flatMap(({ value }) => (value?.kind === 'mapping' ? [value] : []));
}
