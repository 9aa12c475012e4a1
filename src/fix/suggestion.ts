import type { Fix, Violation } from '../pss/rule.ts';

/** A violation to repair, with its fix. */
export interface Repair {
  readonly check: string;
  readonly violation: Violation;
  readonly fix: Fix;
}

/**
 * A replacement of whole lines of a file. It was applied and evaluated again before anyone sees it. Lines count from 1,
 * both inclusive; `lines` has no line endings and is never empty.
 */
export interface Suggestion {
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly lines: readonly string[];
  /** The repairs that this suggestion alone makes: the same objects as in the request. */
  readonly repairs: readonly Repair[];
  /** False where no hunk of the pull request shows all these lines: then it can only be shown as a diff. */
  readonly isInDiff: boolean;
  /** False where GitHub would not commit it byte for byte (CRLF or mixed line endings): show a diff instead. */
  readonly isCommittable: boolean;
  /** Whether it is a patch of an overlay, as the file of the workload is built by others that do not violate. */
  readonly isOfOverlay?: true;
}

/** The reason why a repair that has edits gets no suggestion. */
export interface Refusal {
  /** The same object as in the request. */
  readonly repair: Repair;
  /** One sentence for people, lower case, without a full stop; Markdown. */
  readonly reason: string;
  /** The comment that shows that the violation is meant; absent where that is not the reason. */
  readonly comment?: string;
  /** Whether it can be written, but not in that file: it cannot be changed from here, or others are built of it. */
  readonly isElsewhere?: true;
}
