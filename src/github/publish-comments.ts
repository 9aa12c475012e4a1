import type { CommentOutcome, RefusedCall } from '../report/plan/publishing-notes.ts';
import type { CommentActions } from '../report/plan/reconcile.ts';
import { reconcile } from '../report/plan/reconcile.ts';
import type { FileComment, InlineComment, ReviewPlan } from '../report/plan/review-plan.ts';
import { answerOf, queryAnswerOf, UNSURE_STATUSES } from './answer.ts';
import type { GitHubClient } from './client.ts';
import { NO_RETRIES } from './client.ts';
import type { PullRequestRef } from './event.ts';
import { fetchPullRequestState } from './fetch-comments.ts';

/** The result of publishing a review, with the comments that GitHub did not accept: the summary shows these. */
export interface PublishedComments extends CommentOutcome {
  /** Set where the pull request now has another head: the run for that head comments. */
  readonly isOutdated?: boolean;
  readonly refused: readonly RefusedComment[];
}

interface RefusedComment {
  readonly path: string;
  readonly marks: readonly string[];
  readonly why: string;
}

/** How often the comments on the pull request are read again, when GitHub did not say whether it accepted a write. */
const ROUNDS = 3;

/**
 * Makes the comments on the pull request match the plan: posts new ones in one review, edits changed ones, and removes
 * fixed ones. Writes are sent once; if an answer leaves open whether one succeeded, the comments are read again first.
 */
export async function publishComments(
  client: GitHubClient,
  pull: PullRequestRef,
  plan: ReviewPlan,
): Promise<PublishedComments> {
  const refused: RefusedComment[] = [];
  for (let round = 1; ; round++) {
    const read = await queryAnswerOf(fetchPullRequestState(client, pull));
    if ('refused' in read) return { refusal: read.refused, refused };
    const state = read.ok;
    if (state.head !== plan.head) return { isOutdated: true, refused };
    const outcome = await performActions({ client, pull, plan, refused }, reconcile(plan, state.comments));
    if (outcome === 'done') return { refused };
    if (outcome !== 'unsure') return { refusal: outcome, refused };
    if (round === ROUNDS) return { refusal: { status: 502, message: 'an error of its own to each try' }, refused };
  }
}

interface Publishing {
  readonly client: GitHubClient;
  readonly pull: PullRequestRef;
  readonly plan: ReviewPlan;
  /** The comments that GitHub does not accept, however often they are sent. */
  readonly refused: RefusedComment[];
}

/** The result of a write: `done`, `unsure` if it may have succeeded, or why the token may not write. */
type Outcome = 'done' | 'unsure' | RefusedCall;

async function performActions(publishing: Publishing, actions: CommentActions): Promise<Outcome> {
  const { client, pull, refused } = publishing;
  const isRefused = ({ marks }: FileComment): boolean => refused.some((comment) => comment.marks === marks);
  const post = actions.post.filter((comment) => !isRefused(comment));
  const steps: (() => Promise<Outcome>)[] = [];
  if (post.length > 0) steps.push(() => postReview(publishing, post));
  for (const comment of actions.postAlone.filter((fileComment) => !isRefused(fileComment)))
    steps.push(() => postComment(publishing, comment));
  const target = { owner: pull.owner, repo: pull.repo };
  for (const { id, body } of [...actions.edit, ...actions.close]) {
    steps.push(() =>
      outcomeOf(client.rest.pulls.updateReviewComment({ ...target, comment_id: id, body, request: NO_RETRIES })),
    );
  }
  for (const id of actions.remove) {
    steps.push(() =>
      outcomeOf(client.rest.pulls.deleteReviewComment({ ...target, comment_id: id, request: NO_RETRIES })),
    );
  }
  for (const step of steps) {
    const outcome = await step();
    if (outcome !== 'done') return outcome;
  }
  for (const { nodeId } of actions.close) await minimize(client, nodeId);
  return 'done';
}

/**
 * Posts comments in one review. If GitHub does not accept one of them it refuses the whole review; then each is posted
 * alone.
 */
async function postReview(
  { client, pull, plan, refused }: Publishing,
  comments: readonly InlineComment[],
): Promise<Outcome> {
  const answer = await answerOf(
    client.rest.pulls.createReview({
      ...pullParameters(pull),
      commit_id: plan.head,
      event: 'COMMENT',
      body: plan.reviewBody ?? plan.title,
      comments: comments.map(({ path, body, line, startLine }) => ({
        path,
        body,
        line,
        side: 'RIGHT',
        ...startOf(startLine),
      })),
      request: NO_RETRIES,
    }),
  );
  if ('ok' in answer) return 'done';
  if (answer.refused.status !== 422) return outcomeOfRefusal(answer.refused);
  for (const comment of comments) {
    const outcome = await postComment({ client, pull, plan, refused }, comment);
    if (outcome !== 'done') return outcome;
  }
  return 'done';
}

async function postComment(
  { client, pull, plan, refused }: Publishing,
  comment: InlineComment | FileComment,
): Promise<Outcome> {
  const { path, body } = comment;
  const place =
    'line' in comment
      ? { line: comment.line, side: 'RIGHT' as const, ...startOf(comment.startLine) }
      : { subject_type: 'file' as const };
  const answer = await answerOf(
    client.rest.pulls.createReviewComment({
      ...pullParameters(pull),
      commit_id: plan.head,
      path,
      body,
      ...place,
      request: NO_RETRIES,
    }),
  );
  if ('ok' in answer) return 'done';
  if (answer.refused.status !== 422) return outcomeOfRefusal(answer.refused);
  refused.push({ path, marks: comment.marks, why: answer.refused.message });
  return 'done';
}

/** Collapses a thread, if the token may; otherwise the thread still says that it is fixed. */
async function minimize(client: GitHubClient, nodeId: string): Promise<void> {
  const mutation =
    'mutation ($id: ID!) { minimizeComment(input: {subjectId: $id, classifier: RESOLVED}) { clientMutationId } }';
  await client.graphql(mutation, { id: nodeId, request: NO_RETRIES }).catch(() => undefined);
}

/** Returns the outcome of an edit or a deletion. A comment that no longer exists (404) counts as done. */
async function outcomeOf(call: Promise<unknown>): Promise<Outcome> {
  const answer = await answerOf(call);
  if ('ok' in answer || answer.refused.status === 404) return 'done';
  return outcomeOfRefusal(answer.refused);
}

function outcomeOfRefusal(refused: RefusedCall): Outcome {
  return UNSURE_STATUSES.some((status) => status === refused.status) ? 'unsure' : refused;
}

function pullParameters({ owner, repo, number }: PullRequestRef) {
  return { owner, repo, pull_number: number };
}

function startOf(startLine: number | undefined) {
  return startLine === undefined ? {} : { start_line: startLine, start_side: 'RIGHT' as const };
}
