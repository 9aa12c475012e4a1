/** Groups values by key; the keys are in the order of their first value. */
export function groupBy<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) put(groups, keyOf(value), value);
  return groups;
}

/** Groups values that have several keys: each value is in the group of each of its keys. */
export function groupByEach<K, V>(values: readonly V[], keysOf: (value: V) => readonly K[]): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) for (const key of keysOf(value)) put(groups, key, value);
  return groups;
}

function put<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

/** The first value of each key, in the order of the values. */
export function distinctBy<V>(values: readonly V[], keyOf: (value: V) => unknown): V[] {
  const seen = new Set<unknown>();
  return values.filter((value) => {
    const key = keyOf(value);
    return !seen.has(key) && seen.add(key);
  });
}
