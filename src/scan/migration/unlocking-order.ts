/** Checks to repair together, and the number of workloads that pass then. */
export interface Unlocking {
  /** The names of the checks, at least one. */
  readonly checks: readonly string[];
  readonly unlocks: number;
}

/**
 * Orders checks so that the most workloads pass the soonest. The order is greedy. The candidates are the sets of checks
 * that some workload still fails; first comes the set that makes the most workloads pass for each of its checks. Of
 * equal sets the one that makes more workloads pass comes first, then the earlier one. In the end every workload was
 * counted once.
 *
 * @param blocked the failing checks of each workload
 */
export function unlockingOrder(blocked: readonly (readonly string[])[]): Unlocking[] {
  const checks = [...new Set(blocked.flat())];
  // The failing checks of a workload as bits of a number: the standard has fewer checks than a number has bits.
  const bits = new Map(checks.map((check, index) => [check, 1 << index]));
  const maskOf = (failing: readonly string[]): number =>
    failing.reduce((mask, check) => mask | (bits.get(check) ?? 0), 0);
  let left = group(blocked.map((failing) => [maskOf(failing), 1] as const));
  const order: Unlocking[] = [];
  while (left.size > 0) {
    const { mask, unlocks } = [...left.keys()]
      .map((mask) => ({ mask, unlocks: unlockedBy(mask, left) }))
      .reduce((best, next) => (isBetter(next, best) ? next : best));
    order.push({ checks: checks.filter((check) => ((bits.get(check) ?? 0) & mask) !== 0), unlocks });
    left = group([...left].map(([other, count]) => [other & ~mask, count] as const));
  }
  return order;
}

/** Adds up the workloads with the same failing checks; leaves out those without any. */
function group(counted: readonly (readonly [mask: number, count: number])[]): Map<number, number> {
  const groups = new Map<number, number>();
  for (const [mask, count] of counted) if (mask !== 0) groups.set(mask, (groups.get(mask) ?? 0) + count);
  return groups;
}

function unlockedBy(mask: number, left: ReadonlyMap<number, number>): number {
  let unlocked = 0;
  for (const [other, count] of left) if ((other & ~mask) === 0) unlocked += count;
  return unlocked;
}

interface Candidate {
  readonly mask: number;
  readonly unlocks: number;
}

function isBetter(a: Candidate, b: Candidate): boolean {
  const byRate = a.unlocks * sizeOf(b.mask) - b.unlocks * sizeOf(a.mask);
  return byRate === 0 ? a.unlocks > b.unlocks : byRate > 0;
}

function sizeOf(mask: number): number {
  return mask.toString(2).replaceAll('0', '').length;
}
