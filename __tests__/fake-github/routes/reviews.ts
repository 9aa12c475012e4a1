import type { ApiCall, ApiReply, Route } from '../http.ts';
import { notFound, paginate, Refusal, unprocessable } from '../http.ts';
import { requireUnlocked } from '../locks.ts';
import type { RequestedPlace } from '../placement.ts';
import { place } from '../placement.ts';
import { pullDiff } from '../pull-diff.ts';
import type { Json } from '../render.ts';
import { apiUrl, htmlUrl, nodeId, renderUser } from '../render.ts';
import { renderReviewComment } from '../render-comment.ts';
import { bodyRefusal, hasPending, isCommitOfPull, MAX_BODY, newComment } from '../review-comments.ts';
import type { FakeState, Review, ReviewComment } from '../state.ts';
import { requirePull } from './pulls.ts';

const READ = [{ scope: 'pull_requests', access: 'read' }] as const;
const WRITE = [{ scope: 'pull_requests', access: 'write' }] as const;
const REVIEWS = '/repos/{owner}/{repo}/pulls/{pull_number}/reviews';

export const reviewRoutes: readonly Route[] = [
  { method: 'get', path: REVIEWS, needs: READ, answer: listReviews },
  { method: 'post', path: REVIEWS, needs: WRITE, answer: createReview },
  { method: 'get', path: `${REVIEWS}/{review_id}`, needs: READ, answer: getReview },
  { method: 'put', path: `${REVIEWS}/{review_id}`, needs: WRITE, answer: updateReview },
  { method: 'delete', path: `${REVIEWS}/{review_id}`, needs: WRITE, answer: deletePending },
  { method: 'get', path: `${REVIEWS}/{review_id}/comments`, needs: READ, answer: listCommentsOfReview },
  { method: 'post', path: `${REVIEWS}/{review_id}/events`, needs: WRITE, answer: submit },
];

type Event = 'APPROVE' | 'COMMENT' | 'REQUEST_CHANGES';

const STATES = { APPROVE: 'APPROVED', COMMENT: 'COMMENTED', REQUEST_CHANGES: 'CHANGES_REQUESTED' } as const;

interface NewReview {
  commit_id?: string;
  body?: string;
  event?: Event | '';
  comments?: (RequestedPlace & { body: string })[];
}

/** All or nothing: one comment that GitHub refuses, and there is no review. https://github.com/QwenLM/qwen-code/pull/6711 */
function createReview(state: FakeState, call: ApiCall): ApiReply {
  requirePull(state, call);
  requireUnlocked(state, call.token, 'create');
  const request = call.body as NewReview;
  const event = request.event === '' ? undefined : request.event;
  const body = request.body ?? '';
  const requested = request.comments ?? [];
  const commit = request.commit_id ?? state.pull.head.sha;

  checkEvent(state, call, event);
  if (!isCommitOfPull(state, commit)) throw unprocessable('The commitOID is not part of the pull request');
  if (hasPending(state, call.token.login)) {
    throw unprocessable('User can only have one pending review per pull request');
  }
  if (requested.length > state.options.maxCommentsPerReview) throw new Refusal(502, { message: 'Server Error' });

  const errors: string[] = [];
  if (body.length > MAX_BODY) errors.push(`body is too long (maximum is ${MAX_BODY} characters)`);
  if (event !== undefined && event !== 'APPROVE' && body.trim() === '' && requested.length === 0) {
    errors.push("Pull request review body can't be blank");
  }
  const files = pullDiff(state, commit);
  const placed = requested.map((comment) => {
    const refusal = bodyRefusal(comment.body, 'Pull request review thread comment ');
    if (refusal !== undefined) errors.push(refusal);
    const answer = place(files, comment);
    if ('refusal' in answer) errors.push(answer.refusal.text);
    return { comment, answer };
  });
  if (errors.length > 0) throw unprocessable(...new Set(errors));

  const review: Review = {
    id: state.nextId(),
    author: call.token.login,
    body,
    state: event === undefined ? 'PENDING' : STATES[event],
    commit,
    ...(event === undefined ? {} : { submittedAt: state.now() }),
  };
  state.reviews.push(review);
  for (const { comment, answer } of placed) {
    if ('placement' in answer) state.comments.push(newComment(state, review, comment, answer));
  }
  return { status: 200, body: render(state, review) };
}

