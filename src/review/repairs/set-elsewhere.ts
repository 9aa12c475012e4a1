import { replaceLines } from '../../fix/replace-lines.ts';
import { hasAll, writableValue } from '../../manifest/types/moving-edits.ts';
import { readDocuments } from '../../manifest/yaml/document.ts';
import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import { stepAt } from '../../manifest/yaml/walk.ts';
import type { Path } from '../../pss/pod/path.ts';
import type { Edit, NewValue } from '../../pss/rule.ts';
import type { RepairableFile } from './repairable-file.ts';
import type { Wanted } from './wanted-repairs.ts';

/**
 * Beside suggestions that set the same values where they work, fields only have to go from the wrong places; undefined
 * where one of the values is not set.
 */
export function onlyRemoving(wanted: Wanted, { text, others }: RepairableFile): Wanted | undefined {
  if (others.length === 0) return undefined;
  const documentOf = (text: string): JsonValue | undefined =>
    readDocuments(text).find(({ index }) => index === wanted.document)?.value;
  const [before, after] = [documentOf(text), documentOf(replaceLines(text, others))];
  if (before === undefined || after === undefined) return undefined;
  const isSet = wanted.edits.every((edit) => {
    const wish = wishOf(edit, before);
    return wish === undefined || hasAll(stepAt(after, wish.path)?.value, wish.value);
  });
  if (!isSet) return undefined;
  const edits = wanted.edits.flatMap(({ op, path }): Edit[] =>
    op === 'remove' || op === 'rename' ? [{ op: 'remove', path }] : [],
  );
  return { ...wanted, edits };
}

/** The value that an edit is to bring, and where; undefined for one that only takes away. */
function wishOf(edit: Edit, before: JsonValue): { readonly path: Path; readonly value: NewValue } | undefined {
  if (edit.op === 'set') return edit;
  if (edit.op === 'add-item') return { path: edit.path, value: [edit.value] };
  if (edit.op !== 'rename') return undefined;
  const value = stepAt(before, edit.path)?.value;
  const wish = value === undefined ? undefined : writableValue(value);
  return wish === undefined ? undefined : { path: [...edit.path.slice(0, -1), edit.to], value: wish };
}
