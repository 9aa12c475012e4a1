/** Returns in words why these items do not hold together; undefined where they do. */
export type FaultOf<T> = (items: ReadonlySet<T>) => string | undefined | Promise<string | undefined>;

/**
 * Finds as many items as hold together, by halving: that takes few tries where few items are at fault.
 *
 * @param refused receives the reason of each item that is left out; items that hold after all are removed from it
 * @param isSpent whether nothing more is tried: see `Tries`
 */
export async function holdingSubset<T>(
  items: Iterable<T>,
  faultOf: FaultOf<T>,
  refused: Map<T, string>,
  isSpent: () => boolean = () => false,
): Promise<Set<T>> {
  const all = [...items];
  const tries = { faultOf, refused, isSpent };
  const kept = new Set(await halve(all, tries));
  // An item that fails alone may hold with another: escalation can only be forbidden once the container is
  // unprivileged.
  for (let size = -1; size !== kept.size; ) {
    size = kept.size;
    for (const item of all) if (!kept.has(item) && !isSpent()) await add(kept, item, tries);
  }
  return kept;
}

/** How items are tried. */
interface Tries<T> {
  readonly faultOf: FaultOf<T>;
  readonly refused: Map<T, string>;
  /** Whether nothing more is tried: every try then fails with the reason. */
  readonly isSpent: () => boolean;
}

/** Halves a list until each part holds, and joins the parts as far as they hold together. */
async function halve<T>(items: readonly T[], tries: Tries<T>): Promise<readonly T[]> {
  const { faultOf, refused, isSpent } = tries;
  const [only, second] = items;
  const fault = only === undefined ? undefined : await faultOf(new Set(items));
  if (fault === undefined) return items;
  if (second === undefined || isSpent()) {
    for (const item of items) refused.set(item, fault);
    return [];
  }
  const middle = items.length >> 1;
  const kept = new Set(await halve(items.slice(0, middle), tries));
  const others = await halve(items.slice(middle), tries);
  if (kept.size === 0 || others.length === 0 || (await faultOf(new Set([...kept, ...others]))) === undefined) {
    return [...kept, ...others];
  }
  for (const item of others) await add(kept, item, tries);
  return [...kept];
}

/** Adds an item to `kept` if it holds with the items there, else notes the reason. */
async function add<T>(kept: Set<T>, item: T, { faultOf, refused, isSpent }: Tries<T>): Promise<void> {
  // The copy alone would take long where nothing more is tried.
  const reason = await faultOf(isSpent() ? new Set([item]) : new Set([...kept, item]));
  if (reason === undefined) {
    kept.add(item);
    refused.delete(item);
  } else if (!refused.has(item)) refused.set(item, reason);
}
