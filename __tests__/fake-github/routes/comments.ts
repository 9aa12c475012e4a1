import type { ApiCall, ApiReply, Refusal, Route } from '../http.ts';
import { notFound, paginate, validationFailed } from '../http.ts';
import { requireUnlocked } from '../locks.ts';
import type { RequestedPlace } from '../placement.ts';
import { place } from '../placement.ts';
import { pullDiff } from '../pull-diff.ts';
import { renderReviewComment } from '../render-comment.ts';
import type { PlacedAt } from '../review-comments.ts';
import { bodyRefusal, hasPending, isCommitOfPull, newComment, newReply, newReviewOfOne } from '../review-comments.ts';
import type { FakeState, ReviewComment } from '../state.ts';
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
  requireUnlocked(state, call.token, 'create');
  const request = call.body as NewComment;
  checkBody(request.body);
  if (request.in_reply_to !== undefined) return createReply(state, call, request.in_reply_to, request.body);
  if (!isCommitOfPull(state, request.commit_id)) {
    throw refused('pull_request_review_thread.end_commit_oid', 'end commit oid is not part of the pull request');
  }
  checkPending(state, call);
  const at = request.subject_type === 'file' ? placeOnFile(state, request) : placeOnLine(state, request);
  const comment = newComment(state, newReviewOfOne(state, call.token.login, request.commit_id), request, at);
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

function reply(state: FakeState, call: ApiCall): ApiReply {
  requirePull(state, call);
  requireUnlocked(state, call.token, 'create');
  const { body } = call.body as { body: string };
  checkBody(body);
  return createReply(state, call, Number(call.params['comment_id']), body);
}

function createReply(state: FakeState, call: ApiCall, parentId: number, body: string): ApiReply {
  const parent = state.comments.find(({ id }) => id === parentId);
  if (parent === undefined) throw notFound();
  checkPending(state, call);
  const comment = newReply(state, parent, call.token.login, body);
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
  requireUnlocked(state, call.token, 'update');
  const { body } = call.body as { body: string };
  checkBody(body);
  comment.body = body;
  comment.updatedAt = state.now();
  return { status: 200, body: renderReviewComment(state, comment) };
}

function deleteComment(state: FakeState, call: ApiCall): ApiReply {
  const comment = find(state, call);
  requireUnlocked(state, call.token, 'delete');
  removeComment(state, comment);
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
