import type { Path } from '../../src/pss/pod/path.ts';
import type { Edit } from '../../src/pss/rule.ts';

type Json = Record<string | number, unknown>;

/**
 * A copy of the object with the edits made. All paths speak of the original, so what removes items of lists comes last,
 * from the back; what is to be removed and is not there is no fault.
 */
export function applyEdits<T>(original: T, edits: readonly Edit[]): T {
  // Not structuredClone, which keeps what an alias shares shared.
  const object = JSON.parse(JSON.stringify(original)) as Json;
  const removals = edits.filter((edit) => edit.op === 'remove').sort((a, b) => lastIndex(b.path) - lastIndex(a.path));
  for (const edit of edits) {
    if (edit.op === 'set') reach(object, edit.path.slice(0, -1))[lastOf(edit.path)] = edit.value;
    if (edit.op === 'add-item') {
      const above = reach(object, edit.path.slice(0, -1));
      const list = (above[lastOf(edit.path)] as unknown[] | undefined) ?? [];
      const isThere = list.some((item) => JSON.stringify(item) === JSON.stringify(edit.value));
      above[lastOf(edit.path)] = isThere && edit.by !== undefined ? list : [...list, edit.value];
    }
  }
  for (const { path } of removals) {
    const above = find(object, path.slice(0, -1));
    if (Array.isArray(above)) above.splice(Number(lastOf(path)), 1);
    else if (above !== undefined) delete above[lastOf(path)];
  }
  for (const edit of edits) {
    if (edit.op !== 'remove-item') continue;
    const above = find(object, edit.path.slice(0, -1));
    const list = above?.[lastOf(edit.path)] as unknown[] | undefined;
    if (above !== undefined && list !== undefined)
      above[lastOf(edit.path)] = list.filter((item) => identifierOf(item, edit.by) !== edit.value);
  }
  return object as T;
}

function identifierOf(item: unknown, by: string | undefined): unknown {
  return by === undefined ? item : (item as Json)[by];
}

function lastOf(path: Path): string | number {
  return path.at(-1) ?? '';
}

function lastIndex(path: Path): number {
  const last = path.at(-1);
  return typeof last === 'number' ? last : -1;
}

function find(object: Json, path: Path): Json | undefined {
  let at: Json | undefined = object;
  for (const step of path) at = at?.[step] as Json | undefined;
  return at;
}

function reach(object: Json, path: Path): Json {
  let at = object;
  for (const step of path) {
    at[step] ??= {};
    at = at[step] as Json;
  }
  return at;
}
