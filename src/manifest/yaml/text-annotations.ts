import type { JsonEntry, JsonValue } from './json-value.ts';

/**
 * Makes texts of an object's `metadata.annotations`: kustomize writes all of them anew, as texts, and what is no scalar as
 * an empty one.
 */
export function withTextAnnotations(root: JsonValue): JsonValue {
  return withEntry(root, 'metadata', (metadata) =>
    withEntry(metadata, 'annotations', (annotations) => {
      if (annotations.kind !== 'mapping') return annotations;
      const entries = [...annotations.entries].map(([name, entry]): [string, JsonEntry] => [
        name,
        { ...entry, value: asText(entry.value) },
      ]);
      return { ...annotations, entries: new Map(entries) };
    }),
  );
}

function asText(value: JsonValue): JsonValue {
  return value.kind === 'scalar' ? { ...value, value: value.node?.source ?? '' } : { kind: 'scalar', value: '' };
}

/** A mapping with another value of an entry; the value itself where it is no mapping, or has no such entry. */
function withEntry(value: JsonValue, name: string, change: (value: JsonValue) => JsonValue): JsonValue {
  const entry = value.kind === 'mapping' ? value.entries.get(name) : undefined;
  if (value.kind !== 'mapping' || entry === undefined) return value;
  return { ...value, entries: new Map([...value.entries, [name, { ...entry, value: change(entry.value) }]]) };
}
