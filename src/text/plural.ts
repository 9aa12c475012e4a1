/** `one` where the count is 1, else `many` (`one` with an s where it is left out). */
export function plural(one: string, count: number, many = `${one}s`): string {
  return count === 1 ? one : many;
}
