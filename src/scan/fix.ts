import type { Repair } from '../fix/suggestion.ts';
import type { Note, Place, Workload } from '../manifest/manifest.ts';
import type { Violation } from '../pss/rule.ts';
import type { Scan } from './scan.ts';

/** The result of fixing files, or of a dry run. */
export interface FixOutcome {
  /** The files that change, in order. */
  readonly files: readonly FixedFile[];
  /** The repairs that were made, by workload. */
  readonly made: readonly MadeRepairs[];
  readonly refused: readonly RefusedRepair[];
  /** The kustomizations that may alter what was repaired, and were not built: nothing proves what they make of it. */
  readonly unbuilt: readonly Note[];
  /** A scan of the files after the repairs. */
  readonly rest: Scan;
}

/** A file that changes, with its text before and after. */
export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** The violations of one workload that were repaired. */
export interface MadeRepairs {
  readonly workload: Workload;
  readonly repairs: readonly Repair[];
}

/** How many violations were repaired. */
export function repairCount(made: readonly MadeRepairs[]): number {
  return made.reduce((sum, { repairs }) => sum + repairs.length, 0);
}

/** A violation whose fix was not made. */
export interface RefusedRepair {
  readonly workload: Workload;
  readonly place: Place;
  readonly violation: Violation;
  readonly check: string;
  /** As `formatSetter` writes it. */
  readonly setter: string;
  /** One sentence for people, without a full stop; Markdown. */
  readonly reason: string;
  /** The comment that shows that the violation is meant; absent where that is not the reason. */
  readonly comment?: string;
}
