import type { Place } from '../manifest/manifest.ts';
import type { Scan } from './scan.ts';

/** The result of fixing files, or of a dry run. */
export interface FixOutcome {
  /** The files that change, in order. */
  readonly files: readonly FixedFile[];
  /** The number of repaired violations. */
  readonly repaired: number;
  readonly refused: readonly RefusedRepair[];
  /** A scan of the files after the repairs. */
  readonly rest: Scan;
}

/** A file that changes, with its text before and after. */
export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** A violation whose fix could not be made in its file. */
export interface RefusedRepair {
  readonly place: Place;
  readonly check: string;
  /** As `formatSetter` writes it. */
  readonly setter: string;
  /** One sentence for people, without a full stop; Markdown. */
  readonly reason: string;
}
