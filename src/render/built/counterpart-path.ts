import type { Path } from '../../pss/pod/path.ts';
import { isSameValue, valueAt } from '../../pss/pod/same-value.ts';

/**
 * Returns the path in another form of a pod that stands for the same field: items of lists go by their names, others by
 * their position where both have the same item there. A step that the other form does not have, an absent field, stays as
 * it is; undefined where it has no such item.
 */
export function counterpartPath(path: Path, from: unknown, to: unknown): Path | undefined {
  const steps: (string | number)[] = [];
  let [here, there] = [from, to];
  for (const step of path) {
    const position = typeof step === 'number' && Array.isArray(here) ? itemLike(here, step, there) : step;
    if (position === undefined) return undefined;
    steps.push(position);
    here = valueAt(here, [step]);
    there = valueAt(there, [position]);
  }
  return steps;
}

function itemLike(list: readonly unknown[], index: number, other: unknown): number | undefined {
  if (!Array.isArray(other)) return undefined;
  const item = list[index];
  const name = valueAt(item, ['name']);
  if (name === undefined) return index in other && isSameValue(item, other[index]) ? index : undefined;
  const found = other.findIndex((candidate) => valueAt(candidate, ['name']) === name);
  return found === -1 ? undefined : found;
}
