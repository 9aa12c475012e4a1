import type { JsonList, JsonMapping, JsonValue } from '../../../manifest/yaml/json-value.ts';
import { fieldOf, isNull, textOf, walk } from '../../../manifest/yaml/walk.ts';
import type { Path } from '../../../pss/pod/path.ts';
import type { Edit } from '../../../pss/rule.ts';
import { stepsOfPointer } from '../alterations/alteration.ts';
import { ListPositions } from './list-positions.ts';
import type { PatchPlace } from './merge-place.ts';
import { itemStart, mergeAddress, stepStart } from './merge-place.ts';
import type { BuiltField } from './setter.ts';
import { isSameItem, walkLike } from './walk-like.ts';

/**
 * Finds what in a JSON patch sets a field last, or takes it away: the `value` of an operation or a key in it, or the `path`
 * of what removes. Undefined where the patch leaves the field alone. Positions in lists may have been others at that time:
 * items are told apart by their names, where they have some.
 * https://www.rfc-editor.org/rfc/rfc6902
 */
export function operationPlace(operations: JsonList, field: BuiltField): PatchPlace | undefined {
  const positions = new ListPositions(field.object, field.path);
  // Where later patches moved the items, no position is the right one: then any may be.
  const isAnywhere = (pointer: readonly string[]): boolean => isOnPath(pointer, field.path);
  const place =
    lastPlace(operations, field, (pointer) => positions.isOnPath(pointer), positions) ??
    lastPlace(operations, field, isAnywhere);
  if (place === undefined) return undefined;
  const onWay = operations.items.filter((operation) => isAnywhere(stepsOfPointer(textOf(operation, 'path'))));
  const isByPosition = onWay.length > 1 && field.path.some((step) => typeof step === 'number');
  // What moves items is not followed.
  const isMoving = onWay.some((operation) => ['move', 'copy'].includes(textOf(operation, 'op')));
  return isByPosition && isMoving ? undefined : { ...place, isByPosition };
}

function lastPlace(
  operations: JsonList,
  field: BuiltField,
  isMeant: (pointer: readonly string[]) => boolean,
  positions?: ListPositions,
): PatchPlace | undefined {
  for (const [index, operation] of [...operations.items.entries()].reverse()) {
    if (operation.kind !== 'mapping') continue;
    const pointer = stepsOfPointer(textOf(operation, 'path'));
    // An item that was removed is none of those that are there.
    const isGone = textOf(operation, 'op') === 'remove' && typeof field.path[pointer.length - 1] === 'number';
    const start = !isGone && isMeant(pointer) ? startIn(operation, pointer, field) : undefined;
    if (start !== undefined) {
      return { start, isByPosition: false, addressOf: (path) => addressIn(operation, index, field, path) };
    }
    positions?.takeBack(textOf(operation, 'op'), pointer);
  }
  return undefined;
}

/** Where an edit of a field belongs: in the value of an operation, or in place of it. */
function addressIn(
  operation: JsonValue,
  index: number,
  { object }: BuiltField,
  path: Path,
): ReturnType<PatchPlace['addressOf']> {
  const value = fieldOf(operation, 'value')?.value;
  const steps = stepsOfPointer(textOf(operation, 'path'));
  // What an operation takes away is there again without it.
  if (textOf(operation, 'op') === 'remove') return { path: [index], setting: { op: 'remove', path: [index] } };
  if (value === undefined || steps.length > path.length || !isOnPath(steps, path)) return undefined;
  const there = walk(object, path.slice(0, steps.length)).at(-1)?.value;
  const within = mergeAddress(value, there, path.slice(steps.length));
  if (within === undefined) return undefined;
  const removal = within.path.length === 0 ? { removal: removalOf(value, index) } : {};
  return { path: [index, 'value', ...within.path], ...removal };
}

/** Without its value an operation is none: it goes, or sets what counts as nothing. */
function removalOf(value: JsonValue, index: number): Edit {
  const isTrue = value.kind === 'scalar' && value.value === true;
  return isTrue ? { op: 'set', path: [index, 'value'], value: false } : { op: 'remove', path: [index] };
}

function startIn(
  operation: JsonMapping,
  steps: readonly string[],
  { object, path, isBrought }: BuiltField,
): number | undefined {
  const op = textOf(operation, 'op');
  if (op === 'test') return undefined;
  const pathKey = fieldOf(operation, 'path')?.key.range?.[0];
  const value = fieldOf(operation, 'value');
  const isAbsent = walk(object, path).length < path.length;
  if (op !== 'add' && op !== 'replace') return op === 'remove' && !isAbsent ? undefined : pathKey;
  if (value === undefined) return pathKey;
  const valueKey = value.key.range?.[0];
  const way = path.slice(0, steps.length);
  const there = walk(object, way).at(-1)?.value;
  if (typeof way.at(-1) === 'number' && !isSameItem(value.value, there, String(way.at(-2)))) return undefined;
  if (steps.length >= path.length) return isNull(value.value) === isAbsent ? valueKey : undefined;
  const within = walkLike(value.value, there, path.slice(steps.length));
  const last = within.at(-1);
  if (within.length === path.length - steps.length && last !== undefined) {
    return isNull(last.value) === isAbsent ? stepStart(last) : undefined;
  }
  if (!isAbsent) return undefined;
  const named = typeof way.at(-1) === 'number' ? fieldOf(value.value, 'name')?.key.range?.[0] : undefined;
  return (isBrought ? (itemStart(within) ?? named) : undefined) ?? valueKey;
}

/** Whether a pointer leads to a field, or to something above or below it. */
function isOnPath(steps: readonly string[], path: Path): boolean {
  return steps.every((step, index) => {
    const own = path[index];
    if (own === undefined) return true;
    return typeof own === 'number' ? /^(?:\d+|-)$/.test(step) : own === step;
  });
}
