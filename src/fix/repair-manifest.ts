import type { PodSpecs } from '../manifest/kinds/pod-specs.ts';
import { NO_POD_SPECS } from '../manifest/kinds/pod-specs.ts';
import type { Workload } from '../manifest/manifest.ts';
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
  /** What a workload is judged against; undefined leaves it alone. Asked once for each. */
  readonly targetOf: (workload: Workload) => RepairTarget | undefined;
  /** Which fixes are applied: `['safe']`, or `['safe', 'careful']`. */
  readonly classes: readonly FixClass[];
  /** Kinds that hold pods, beside those that are known here. */
  readonly podSpecs?: PodSpecs;
}

export interface RepairTarget extends LevelVersion {
  /** Which repairs of the classes are left out all the same. Unset: none. */
  readonly isLeft?: (repair: Repair) => boolean;
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
  podSpecs = NO_POD_SPECS,
}: RepairRequest): RepairOutcome {
  const { workloads } = readManifest(file, new TextEncoder().encode(text), podSpecs);
  const wanted = workloads.flatMap((workload) => {
    const asked = targetOf(workload);
    if (asked === undefined) return [];
    const { isLeft = () => false, ...target } = asked;
    const repairs = repairsOf(workload, target).filter(
      (repair) => classes.includes(repair.fix.class) && !isLeft(repair),
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
