import type { Path } from '../../pss/pod/path.ts';
import { formatPath } from '../../pss/pod/path.ts';
import type { Edit, NewValue } from '../../pss/rule.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { JsonValue } from '../yaml/json-value.ts';
import { stepAt, walk } from '../yaml/walk.ts';

/** The edits that make a field work, or the reason why there are none: one sentence without a full stop. */
export type Moving = { readonly edits: readonly Edit[] } | { readonly refusal: string };

/**
 * Returns the edits that take a field to where it works. What stands there already stays: a value is merged into it, and
 * where the two contradict each other, people must choose. Paths begin at the object.
 *
 * @param places where the field was meant to stand
 */
export function movingEdits(root: JsonValue, path: Path, value: JsonValue, places: readonly Path[]): Moving {
  const [place] = places;
  if (place === undefined) return { edits: [] };
  if (places.length === 1 && isBeside(place, path) && walk(root, place).length < place.length)
    return { edits: [{ op: 'rename', path, to: String(place.at(-1)) }] };
  const wanted = writableValue(value);
  if (wanted === undefined) return { edits: [] };
  const merged = places.map((each) => mergingEdits(root, each, value, wanted));
  return joined([{ edits: [{ op: 'remove', path }] }, ...merged]);
}

/** All edits; the first refusal where there is one. */
function joined(parts: readonly Moving[]): Moving {
  const refused = parts.find((part) => 'refusal' in part);
  return refused ?? { edits: parts.flatMap((part) => ('edits' in part ? part.edits : [])) };
}

/** Whether two paths are of keys of one mapping. */
function isBeside(path: Path, other: Path): boolean {
  return formatPath(path.slice(0, -1)) === formatPath(other.slice(0, -1));
}

/** The edits after which a place has all of a value; none where it has it. */
function mergingEdits(root: JsonValue, place: Path, value: JsonValue, wanted: NewValue): Moving {
  const there = stepAt(root, place)?.value;
  if (there === undefined) return { edits: [{ op: 'set', path: place, value: wanted }] };
  if (value.kind === 'mapping' && there.kind === 'mapping') {
    const below = [...value.entries.values()].map((entry) =>
      mergingEdits(root, [...place, entry.name], entry.value, writableValue(entry.value) ?? ''),
    );
    return joined(below);
  }
  if (hasAll(there, wanted)) return { edits: [] };
  if (value.kind === 'list' && there.kind === 'list' && [...value.items, ...there.items].every(isScalar)) {
    const items = wanted as readonly NewValue[];
    return { edits: items.map((item): Edit => ({ op: 'add-item', path: place, value: item })) };
  }
  return { refusal: `${inlineCode(formatPath(place))} says otherwise` };
}

function isScalar({ kind }: JsonValue): boolean {
  return kind === 'scalar';
}

/** Whether a value of a document has all of a new value: each key of it, each item, the same scalar. */
export function hasAll(there: JsonValue | undefined, wanted: NewValue): boolean {
  if (there === undefined) return false;
  if (typeof wanted !== 'object') return writableValue(there) === wanted;
  if (Array.isArray(wanted)) {
    const items = wanted as readonly NewValue[];
    return there.kind === 'list' && items.every((item) => there.items.some((each) => hasAll(each, item)));
  }
  return (
    there.kind === 'mapping' &&
    Object.entries(wanted).every(([key, below]) => hasAll(there.entries.get(key)?.value, below as NewValue))
  );
}

/** The value as an edit writes it anew; undefined where it has a null. */
export function writableValue(value: JsonValue): NewValue | undefined {
  if (value.kind === 'scalar') {
    const { value: scalar } = value;
    if (scalar === null) return undefined;
    if (typeof scalar !== 'object') return scalar;
    return /^-?(?:0|[1-9][0-9]{0,14})$/.test(scalar.digits) ? Number(scalar.digits) : undefined;
  }
  if (value.kind === 'list') {
    const items = value.items.map(writableValue);
    return items.includes(undefined) ? undefined : (items as NewValue[]);
  }
  const entries = [...value.entries.values()].map((entry) => [entry.name, writableValue(entry.value)] as const);
  return entries.some(([, each]) => each === undefined)
    ? undefined
    : (Object.fromEntries(entries) as Record<string, NewValue>);
}
