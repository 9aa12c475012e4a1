import type { Violation } from '../pss/check.ts';
import type { Fix } from '../pss/check.ts';

/** A violation that someone wants repaired. */
export interface Repair {
  readonly check: string;
  readonly violation: Violation;
  readonly fix: Fix;
}

/**
 * A replacement of whole lines of a file that was applied and evaluated again before anyone sees it.
 * Lines count from 1; `lines` holds no line endings.
 */
export interface Suggestion {
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly lines: readonly string[];
  /** What this suggestion alone removes: positions in the repairs that were asked for. */
  readonly repairs: readonly number[];
  /** False where no hunk of the pull request shows these lines: then it can only be shown as a diff. */
  readonly isInDiff: boolean;
}

/** Why a repair that has edits gets no suggestion. */
export interface Refusal {
  readonly repair: number;
  /** One sentence for people. */
  readonly reason: string;
}
