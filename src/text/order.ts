/**
 * Compares texts as Go does (negative, zero or positive): by the bytes of their UTF-8, which is the order of code
 * points. JavaScript's own `<` compares UTF-16 units and puts U+1F600 before U+FF01.
 */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const unitA = a.charCodeAt(i);
    const unitB = b.charCodeAt(i);
    if (unitA !== unitB) return rank(unitA) - rank(unitB);
  }
  return a.length - b.length;
}

/** Returns the distinct values, sorted, as Go's `sets.List` does. */
export function sortedSet(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(compareText);
}

/**
 * Orders UTF-16 units: surrogates (U+D800 to U+DFFF) are halves of code points above U+FFFF, so U+E000 to U+FFFF come
 * first.
 */
function rank(unit: number): number {
  if (unit >= 0xe000) return unit - 0x800;
  return unit >= 0xd800 ? unit + 0x2000 : unit;
}
