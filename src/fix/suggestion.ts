import type { Fix, Violation } from '../pss/rule.ts';

/** A violation that someone wants repaired. */
export interface Repair {
  readonly check: string;
  readonly violation: Violation;
  readonly fix: Fix;
}

/**
 * A replacement of whole lines of a file that was applied and evaluated again before anyone sees it.
 * Lines count from 1; `lines` holds no line endings and is never empty.
 */
export interface Suggestion {
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly lines: readonly string[];
  /** What this suggestion alone removes: the very objects that were asked for. */
  readonly repairs: readonly Repair[];
  /** False where no hunk of the pull request shows these lines: then it can only be shown as a diff. */
  readonly isInDiff: boolean;
  /** False where GitHub would not commit it byte for byte (CRLF or mixed line endings): show a diff instead. */
  readonly isCommittable: boolean;
}

/** Why a repair that has edits gets no suggestion. */
export interface Refusal {
  /** The very object that was asked for. */
  readonly repair: Repair;
  /** One sentence for people, without a full stop. */
  readonly reason: string;
}
