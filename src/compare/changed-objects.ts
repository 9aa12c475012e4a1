import { textOfContent } from '../manifest/content.ts';
import { readDocuments } from '../manifest/yaml/document.ts';
import type { JsonMapping, JsonValue } from '../manifest/yaml/json-value.ts';
import { fieldOf, scalarText, textOf } from '../manifest/yaml/walk.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import type { ChangedObject } from '../repository/kustomize/alterations/may-alter.ts';
import { DocumentNumbers } from './document-numbers.ts';

/** Lists the objects of head that a change brings or alters by value; of others only their labels may have changed. */
export function changedObjects(files: readonly ChangedFile[]): ChangedObject[] {
  const numbers = new DocumentNumbers();
  return files.flatMap(({ path, base, head }) => {
    const former = objectsIn(textOfContent(base) ?? '');
    const whole = new Set(former.map((value) => numbers.of(value, true)));
    const known = new Set(former.map((value) => numbers.of(value)));
    return objectsIn(textOfContent(head) ?? '')
      .filter((value) => !whole.has(numbers.of(value, true)))
      .map((value) => objectOf(path, value, known.has(numbers.of(value))));
  });
}

/** The objects of a text, also those of lists, as kubectl and as kustomize read them. */
function objectsIn(text: string): JsonMapping[] {
  const objects: JsonMapping[] = [];
  function add(value: JsonValue): void {
    if (value.kind !== 'mapping') return;
    const items = fieldOf(value, 'items')?.value;
    if (items?.kind === 'list') items.items.forEach(add);
    else objects.push(value);
  }
  for (const { value, other } of readDocuments(text)) {
    for (const reading of [value, other?.value]) if (reading !== undefined) add(reading);
  }
  return objects;
}

function objectOf(file: string, value: JsonMapping, isRelabelled: boolean): ChangedObject {
  const metadata = fieldOf(value, 'metadata')?.value;
  return {
    file,
    apiVersion: textOf(value, 'apiVersion'),
    kind: textOf(value, 'kind'),
    name: textOf(metadata, 'name'),
    namespace: textOf(metadata, 'namespace'),
    labels: textsOf(fieldOf(metadata, 'labels')?.value),
    annotations: textsOf(fieldOf(metadata, 'annotations')?.value),
    value,
    isRelabelled,
  };
}

function textsOf(mapping: JsonValue | undefined): Record<string, string> {
  if (mapping?.kind !== 'mapping') return {};
  return Object.fromEntries([...mapping.entries.values()].map(({ name, value }) => [name, scalarText(value) ?? '']));
}
