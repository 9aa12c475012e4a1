/** Returns `one` where the count is 1, else `many`, which is `one` with an s by default. */
export function plural(one: string, count: number, many = `${one}s`): string {
  return count === 1 ? one : many;
}
