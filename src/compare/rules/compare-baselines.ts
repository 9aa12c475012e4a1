import type { Baseline } from '../../target/baseline/baseline.ts';
import { debtorOf } from '../../target/baseline/baseline.ts';
import { count } from '../../text/count.ts';
import type { Loosening } from './loosening.ts';

/** More workloads are not named. */
const MOST_NAMED = 5;

/**
 * Says what a change of the baseline adds to what is known: from its merge on, no scan of a branch fails for that. What is
 * listed of a workload counts wherever the workload stands, so that a renamed file adds nothing.
 */
export function compareBaselines(base: Baseline, head: Baseline): Loosening[] {
  const before = debtsOf(base);
  const added = head.flatMap((entry) => {
    const known = before.get(debtorOf(entry)) ?? new Map<string, number>();
    const fresh = [...entry.violations].filter((violation) => {
      const left = known.get(violation) ?? 0;
      known.set(violation, left - 1);
      return left <= 0;
    });
    return fresh.length === 0 ? [] : [{ entry, fresh }];
  });
  const [first] = added;
  if (first === undefined) return [];
  const size = added.reduce((sum, { fresh }) => sum + fresh.length, 0);
  const names = added
    .slice(0, MOST_NAMED)
    .map(({ entry: { kind, name }, fresh }) => `${kind} ${name} (${fresh.join(', ')})`);
  const more = added.length > MOST_NAMED ? ', …' : '';
  return [
    {
      line: first.entry.place.line,
      name: 'baseline',
      message: `lists ${count(size, 'more violation')} as known, for which scans of a branch fail no more: ${names.join(', ')}${more}`,
    },
  ];
}

function debtsOf(baseline: Baseline): Map<string, Map<string, number>> {
  const debts = new Map<string, Map<string, number>>();
  for (const entry of baseline) {
    const known = debts.get(debtorOf(entry)) ?? new Map<string, number>();
    debts.set(debtorOf(entry), known);
    for (const violation of entry.violations) known.set(violation, (known.get(violation) ?? 0) + 1);
  }
  return debts;
}
