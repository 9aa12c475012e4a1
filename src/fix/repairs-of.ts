import type { Workload } from '../manifest/manifest.ts';
import { checkOf } from '../pss/check-of.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import { violationsAt } from '../pss/violations-at.ts';
import type { Repair } from './suggestion.ts';

/** The violations that a workload has at a level and version, each with its fix. */
export function repairsOf({ pod }: Workload, target: LevelVersion): Repair[] {
  return violationsAt(target)(pod).map(({ check, violation }) => ({
    check,
    violation,
    fix: checkOf(check).fix(violation, pod),
  }));
}
