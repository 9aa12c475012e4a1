import type { Place } from '../manifest/manifest.ts';
import type { Scan } from './scan.ts';

/** What fixing some files did, or would do. */
export interface FixOutcome {
  /** Only those that change, in order. */
  readonly files: readonly FixedFile[];
  /** How many violations are repaired. */
  readonly repaired: number;
  readonly refused: readonly RefusedRepair[];
  /** The files as they are afterwards: what is left. */
  readonly rest: Scan;
}

export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** A violation that has a fix which this file does not take. */
export interface RefusedRepair {
  readonly place: Place;
  readonly check: string;
  readonly setter: string;
  /** One sentence, without a full stop. */
  readonly reason: string;
}
