import { readDocuments } from '../../../manifest/yaml/document.ts';
import type { JsonMapping } from '../../../manifest/yaml/json-value.ts';

/** Reads all objects that kustomize printed. */
export function objectsIn(output: string): JsonMapping[] {
  return readDocuments(output, undefined, 'kustomize').flatMap(({ value }) =>
    value?.kind === 'mapping' ? [value] : [],
  );
}
