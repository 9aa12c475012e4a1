/**
 * Returns a function that remembers its last answer: what is asked many times of one thing, and then of the next. A WeakMap
 * would remember all, but what it holds of young things outlives them, as V8's quick collections take it for used.
 */
export function rememberLast<Key extends object | string, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, value: answer(key) };
    return last.value;
  };
}
