/** Tells apart values that are called alike: each but the first of a key gets its position among them. */
export function numbered<V>(
  values: readonly V[],
  keyOf: (value: V) => string,
  withNumber: (value: V, number: number) => V,
): V[] {
  const counts = new Map<string, number>();
  return values.map((value) => {
    const key = keyOf(value);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count === 0 ? value : withNumber(value, count);
  });
}
