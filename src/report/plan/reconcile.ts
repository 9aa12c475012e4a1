import type { Closing } from './fingerprint.ts';
import { closedBody, isClosedBody, marksIn } from './fingerprint.ts';
import type { FileComment, InlineComment, ReviewPlan } from './review-plan.ts';

/** A review comment that is already on the pull request. */
export interface PostedComment {
  readonly id: number;
  /** The id of the comment in GitHub's GraphQL API. */
  readonly nodeId: string;
  readonly path: string;
  /** Whether it is about the whole file. */
  readonly isOnFile: boolean;
  /** Lines in the current diff; absent for a comment on the file, and for an outdated one. */
  readonly startLine?: number;
  readonly line?: number;
  readonly body: string;
  /** Whether it is collapsed. */
  readonly isMinimized: boolean;
  readonly hasReplies: boolean;
}

/** What to do so that the pull request shows what is planned, and shows nothing twice. */
export interface CommentActions {
  readonly post: readonly InlineComment[];
  readonly postAlone: readonly (InlineComment | FileComment)[];
  /** Comments at the planned place that have another text. */
  readonly edit: readonly { readonly id: number; readonly planned: FileComment }[];
  readonly remove: readonly number[];
  /** Comments that would be removed but have replies: the thread stays, and its comment gets this body. */
  readonly close: readonly { readonly id: number; readonly nodeId: string; readonly body: string }[];
  /** The node ids of comments that an earlier run closed and that are not collapsed yet. */
  readonly minimize: readonly string[];
}

/** The part of a plan that comments are compared with. */
type PlannedComments = Pick<ReviewPlan, 'scope' | 'comments' | 'singles' | 'marks' | 'unknownFiles' | 'head'>;

/** A comment of ours, and the marks of its findings. */
interface OwnComment {
  readonly comment: PostedComment;
  readonly marks: readonly string[];
}

/**
 * Compares the planned comments with those posted before, which it recognises by the marks of their findings. A comment
 * at the planned place stays, with the new text. A comment that moved is replaced. A comment whose findings are all
 * fixed, or said by another comment, is removed, because unresolved threads block merging. A comment with replies is
 * never removed, and stays where it is.
 */
export function reconcile(plan: PlannedComments, posted: readonly PostedComment[]): CommentActions {
  const ours = posted
    .map((comment): OwnComment => ({ comment, marks: marksIn(plan.scope, comment.body) }))
    .filter(({ marks }) => marks.length > 0)
    // Of two comments that say the same, the one with replies is kept, else the older one.
    .sort((a, b) => Number(b.comment.hasReplies) - Number(a.comment.hasReplies));
  const kept = keptComments(plan, ours);
  const isMissing = (planned: FileComment): boolean => !kept.has(planned);
  const keptIds = new Set([...kept.values()].map(({ id }) => id));
  const obsolete = obsoleteComments(
    plan,
    ours.filter(({ comment }) => !keptIds.has(comment.id)),
  );
  const closed = obsolete.filter(({ comment }) => comment.hasReplies);
  return {
    post: plan.comments.filter(isMissing),
    postAlone: plan.singles.filter(isMissing),
    edit: [...kept]
      .filter(([planned, comment]) => isAtSamePlace(comment, planned))
      .filter(([planned, comment]) => !isSameBody(comment.body, planned.body))
      .map(([planned, { id }]) => ({ id, planned })),
    remove: obsolete.filter(({ comment }) => !comment.hasReplies).map(({ comment }) => comment.id),
    close: closed.map(({ comment: { id, nodeId }, closing }) => {
      return { id, nodeId, body: closedBody(plan.scope, closing, plan.head) };
    }),
    minimize: posted
      .filter(({ body, hasReplies, isMinimized }) => hasReplies && !isMinimized && isClosedBody(plan.scope, body))
      .map(({ nodeId }) => nodeId),
  };
}

/**
 * Adds the planned comments of which no posted one says anything, and leaves all others alone: of a plan that rests on less
 * than the posted comments do.
 */
export function reconcileAdding(plan: PlannedComments, posted: readonly PostedComment[]): CommentActions {
  const said = new Set(posted.flatMap(({ body }) => marksIn(plan.scope, body)));
  const isNew = ({ marks }: FileComment): boolean => !marks.some((mark) => said.has(mark));
  return {
    post: plan.comments.filter(isNew),
    postAlone: plan.singles.filter(isNew),
    ...{ edit: [], remove: [], close: [], minimize: [] },
  };
}

/** Finds the comments that serve already, by what is planned: one at the same place, else one with replies. */
function keptComments(
  { comments, singles }: PlannedComments,
  ours: readonly OwnComment[],
): ReadonlyMap<FileComment, PostedComment> {
  const kept = new Map<FileComment, PostedComment>();
  const taken = new Set<PostedComment>();
  const keep = (serves: (comment: PostedComment, planned: InlineComment | FileComment) => boolean): void => {
    for (const planned of [...comments, ...singles].filter((each) => !kept.has(each))) {
      const found = ours.find(
        ({ comment, marks }) =>
          !taken.has(comment) && marks.some((mark) => planned.marks.includes(mark)) && serves(comment, planned),
      );
      if (found === undefined) continue;
      kept.set(planned, found.comment);
      taken.add(found.comment);
    }
  };
  keep(isAtSamePlace);
  keep(({ hasReplies }) => hasReplies);
  return kept;
}

/**
 * Finds the comments that say nothing which still holds and is said nowhere else. Others stay, since there may be more
 * comments than a review can hold.
 */
function obsoleteComments(
  { comments, singles, marks: current, unknownFiles }: PlannedComments,
  unmatched: readonly OwnComment[],
): (OwnComment & { readonly closing: Closing })[] {
  const said = new Set([...comments, ...singles].flatMap(({ marks }) => marks));
  return unmatched.flatMap(({ comment, marks }) => {
    const mayHold = (mark: string): boolean => current.has(mark) || unknownFiles.has(comment.path);
    const own = marks.filter((mark) => mayHold(mark) && !said.has(mark));
    for (const mark of own) said.add(mark);
    const closing: Closing = marks.some(mayHold) ? 'said-elsewhere' : 'fixed';
    return own.length === 0 ? [{ comment, marks, closing }] : [];
  });
}

function isAtSamePlace(comment: PostedComment, planned: InlineComment | FileComment): boolean {
  if (comment.path !== planned.path) return false;
  if (!('line' in planned)) return comment.isOnFile;
  return comment.line === planned.line && (comment.startLine ?? comment.line) === (planned.startLine ?? planned.line);
}

/** Whether two bodies of comments say the same. */
export function isSameBody(one: string, other: string): boolean {
  return normalise(one) === normalise(other);
}

/** Replaces CRLF, which bodies contain after they were edited in a browser. */
function normalise(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd();
}
