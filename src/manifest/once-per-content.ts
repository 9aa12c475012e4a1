import type { Content } from './content.ts';

/**
 * A reader that reads each file once, however often it is asked for it: both sides of a change have most of their files
 * in common. Contents of one path are the same where their bytes are, whoever fetched them.
 */
export function oncePerContent<Value>(
  read: (path: string, content: Content) => Value,
): (path: string, content: Content) => Value {
  const known = new Map<string, { readonly content: Content; readonly value: Value }[]>();
  return (path, content) => {
    const ofPath = known.get(path) ?? [];
    const before = ofPath.find((one) => isSame(one.content, content));
    if (before !== undefined) return before.value;
    const value = read(path, content);
    known.set(path, [...ofPath, { content, value }]);
    return value;
  };
}

function isSame(one: Content, other: Content): boolean {
  if (one === other) return true;
  if (!('bytes' in one && 'bytes' in other)) return false;
  const [a, b] = [one.bytes, other.bytes];
  return a.byteLength === b.byteLength && a.every((byte, index) => byte === b[index]);
}
