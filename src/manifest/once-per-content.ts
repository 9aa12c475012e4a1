import type { Content } from './content.ts';

/**
 * Returns a reader that reads each content of a path once and remembers the result: both sides of a change have most of
 * their files in common. Two contents of a path are the same where their bytes are equal.
 */
export function oncePerContent<Value>(
  read: (path: string, content: Content) => Value,
): (path: string, content: Content) => Value {
  const known = new Map<string, { readonly content: Content; readonly value: Value }[]>();
  return (path, content) => {
    const entries = known.get(path) ?? [];
    const cached = entries.find((entry) => isSame(entry.content, content));
    if (cached !== undefined) return cached.value;
    const value = read(path, content);
    known.set(path, [...entries, { content, value }]);
    return value;
  };
}

function isSame(first: Content, second: Content): boolean {
  if (first === second) return true;
  if (!('bytes' in first && 'bytes' in second)) return false;
  const [a, b] = [first.bytes, second.bytes];
  return a.byteLength === b.byteLength && a.every((byte, index) => byte === b[index]);
}
