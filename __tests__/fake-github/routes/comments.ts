import type { ApiCall, ApiReply, Refusal, Route } from '../http.ts';
import { notFound, paginate, validationFailed } from '../http.ts';
import type { RequestedPlace } from '../placement.ts';
import { locate, place } from '../placement.ts';
import { pullDiff } from '../pull-diff.ts';
import type { Json } from '../render.ts';
import { apiUrl, htmlUrl, nodeId, renderUser } from '../render.ts';
import type { PlacedAt } from '../review-comments.ts';
import { bodyRefusal, hasPending, isCommitOfPull, newComment } from '../review-comments.ts';
import type { FakeState, Review, ReviewComment } from '../state.ts';
import { requirePull } from './pulls.ts';

const READ = [{ scope: 'pull_requests', access: 'read' }] as const;
const WRITE = [{ scope: 'pull_requests', access: 'write' }] as const;
const COMMENTS = '/repos/{owner}/{repo}/pulls/{pull_number}/comments';
const COMMENT = '/repos/{owner}/{repo}/pulls/comments/{comment_id}';

export const commentRoutes: readonly Route[] = [
  { method: 'get', path: COMMENTS, needs: READ, answer: listComments },
  { method: 'post', path: COMMENTS, needs: WRITE, answer: createComment },
  { method: 'post', path: `${COMMENTS}/{comment_id}/replies`, needs: WRITE, answer: reply },
  { method: 'get', path: COMMENT, needs: READ, answer: getComment },
  { method: 'patch', path: COMMENT, needs: WRITE, answer: updateComment },
  { method: 'delete', path: COMMENT, needs: WRITE, answer: deleteComment },
];

function refused(field: string, message: string): Refusal {
  return validationFailed('PullRequestReviewComment', field, message);
}

interface NewComment extends RequestedPlace {
  body: string;
  commit_id: string;
  subject_type?: 'file' | 'line';
  in_reply_to?: number;
}

/** One comment makes its own review, whose body is empty. */
function createComment(state: FakeState, call: ApiCall): ApiReply {
  requirePull(state, call);
  const request = call.body as NewComment;
  checkBody(request.body);
  if (request.in_reply_to !== undefined) return createReply(state, call, request.in_reply_to, request.body);
  if (!isCommitOfPull(state, request.commit_id)) {
    throw refused('pull_request_review_thread.end_commit_oid', 'end commit oid is not part of the pull request');
  }
  checkPending(state, call);
  const at = request.subject_type === 'file' ? placeOnFile(state, request) : placeOnLine(state, request);
  const comment = newComment(state, newReview(state, call, request.commit_id), request, at);
  state.comments.push(comment);
  return { status: 201, body: renderReviewComment(state, comment) };
}

function placeOnLine(state: FakeState, request: NewComment): PlacedAt {
  // https://github.com/PyGithub/PyGithub/issues/2640: the two together are refused.
  if (request.subject_type === 'line' && request.line !== undefined) {
    throw refused('pull_request_review_thread.subject_type', 'is not a permitted key');
  }
  const placed = place(pullDiff(state, request.commit_id), request);
  if ('refusal' in placed) throw refused(placed.refusal.field, placed.refusal.message);
  return placed;
}

/**
 * On binary files it works (https://github.com/warpdotdev/oz-agent-action/pull/18). Of text whose diff is too
 * large nobody reports success: the fake refuses it, so that its callers have a way out.
 */
function placeOnFile(state: FakeState, request: NewComment): undefined {
  if (request.line !== undefined || request.start_line !== undefined || request.position !== undefined) {
    throw refused('pull_request_review_thread.line', 'is not allowed for a comment on the file');
  }
  const file = pullDiff(state, request.commit_id).find(({ path }) => path === request.path);
  if (file === undefined) throw refused('pull_request_review_thread.path', 'could not be resolved');
  if (file.shown === 'too-large') throw refused('path', 'path diff too large');
}

function checkBody(body: string): void {
  const refusal = bodyRefusal(body);
  if (refusal !== undefined) throw refused('body', refusal);
}

function checkPending(state: FakeState, call: ApiCall): void {
  if (hasPending(state, call.token.login)) {
    throw refused('user_id', 'User can only have one pending review per pull request');
  }
}

function newReview(state: FakeState, call: ApiCall, commit: string): Review {
  const review: Review = {
    id: state.nextId(),
    author: call.token.login,
    body: '',
    state: 'COMMENTED',
    commit,
    submittedAt: state.now(),
  };
  state.reviews.push(review);
  return review;
}

function reply(state: FakeState, call: ApiCall): ApiReply {
  requirePull(state, call);
  const { body } = call.body as { body: string };
  checkBody(body);
  return createReply(state, call, Number(call.params['comment_id']), body);
}

