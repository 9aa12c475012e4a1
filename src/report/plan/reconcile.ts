import { marksIn } from './fingerprint.ts';
import type { FileComment, InlineComment, ReviewPlan } from './review-plan.ts';

/** A review comment of ours that stands on the pull request. */
export interface PostedComment {
  readonly id: number;
  /** GraphQL's name for it. */
  readonly nodeId: string;
  readonly path: string;
  /** Where it stands in today's diff; absent for comments on the file, and once it is outdated. */
  readonly startLine?: number;
  readonly line?: number;
  readonly body: string;
  readonly hasReplies: boolean;
}

/** What to do so that the pull request says what the plan says, and nobody reads anything twice. */
export interface CommentActions {
  readonly post: readonly InlineComment[];
  readonly postAlone: readonly (InlineComment | FileComment)[];
  readonly edit: readonly { readonly id: number; readonly body: string }[];
  readonly remove: readonly number[];
  /** Fixed, but somebody replied: the thread stays, and says so. */
  readonly close: readonly { readonly id: number; readonly nodeId: string; readonly body: string }[];
}

/**
 * Compares what is planned with what was posted before. A comment is known again by the marks of its findings. Where it
 * stands as planned it stays, or gets the new words; where it moved, the new one replaces it; where all it spoke of is
 * fixed, it goes: unresolved threads block merging. What somebody replied to is never taken away.
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

  const isNew = (planned: InlineComment | FileComment): boolean => {
    const same = ours.filter(
      ({ comment, marks }) => !kept.has(comment) && marks.some((mark) => planned.marks.includes(mark)),
    );
    const standing =
      same.find(({ comment }) => standsAs(comment, planned)) ?? same.find(({ comment }) => comment.hasReplies);
    if (standing === undefined) return true;
    kept.add(standing.comment);
    const isThere = standsAs(standing.comment, planned);
    if (isThere && normalise(standing.comment.body) !== normalise(planned.body)) {
      edit.push({ id: standing.comment.id, body: planned.body });
    }
    return false;
  };
  const post = plan.comments.filter(isNew);
  const postAlone = plan.singles.filter(isNew);

  const replacing = new Set([...post, ...postAlone].flatMap(({ marks }) => marks));
  const left = ours.filter(({ comment }) => !kept.has(comment));
  // What still holds and is not said anew stays: there may be more than a review can carry.
  const gone = left.filter(
    ({ comment, marks }) =>
      !plan.unknownFiles.has(comment.path) && marks.every((mark) => replacing.has(mark) || !plan.marks.has(mark)),
  );
  return {
    post,
    postAlone,
    edit,
    remove: gone.filter(({ comment }) => !comment.hasReplies).map(({ comment }) => comment.id),
    close: gone
      .filter(({ comment }) => comment.hasReplies)
      .map(({ comment: { id, nodeId } }) => ({ id, nodeId, body: `Fixed in ${plan.head.slice(0, 10)}.` })),
  };
}

function standsAs(comment: PostedComment, planned: InlineComment | FileComment): boolean {
  if (comment.path !== planned.path) return false;
  if (!('line' in planned)) return comment.line === undefined;
  return comment.line === planned.line && (comment.startLine ?? comment.line) === (planned.startLine ?? planned.line);
}

/** Bodies that were edited in a browser have CRLF. */
function normalise(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd();
}
