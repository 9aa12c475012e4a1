import type { JsonValue } from '../../src/manifest/yaml/json-value.ts';
import type { Path } from '../../src/pss/pod/path.ts';

/** The paths at which two documents say different things; a list that grew or shrank is one. */
export function differences(before: JsonValue, after: JsonValue): Path[] {
  return compare(plain(before), plain(after), []);
}

type Plain = null | boolean | string | { readonly digits: string } | readonly Plain[] | ReadonlyMap<string, Plain>;

function plain(value: JsonValue): Plain {
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'list') return value.items.map(plain);
  return new Map([...value.entries].map(([key, entry]) => [key, plain(entry.value)]));
}

function compare(a: Plain | undefined, b: Plain | undefined, path: Path): Path[] {
  if (a instanceof Map && b instanceof Map) {
    return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) => compare(a.get(key), b.get(key), [...path, key]));
  }
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    return a.flatMap((item, index) => compare(item, b[index], [...path, index]));
  }
  return JSON.stringify(a) === JSON.stringify(b) && !(a instanceof Map) && !(b instanceof Map) ? [] : [path];
}
