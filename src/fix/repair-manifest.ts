import type { Workload } from '../manifest/manifest.ts';
import type { PodSpecs } from '../manifest/pod-specs.ts';
import { NO_POD_SPECS } from '../manifest/pod-specs.ts';
import { readManifest } from '../manifest/read-manifest.ts';
import type { FixClass } from '../pss/check.ts';
import { checkOf } from '../pss/check-of.ts';
import { evaluate } from '../pss/evaluate.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import type { SuggestOutcome, WorkloadRepairs } from './suggest.ts';
import { suggest } from './suggest.ts';
import type { Repair } from './suggestion.ts';

/** All that one file violates, to be repaired in place. */
export interface RepairRequest {
  readonly file: string;
  /** The file's content, decoded; a byte order mark, if there is one, included. */
  readonly text: string;
  /** What a workload is judged against; undefined leaves it alone. */
  readonly targetOf: (workload: Workload) => LevelVersion | undefined;
  /** Which fixes are applied: `['safe']`, or `['safe', 'careful']`. */
  readonly classes: readonly FixClass[];
  /** Which of these are left as they are all the same. Unset: none. */
  readonly isLeft?: (workload: Workload, repair: Repair) => boolean;
  /** Kinds that hold pods, beside those that are known here. */
  readonly podSpecs?: PodSpecs;
}

export interface RepairOutcome extends SuggestOutcome {
  /** What was to be repaired. */
  readonly workloads: readonly WorkloadRepairs[];
}

/**
 * Applies every repair of a file that holds: `text` is the repaired file, `refusals` say why the others do not. What
 * cannot be read is left alone, and so are violations without edits.
 */
export function repairManifest({
  file,
  text,
  targetOf,
  classes,
  isLeft = () => false,
  podSpecs = NO_POD_SPECS,
}: RepairRequest): RepairOutcome {
  const { workloads } = readManifest(file, new TextEncoder().encode(text), podSpecs);
  const wanted = workloads.flatMap((workload) => {
    const target = targetOf(workload);
    if (target === undefined) return [];
    const repairs = repairsOf(workload, target).filter(
      (repair) => classes.includes(repair.fix.class) && !isLeft(workload, repair),
    );
    return repairs.length === 0 ? [] : [{ workload, target, repairs }];
  });
  return { ...suggest({ file, text, workloads: wanted, podSpecs }), workloads: wanted };
}

/** A workload's violations at a target, each with its fix. */
export function repairsOf({ pod }: Workload, target: LevelVersion): Repair[] {
  return evaluate(pod, target).results.flatMap(({ check, violations }) =>
    violations.map((violation) => ({ check, violation, fix: checkOf(check).fix(violation, pod) })),
  );
}
