/** Why some things do not hold together, in words; undefined where they do. */
export type FaultOf<T> = (items: ReadonlySet<T>) => string | undefined | Promise<string | undefined>;

/**
 * As many of some things as hold together, found by halves: few tries where few are at fault.
 *
 * @param refused gets the reason of each that is left out, and loses those that are taken in after all
 */
export async function holding<T>(items: Iterable<T>, faultOf: FaultOf<T>, refused: Map<T, string>): Promise<Set<T>> {
  const all = [...items];
  const kept = new Set(await halve(all, faultOf, refused));
  // One that fails alone may hold where another one is done: escalation is forbidden once the container is unprivileged.
  for (let size = -1; size !== kept.size; ) {
    size = kept.size;
    for (const item of all) if (!kept.has(item)) await add(kept, item, faultOf, refused);
  }
  return kept;
}

/** Halves a list until each part holds, and joins the parts as far as they hold together. */
async function halve<T>(items: readonly T[], faultOf: FaultOf<T>, refused: Map<T, string>): Promise<readonly T[]> {
  const [only, second] = items;
  const fault = only === undefined ? undefined : await faultOf(new Set(items));
  if (fault === undefined) return items;
  if (only !== undefined && second === undefined) {
    refused.set(only, fault);
    return [];
  }
  const middle = items.length >> 1;
  const kept = new Set(await halve(items.slice(0, middle), faultOf, refused));
  const others = await halve(items.slice(middle), faultOf, refused);
  if (kept.size === 0 || others.length === 0 || (await faultOf(new Set([...kept, ...others]))) === undefined) {
    return [...kept, ...others];
  }
  for (const item of others) await add(kept, item, faultOf, refused);
  return [...kept];
}

async function add<T>(kept: Set<T>, item: T, faultOf: FaultOf<T>, refused: Map<T, string>): Promise<void> {
  const reason = await faultOf(new Set([...kept, item]));
  if (reason === undefined) {
    kept.add(item);
    refused.delete(item);
  } else if (!refused.has(item)) refused.set(item, reason);
}
