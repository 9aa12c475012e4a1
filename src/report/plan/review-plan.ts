import type { PolicyChange } from '../../compare/policy-change.ts';
import type { Finding } from '../../compare/workloads/compare-workload.ts';
import type { Conclusion } from '../../review/review.ts';
import type { SummarySections } from '../summary/write-summary.ts';
import type { Annotation } from './annotations.ts';
import type { Remark } from './remarks-of.ts';

/** All that will be published, decided before the first call: a plain value. */
export interface ReviewPlan {
  /** Comments of another scope are another judge's, and left alone. */
  readonly scope: string;
  readonly head: string;
  readonly conclusion: Conclusion;
  /** The check run's title: the conclusion in a few words. */
  readonly title: string;
  /** Markdown, for the check run and the job summary. */
  readonly summary: string;
  /** What the summary says whatever becomes of the comments. */
  readonly sections: SummarySections;
  /** Absent where no comment stands in the diff: a review would say nothing. */
  readonly reviewBody?: string;
  readonly comments: readonly InlineComment[];
  /**
   * Posted one by one: a review takes no comments on whole files, and a line that only git shows may be refused, which
   * must not cost the review.
   */
  readonly singles: readonly (InlineComment | FileComment)[];
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  /** The marks of every shown finding, whether a comment speaks of it or not: what has none of them is fixed. */
  readonly marks: ReadonlySet<string>;
  /** Files of which this review cannot say what is fixed: GitHub or the reader left something out. */
  readonly unknownFiles: ReadonlySet<string>;
  /** All that is to be said, in the order of the summary, and where it is said. */
  readonly remarks: readonly PlannedRemark[];
  /** Where each shown finding ended: exactly one place. */
  readonly placements: ReadonlyMap<Finding | PolicyChange, Placement>;
}

export interface PlannedRemark extends Remark {
  readonly placement: Placement;
}

export type Placement = 'inline' | 'file' | 'summary';

/** On the RIGHT side of the diff; `startLine` only where the comment spans more than one line. */
export interface InlineComment extends FileComment {
  readonly startLine?: number;
  readonly line: number;
}

export interface FileComment {
  readonly path: string;
  readonly body: string;
  /** What it speaks of; also hidden in the body. */
  readonly marks: readonly string[];
}
