import type { Fault } from './faults.ts';
import type { GitStore } from './git-store.ts';
import type { Options } from './options.ts';
import type { Token } from './permissions.ts';
import type { RateMeter } from './rate-limits.ts';
import type { DiffHunk } from './unified-diff.ts';

export interface Repository {
  readonly owner: string;
  readonly name: string;
}

export interface Pull {
  readonly number: number;
  readonly title: string;
  readonly author: string;
  state: 'closed' | 'open';
  isLocked: boolean;
  closedAt?: string;
  merged?: { readonly by: string; readonly at: string };
  readonly base: { readonly ref: string; sha: string };
  readonly head: { readonly ref: string; sha: string; readonly repository: Repository };
  /** The common ancestor that the pull request's diff is made against. It moves with a push to the head only. */
  mergeBase: string;
  /** GitHub's test merge, `refs/pull/N/merge`; null while the two conflict. Once merged, the commit on the base branch. */
  mergeSha: string | null;
}

export type Side = 'LEFT' | 'RIGHT';

/** Rows of a hunk, by index; `first` equals `last` for a comment on one line. */
export interface Placement {
  readonly hunk: DiffHunk;
  readonly first: number;
  readonly last: number;
}

export interface Anchor {
  readonly side: Side;
  readonly line: number;
  readonly startSide?: Side;
  readonly startLine?: number;
}

export interface ReviewComment {
  readonly id: number;
  readonly reviewId: number;
  readonly author: string;
  readonly path: string;
  readonly subjectType: 'file' | 'line';
  body: string;
  /** Where it was put, on `originalCommit`; undefined for a comment on the file. */
  readonly original?: Anchor;
  readonly originalCommit: string;
  /** Where it stands in the diff of today's head; undefined for a comment on the file, and once it is outdated. */
  anchor?: Anchor;
  commit: string;
  isOutdated: boolean;
  /** The hunk down to the line, as it was. */
  readonly diffHunk: string;
  readonly position?: number;
  readonly inReplyTo?: number;
  readonly createdAt: string;
  updatedAt: string;
  minimizedReason?: string;
  /** Of the thread; only on its first comment. */
  resolvedBy?: string;
}

export interface Review {
  readonly id: number;
  readonly author: string;
  body: string;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  readonly commit: string;
  submittedAt?: string;
  minimizedReason?: string;
}

export interface IssueComment {
  readonly id: number;
  readonly author: string;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
  minimizedReason?: string;
}

export const REACTIONS = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'] as const;

export interface Reaction {
  readonly id: number;
  /** The comment of the issue or pull request that it is on. */
  readonly commentId: number;
  readonly login: string;
  readonly content: (typeof REACTIONS)[number];
  readonly createdAt: string;
}

/** An issue that is no pull request. */
export interface Issue {
  readonly number: number;
  title: string;
  readonly author: string;
  body: string;
  state: 'closed' | 'open';
  stateReason: 'completed' | 'duplicate' | 'not_planned' | 'reopened' | null;
  readonly createdAt: string;
  updatedAt: string;
}

export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: 'failure' | 'notice' | 'warning';
  readonly message: string;
  readonly title?: string;
  readonly raw_details?: string;
}

export interface CheckRun {
  readonly id: number;
  readonly appId: number;
  name: string;
  readonly headSha: string;
  status: string;
  conclusion: string | null;
  detailsUrl?: string;
  externalId?: string;
  startedAt: string;
  completedAt: string | null;
  output: { title: string | null; summary: string | null; text: string | null };
  annotations: Annotation[];
}

export interface WorkflowRun {
  readonly id: number;
  /** Of the workflow's file. */
  readonly path: string;
  readonly name: string;
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string;
  status: 'completed' | 'in_progress' | 'pending' | 'queued' | 'requested' | 'waiting';
  /** null until it has ended. */
  conclusion: string | null;
  readonly actor: string;
  readonly createdAt: string;
  /** How often it was run again. */
  reruns: number;
}

/** What the fake holds; its routes read and change it. */
export interface FakeState {
  readonly options: Options;
  readonly store: GitStore;
  readonly pull: Pull;
  readonly reviews: Review[];
  readonly comments: ReviewComment[];
  readonly issueComments: IssueComment[];
  readonly reactions: Reaction[];
  readonly issues: Issue[];
  readonly checkRuns: CheckRun[];
  readonly workflowRuns: WorkflowRun[];
  /** The heads of the pull request, after the first, at whose push workflows started. */
  readonly startedWorkflows: string[];
  /** The ids of the commits that GitHub has signed. */
  readonly signedCommits: Set<string>;
  /** The tokens that the App was given, by their text. */
  readonly issuedTokens: Map<string, Token>;
  readonly faults: Fault[];
  readonly rates: RateMeter;
  /** Begins when the first request is left without an answer. */
  readonly hang: { readonly begin: () => void; readonly hasBegun: Promise<void> };
  /** What the fake, or its caller, did wrong without GitHub saying so. */
  readonly errors: string[];
  /** `http://127.0.0.1:<port>`, the root of the REST API. */
  origin: string;
  nextId(): number;
  /** The time of the next event: a second after the last one. */
  now(): string;
}
