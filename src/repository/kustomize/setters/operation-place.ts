import type { JsonList, JsonMapping } from '../../../manifest/yaml/json-value.ts';
import { fieldOf, isNull, textOf, walk } from '../../../manifest/yaml/walk.ts';
import type { Path } from '../../../pss/pod/path.ts';
import { stepsOfPointer } from '../alterations/alteration.ts';
import { itemStart, startOf } from './merge-place.ts';
import type { BuiltField } from './setter.ts';
import { isSameItem, walkLike } from './walk-like.ts';

/**
 * Finds what in a JSON patch sets a field last, or takes it away: the `value` of an operation or a key in it, or the `path`
 * of what removes. Undefined where the patch leaves the field alone. Positions in lists may have been others at that time:
 * items are told apart by their names, where they have some.
 * https://www.rfc-editor.org/rfc/rfc6902
 *
 * @returns an offset in the text of the patch
 */
export function operationPlace(operations: JsonList, field: BuiltField): number | undefined {
  for (const operation of [...operations.items].reverse()) {
    const place = operation.kind === 'mapping' ? placeIn(operation, field) : undefined;
    if (place !== undefined) return place;
  }
  return undefined;
}

function placeIn(operation: JsonMapping, { object, path, isBrought }: BuiltField): number | undefined {
  const op = textOf(operation, 'op');
  const steps = stepsOfPointer(textOf(operation, 'path'));
  if (op === 'test' || !isOnPath(steps, path)) return undefined;
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
    return isNull(last.value) === isAbsent ? startOf(last) : undefined;
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
