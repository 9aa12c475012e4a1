/**
 * Returns the last of some indexes, from 0, that a condition holds for, by binary search; -1 where it holds for none.
 *
 * @param holds a condition that holds for the indexes up to some one, and for none behind it
 */
export function lastIndexWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