function createReply(state: FakeState, call: ApiCall, parentId: number, body: string): ApiReply {
  const parent = state.comments.find(({ id }) => id === parentId);
  if (parent === undefined) throw notFound();
  checkPending(state, call);
  const { resolvedBy: _, minimizedReason: __, ...thread } = parent;
  const now = state.now();
  const comment: ReviewComment = {
    ...thread,
    id: state.nextId(),
    reviewId: newReview(state, call, state.pull.head.sha).id,
    author: call.token.login,
    body,
    inReplyTo: parent.inReplyTo ?? parent.id,
    createdAt: now,
    updatedAt: now,
  };
  state.comments.push(comment);
  return { status: 201, body: renderReviewComment(state, comment) };
}

function find(state: FakeState, call: ApiCall): ReviewComment {
  const comment = visible(state, call).find(({ id }) => id === Number(call.params['comment_id']));
  if (comment === undefined) throw notFound();
  return comment;
}

/** Comments of a pending review are in no list but that of the review itself. */
function visible(state: FakeState, _call: ApiCall): ReviewComment[] {
  const pending = new Set(state.reviews.filter((review) => review.state === 'PENDING').map(({ id }) => id));
  return state.comments.filter((comment) => !pending.has(comment.reviewId));
}

function listComments(state: FakeState, call: ApiCall): ApiReply {
  requirePull(state, call);
  const key = call.query['sort'] === 'updated' ? 'updatedAt' : 'createdAt';
  const comments = visible(state, call).filter(({ updatedAt }) => updatedAt >= (call.query['since'] ?? ''));
  if ('sort' in call.query) {
    comments.sort((a, b) => (a[key] < b[key] ? -1 : 1));
    if (call.query['direction'] === 'desc') comments.reverse();
  }
  const { items, headers } = paginate(call, comments);
  return { status: 200, body: items.map((comment) => renderReviewComment(state, comment)), headers };
}

function getComment(state: FakeState, call: ApiCall): ApiReply {
  return { status: 200, body: renderReviewComment(state, find(state, call)) };
}

function updateComment(state: FakeState, call: ApiCall): ApiReply {
  const comment = find(state, call);
  const { body } = call.body as { body: string };
  checkBody(body);
  comment.body = body;
  comment.updatedAt = state.now();
  return { status: 200, body: renderReviewComment(state, comment) };
}

function deleteComment(state: FakeState, call: ApiCall): ApiReply {
  removeComment(state, find(state, call));
  return { status: 204 };
}

/** A review that has neither text nor comments is gone. */
export function removeComment(state: FakeState, comment: ReviewComment): void {
  state.comments.splice(state.comments.indexOf(comment), 1);
  const review = state.reviews.find(({ id }) => id === comment.reviewId);
  const isEmpty = !state.comments.some(({ reviewId }) => reviewId === comment.reviewId);
  if (review !== undefined && review.body === '' && isEmpty && review.state === 'COMMENTED') {
    state.reviews.splice(state.reviews.indexOf(review), 1);
  }
}

/** `legacy` is what the list of one review's comments gives: no lines, positions only. */
export function renderReviewComment(state: FakeState, comment: ReviewComment, shape: 'full' | 'legacy' = 'full'): Json {
  const url = `${apiUrl(state)}/pulls/comments/${comment.id}`;
  const pull = `${apiUrl(state)}/pulls/${state.pull.number}`;
  const html = `${htmlUrl(state)}/pull/${state.pull.number}#discussion_r${comment.id}`;
  const { original, anchor } = comment;
  const isFile = comment.subjectType === 'file';
  const originalPosition = isFile ? 1 : (comment.position ?? 1);
  const placement = anchor === undefined ? undefined : locate(pullDiff(state), comment.path, anchor);
  const position = placement?.hunk.rows[placement.last]?.position ?? null;
  return {
    url,
    pull_request_review_id: comment.reviewId,
    id: comment.id,
    node_id: nodeId('PullRequestReviewComment', comment.id),
    diff_hunk: comment.diffHunk,
    path: comment.path,
    position: isFile ? 1 : position,
    original_position: originalPosition,
    commit_id: comment.commit,
    original_commit_id: comment.originalCommit,
    ...(comment.inReplyTo === undefined ? {} : { in_reply_to_id: comment.inReplyTo }),
    user: renderUser(state, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    html_url: html,
    pull_request_url: pull,
    author_association: 'NONE',
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pull } },
    ...(shape === 'legacy'
      ? {}
      : {
          start_line: anchor?.startLine ?? null,
          original_start_line: original?.startLine ?? null,
          start_side: original?.startSide ?? null,
          line: isFile ? null : (anchor?.line ?? null),
          original_line: original?.line ?? null,
          side: original?.side ?? 'RIGHT',
          subject_type: comment.subjectType,
        }),
  };
}
