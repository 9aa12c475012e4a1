import { repairFile } from '../../fix/repair-file.ts';
import type { Workload } from '../../manifest/manifest.ts';
import { checkOf } from '../../pss/check-of.ts';
import { failingChecks } from '../../pss/failing-checks.ts';
import type { Level } from '../../pss/level.ts';
import type { Fix, FixClass } from '../../pss/rule.ts';
import { groupBy } from '../../text/group-by.ts';
import { compareText } from '../../text/order.ts';
import type { JudgedWorkload } from '../scan.ts';
import { isExemptByConfig } from '../scan.ts';
import { unlockingOrder } from './unlocking-order.ts';

/** A failing check of a namespace's next level, with its counts. */
export interface BlockingCheck {
  readonly check: string;
  readonly workloads: number;
  readonly violations: number;
  /** The number of its violations by the class of their fix. */
  readonly classes: Readonly<Record<FixClass, number>>;
}

/** One round of repairs: these checks, in all workloads. */
export interface PlannedFix {
  readonly checks: readonly string[];
  /** The number of workloads that fail at least one of the checks. */
  readonly workloads: number;
  /** The number of workloads that pass after this round and those before it. */
  readonly unlocks: number;
  readonly classes: Readonly<Record<FixClass, number>>;
}

/** A workload to repair for the next level, and the class of the fix of each violation. */
export interface BlockedWorkload {
  readonly results: readonly { readonly check: string; readonly classes: readonly FixClass[] }[];
  /** Whether the safe fixes repair all of it, in its own file. */
  readonly isSafe: boolean;
  /** The files beside its own in which it is repaired: of what is built these are patches or values. */
  readonly otherFiles: readonly string[];
}

/** The failing checks of a workload at a level, as far as the config does not exempt them; undefined where it passes. */
export function blockedBy(judged: JudgedWorkload, next: Level): BlockedWorkload | undefined {
  const { workload, reached, isExemptAtAnyLevel } = judged;
  const fixed = reached.failing[next]
    .map(({ check, violations }) => ({
      check,
      fixes: violations
        .filter((violation) => !isExemptAtAnyLevel(check, violation))
        .map((violation) => ({ violation, fix: checkOf(check).fix(violation, workload.pod) })),
    }))
    .filter(({ fixes }) => fixes.length > 0);
  if (fixed.length === 0) return undefined;
  const results = fixed.map(({ check, fixes }) => ({ check, classes: fixes.map(({ fix }) => fix.class) }));
  const all = fixed.flatMap(({ fixes }) => fixes);
  const isSafe = workload.via === undefined && all.every(({ fix }) => isSafeIn(workload, fix));
  const files = new Set(all.map((repair) => repairFile(workload, repair)));
  return { results, isSafe, otherFiles: [...files].filter((file) => file !== workload.file) };
}

/** Whether a workload violates a level in something that the config exempts: the API server knows no such exemption. */
export function isExemptFrom({ reached, isExemptAtAnyLevel }: JudgedWorkload, level: Level): boolean {
  return reached.failing[level].some(({ check, violations }) =>
    violations.some((violation) => isExemptAtAnyLevel(check, violation)),
  );
}

/** Whether a workload violates what it is held to, in any mode, and not only in what the config exempts. */
export function isViolating({ verdicts, exempt }: JudgedWorkload): boolean {
  return failingChecks(verdicts).some(({ result: { check, violations } }) =>
    violations.some((violation) => !isExemptByConfig(exempt, check, violation)),
  );
}

/** Whether a fix is safe and all its edits can be made in the workload's files. */
function isSafeIn(workload: Workload, { class: fixClass, edits = [] }: Fix): boolean {
  const isWritable = edits.length > 0 && edits.every(({ path }) => !('reason' in workload.editAt(path)));
  return fixClass === 'safe' && isWritable;
}

/** Counts the failing checks, those that most workloads fail first. */
export function blockingChecks(blocked: readonly BlockedWorkload[]): BlockingCheck[] {
  const results = groupBy(
    blocked.flatMap((entry) => entry.results),
    ({ check }) => check,
  );
  return [...results]
    .map(([check, all]) => {
      const classes = all.flatMap((result) => result.classes);
      return { check, workloads: all.length, violations: classes.length, classes: countClasses(classes) };
    })
    .sort((a, b) => b.workloads - a.workloads || compareText(a.check, b.check));
}

/** The rounds of repairs, in the order that makes the most workloads pass the soonest. */
export function plannedFixes(blocked: readonly BlockedWorkload[]): PlannedFix[] {
  return unlockingOrder(blocked.map(({ results }) => results.map(({ check }) => check))).map(({ checks, unlocks }) => {
    const repaired = blocked
      .map(({ results }) => results.filter(({ check }) => checks.includes(check)))
      .filter((results) => results.length > 0);
    const classes = countClasses(repaired.flat().flatMap((result) => result.classes));
    return { checks, workloads: repaired.length, unlocks, classes };
  });
}

function countClasses(classes: readonly FixClass[]): Record<FixClass, number> {
  const count = (fixClass: FixClass): number => classes.filter((each) => each === fixClass).length;
  return { safe: count('safe'), careful: count('careful'), manual: count('manual') };
}
