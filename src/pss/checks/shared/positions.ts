/** The positions of each text in a list, the first one first. */
export type Positions = ReadonlyMap<string, readonly number[]>;

/**
 * Returns a function that finds the positions of each text in a list. The answer is kept with the list: every violation
 * and every fix asks for it, and a list may have thousands of both.
 *
 * @param textOf the text of an item
 */
export function positionsBy<Item>(textOf: (item: Item) => string): (list: readonly Item[]) => Positions {
  const known = new WeakMap<readonly Item[], Positions>();
  return (list) => {
    const found = known.get(list) ?? positionsOf(list.map(textOf));
    known.set(list, found);
    return found;
  };
}

function positionsOf(texts: readonly string[]): Positions {
  const positions = new Map<string, number[]>();
  for (const [index, text] of texts.entries()) {
    const earlier = positions.get(text);
    if (earlier === undefined) positions.set(text, [index]);
    else earlier.push(index);
  }
  return positions;
}
