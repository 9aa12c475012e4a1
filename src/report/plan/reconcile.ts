import { marksIn } from './fingerprint.ts';
import type { FileComment, InlineComment, ReviewPlan } from './review-plan.ts';

/** A review comment that is already on the pull request. */
export interface PostedComment {
  readonly id: number;
  /** The id of the comment in GitHub's GraphQL API. */
  readonly nodeId: string;
  readonly path: string;
  /** Lines in the current diff; absent for a comment on the file, and for an outdated one. */
  readonly startLine?: number;
  readonly line?: number;
  readonly body: string;
  readonly hasReplies: boolean;
}

/** What to do so that the pull request shows what is planned, and shows nothing twice. */
export interface CommentActions {
  readonly post: readonly InlineComment[];
  readonly postAlone: readonly (InlineComment | FileComment)[];
  readonly edit: readonly { readonly id: number; readonly body: string }[];
  readonly remove: readonly number[];
  /** Comments whose findings are fixed but which have replies: the thread stays, and its comment gets this body. */
  readonly close: readonly { readonly id: number; readonly nodeId: string; readonly body: string }[];
}

/**
 * Compares the planned comments with those posted before, which it recognises by the marks of their findings. A comment
 * at the planned place stays, with the new text. A comment that moved is replaced. A comment whose findings are all
 * fixed is removed, because unresolved threads block merging. A comment with replies is never removed, and stays where
 * it is.
 */
export function reconcile(
  plan: Pick<ReviewPlan, 'scope' | 'comments' | 'singles' | 'marks' | 'unknownFiles' | 'head'>,
  posted: readonly PostedComment[],
): CommentActions {
  const ours = posted
    .map((comment) => ({ comment, marks: marksIn(plan.scope, comment.body) }))
    .filter(({ marks }) => marks.length > 0);
  const kept = new Set<PostedComment>();
  const edit: { id: number; body: string }[] = [];

  /** Returns false where a posted comment already serves, and records whether its text must be edited. */
  const needsPosting = (planned: InlineComment | FileComment): boolean => {
    const matching = ours.filter(
      ({ comment, marks }) => !kept.has(comment) && marks.some((mark) => planned.marks.includes(mark)),
    );
    const existing =
      matching.find(({ comment }) => isAtSamePlace(comment, planned)) ??
      matching.find(({ comment }) => comment.hasReplies);
    if (existing === undefined) return true;
    kept.add(existing.comment);
    if (isAtSamePlace(existing.comment, planned) && normalise(existing.comment.body) !== normalise(planned.body)) {
      edit.push({ id: existing.comment.id, body: planned.body });
    }
    return false;
  };
  const post = plan.comments.filter(needsPosting);
  const postAlone = plan.singles.filter(needsPosting);

  const replacing = new Set([...post, ...postAlone].flatMap(({ marks }) => marks));
  const unmatched = ours.filter(({ comment }) => !kept.has(comment));
  // A comment that still holds and is not posted again stays: there may be more comments than a review can hold.
  const obsolete = unmatched.filter(
    ({ comment, marks }) =>
      !plan.unknownFiles.has(comment.path) && marks.every((mark) => replacing.has(mark) || !plan.marks.has(mark)),
  );
  return {
    post,
    postAlone,
    edit,
    remove: obsolete.filter(({ comment }) => !comment.hasReplies).map(({ comment }) => comment.id),
    close: obsolete
      .filter(({ comment }) => comment.hasReplies)
      .map(({ comment: { id, nodeId } }) => ({ id, nodeId, body: `Fixed in ${plan.head.slice(0, 10)}.` })),
  };
}

function isAtSamePlace(comment: PostedComment, planned: InlineComment | FileComment): boolean {
  if (comment.path !== planned.path) return false;
  if (!('line' in planned)) return comment.line === undefined;
  return comment.line === planned.line && (comment.startLine ?? comment.line) === (planned.startLine ?? planned.line);
}

/** Replaces CRLF, which bodies contain after they were edited in a browser. */
function normalise(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd();
}