/** https://github.com/github/docs/issues/31550 */
function checkEvent(state: FakeState, call: ApiCall, event: Event | undefined): void {
  const { token } = call;
  if (event === 'APPROVE' && token.kind === 'GITHUB_TOKEN' && !state.options.mayActionsApprove) {
    throw unprocessable('GitHub Actions is not permitted to approve pull requests.');
  }
  if (token.login !== state.pull.author) return;
  if (event === 'APPROVE') throw unprocessable('Can not approve your own pull request');
  if (event === 'REQUEST_CHANGES') throw unprocessable('Can not request changes on your own pull request');
}

function render(state: FakeState, review: Review): Json {
  const pull = `${apiUrl(state)}/pulls/${state.pull.number}`;
  const html = `${htmlUrl(state)}/pull/${state.pull.number}#pullrequestreview-${review.id}`;
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: renderUser(state, review.author),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: pull,
    author_association: 'NONE',
    _links: { html: { href: html }, pull_request: { href: pull } },
    ...(review.submittedAt === undefined ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commit,
  };
}

/** A pending review is seen by its author only. */
function visible(state: FakeState, call: ApiCall): Review[] {
  return state.reviews.filter((review) => review.state !== 'PENDING' || review.author === call.token.login);
}

function find(state: FakeState, call: ApiCall): Review {
  requirePull(state, call);
  const review = visible(state, call).find(({ id }) => id === Number(call.params['review_id']));
  if (review === undefined) throw notFound();
  return review;
}

function listReviews(state: FakeState, call: ApiCall): ApiReply {
  requirePull(state, call);
  const { items, headers } = paginate(call, visible(state, call));
  return { status: 200, body: items.map((review) => render(state, review)), headers };
}

function getReview(state: FakeState, call: ApiCall): ApiReply {
  return { status: 200, body: render(state, find(state, call)) };
}

function updateReview(state: FakeState, call: ApiCall): ApiReply {
  const review = find(state, call);
  requireUnlocked(state, call.token, 'update');
  const { body } = call.body as { body: string };
  const refusal = bodyRefusal(body);
  if (refusal !== undefined) throw unprocessable(refusal);
  review.body = body;
  return { status: 200, body: render(state, review) };
}

function deletePending(state: FakeState, call: ApiCall): ApiReply {
  const review = find(state, call);
  if (review.state !== 'PENDING') throw unprocessable('Can not delete a non-pending pull request review');
  state.reviews.splice(state.reviews.indexOf(review), 1);
  for (const comment of commentsOf(state, review)) state.comments.splice(state.comments.indexOf(comment), 1);
  return { status: 200, body: render(state, review) };
}

function commentsOf(state: FakeState, review: Review): ReviewComment[] {
  return state.comments.filter((comment) => comment.reviewId === review.id);
}

function listCommentsOfReview(state: FakeState, call: ApiCall): ApiReply {
  const { items, headers } = paginate(call, commentsOf(state, find(state, call)));
  return { status: 200, body: items.map((comment) => renderReviewComment(state, comment, 'legacy')), headers };
}

function submit(state: FakeState, call: ApiCall): ApiReply {
  const review = find(state, call);
  requireUnlocked(state, call.token, 'create');
  const { event, body } = call.body as { event: Event; body?: string };
  checkEvent(state, call, event);
  if (review.state !== 'PENDING') throw unprocessable('Pull request review has already been submitted');
  if (body !== undefined) review.body = body;
  review.state = STATES[event];
  review.submittedAt = state.now();
  return { status: 200, body: render(state, review) };
}
