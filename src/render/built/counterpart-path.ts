import type { Path } from '../../pss/pod/path.ts';

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

/** The value at a path; undefined where there is none. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Readonly<Record<string | number, unknown>>)[step]
        : undefined,
    root,
  );
}

/** Whether two values of pods are the same, whatever the order of keys. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [keys, otherKeys] = [one, other].map(keysOf) as [string[], string[]];
  return (
    keys.length === otherKeys.length && keys.every((key) => isSameValue(valueAt(one, [key]), valueAt(other, [key])))
  );
}

function keysOf(value: object): string[] {
  return Object.keys(value).filter((key) => valueAt(value, [key]) !== undefined);
}

function itemLike(list: readonly unknown[], index: number, other: unknown): number | undefined {
  if (!Array.isArray(other)) return undefined;
  const item = list[index];
  const name = valueAt(item, ['name']);
  if (name === undefined) return index in other && isSameValue(item, other[index]) ? index : undefined;
  const found = other.findIndex((candidate) => valueAt(candidate, ['name']) === name);
  return found === -1 ? undefined : found;
}
