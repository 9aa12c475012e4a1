import type { Path } from '../pss/pod/path.ts';
import type { Edit } from '../pss/rule.ts';
import type { JsonEntry, JsonValue } from './yaml/json-value.ts';

/** A note about the key of an entry, before its place in the file is known. */
export interface KeyNote {
  readonly entry: JsonEntry;
  readonly path: Path;
  readonly code: 'duplicate-key' | 'misplaced-field';
  readonly message: string;
  /** The edits after which there is nothing to remark, with paths from the document's root. */
  readonly edits?: readonly Edit[];
  /** Why there are none although it is known where the field belongs: Markdown, no full stop. */
  readonly refusal?: string;
}

/** Finds keys that a mapping has more than once: the server takes the last, other tools refuse the file. */
export function findDuplicateKeys(root: JsonValue, rootPath: Path): KeyNote[] {
  const notes: KeyNote[] = [];
  const seen = new Set<JsonValue>();
  const path = [...rootPath];

  function visit(value: JsonValue): void {
    if (value.kind === 'scalar' || seen.has(value)) return;
    seen.add(value);
    if (value.kind === 'list') {
      for (const [index, item] of value.items.entries()) visitBelow(index, item);
      return;
    }
    for (const entry of value.overridden) {
      const message = `found the key ${JSON.stringify(entry.name)} more than once: the last one wins, and Helm, Kustomize and Argo CD refuse the file`;
      notes.push({ entry, path: [...path, entry.name], code: 'duplicate-key', message });
    }
    for (const entry of value.entries.values()) visitBelow(entry.name, entry.value);
  }

  function visitBelow(name: string | number, value: JsonValue): void {
    if (value.kind === 'scalar') return;
    path.push(name);
    visit(value);
    path.pop();
  }

  visit(root);
  return notes;
}
