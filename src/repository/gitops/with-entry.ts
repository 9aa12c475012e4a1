/**
 * Returns a map with one entry more, or another one, which keeps nothing but that: of a map of thousands there may be
 * thousands of these.
 */
export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new ExtendedMap(map, key, value);
}

/** Shows another map, with one entry at its place there, else behind all. */
class ExtendedMap<K, V> implements ReadonlyMap<K, V> {
  private readonly map: ReadonlyMap<K, V>;
  private readonly key: K;
  private readonly value: V;

  constructor(map: ReadonlyMap<K, V>, key: K, value: V) {
    this.map = map;
    this.key = key;
    this.value = value;
  }

  get size(): number {
    return this.map.size + (this.map.has(this.key) ? 0 : 1);
  }

  get(key: K): V | undefined {
    return key === this.key ? this.value : this.map.get(key);
  }

  has(key: K): boolean {
    return key === this.key || this.map.has(key);
  }

  forEach(use: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) use(value, key, this);
  }

  *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.map) yield [key, key === this.key ? this.value : value];
    if (!this.map.has(this.key)) yield [this.key, this.value];
  }

  *keys(): MapIterator<K> {
    for (const [key] of this) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }
}
