import { BoundedMap } from './bounded-map.ts';
import { copyWithoutSource } from './without-source.ts';

/**
 * Returns a function that remembers its answers, at most so many: see `BoundedMap`. What is asked may be a part of a
 * manifest's text.
 */
export function rememberSome<Value>(most: number, answer: (asked: string) => Value): (asked: string) => Value {
  const known = new BoundedMap<string, { readonly value: Value }>(most);
  return (asked) => {
    const before = known.get(asked);
    if (before !== undefined) return before.value;
    const value = answer(asked);
    known.set(copyWithoutSource(asked), { value });
    return value;
  };
}
