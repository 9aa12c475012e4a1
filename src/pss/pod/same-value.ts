import type { Path } from './path.ts';

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

/** Whether two values of pods are the same, whatever the order of keys; absent fields count as undefined ones. */
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
