import type { PolicyChange } from '../../compare/policy-change.ts';
import type { Finding } from '../../compare/workloads/compare-workload.ts';
import type { Conclusion } from '../../review/review.ts';
import type { CommentText } from '../comment/write-comment.ts';
import type { SummarySections } from '../summary/write-summary.ts';
import type { Annotation } from './annotations.ts';
import type { Remark } from './remarks-of.ts';

/** Everything that will be published, decided before the first call to GitHub. Plain data. */
export interface ReviewPlan {
  /** The name of the check run. Comments of another scope belong to another setup of pss-review, and are left alone. */
  readonly scope: string;
  readonly head: string;
  readonly conclusion: Conclusion;
  /** The title of the check run: the conclusion in a few words. */
  readonly title: string;
  /** Markdown, for the check run and the job summary. */
  readonly summary: string;
  /** The parts of the summary that do not depend on which comments are posted. */
  readonly sections: SummarySections;
  /** The text above the comments. Absent where no comment is in the diff: the review would be empty. */
  readonly reviewBody?: string;
  readonly comments: readonly InlineComment[];
  /**
   * Comments that are posted one by one. A review takes no comments on whole files. GitHub may refuse a line that only
   * git's patch shows, and would refuse the whole review with it.
   */
  readonly singles: readonly (InlineComment | FileComment)[];
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  /**
   * The marks of every shown finding, whether a comment reports it or not. A posted comment that has none of them is
   * fixed.
   */
  readonly marks: ReadonlySet<string>;
  /** Files for which this review cannot say what is fixed: GitHub or the reader left something out. */
  readonly unknownFiles: ReadonlySet<string>;
  /** Everything that is reported, in the order of the summary, and where. */
  readonly remarks: readonly PlannedRemark[];
  /** Where each shown finding is reported: exactly one place. */
  readonly placements: ReadonlyMap<Finding | PolicyChange, Placement>;
}

/** A remark, and where it is reported. */
export interface PlannedRemark extends Omit<Remark, 'write'> {
  /** Absent where neither a comment nor the summary has room for it. */
  readonly text?: CommentText;
  readonly placement: Placement;
}

/** Where a finding is reported: at lines of the diff, at its file, or in the summary. */
export type Placement = 'inline' | 'file' | 'summary';

/**
 * A comment on the RIGHT side of the diff, at lines of head counted from 1. `startLine` is set only where it spans more
 * than one line.
 */
export interface InlineComment extends FileComment {
  readonly startLine?: number;
  readonly line: number;
}

/** A comment on a whole file. */
export interface FileComment {
  readonly path: string;
  readonly body: string;
  /** The marks of its findings, which its body also contains. */
  readonly marks: readonly string[];
}
