import type { CommentOutcome, RefusedCall } from '../report/plan/publishing-notes.ts';
import type { CommentActions } from '../report/plan/reconcile.ts';
import { reconcile } from '../report/plan/reconcile.ts';
import type { FileComment, InlineComment, ReviewPlan } from '../report/plan/review-plan.ts';
import { answerOf, queryAnswerOf, UNSURE_STATUSES } from './answer.ts';
import type { GitHubClient } from './client.ts';
import { NO_RETRIES } from './client.ts';
import type { PullRequestRef } from './event.ts';
import { fetchPullRequestState } from './fetch-comments.ts';

/** What GitHub did not take of a review: it must be read elsewhere. */
export interface PublishedComments extends CommentOutcome {
  readonly refused: readonly RefusedComment[];
}

interface RefusedComment {
  readonly path: string;
  readonly marks: readonly string[];
  readonly why: string;
}

/** How often is looked again at what stands on the pull request, where GitHub did not say whether it took a write. */
const ROUNDS = 3;

/**
 * Makes the pull request say what the plan says: posts what is new in one review, edits what changed, takes away what is
 * fixed. Writes are sent once; where an answer leaves open whether one was done, what is there is read again first.
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
    const outcome = await act({ client, pull, plan, refused }, reconcile(plan, state.comments));
    if (outcome === 'done') return { refused };
    if (outcome !== 'unsure') return { refusal: outcome, refused };
    if (round === ROUNDS) return { refusal: { status: 502, message: 'an error of its own to each try' }, refused };
  }
}

interface Publishing {
  readonly client: GitHubClient;
  readonly pull: PullRequestRef;
  readonly plan: ReviewPlan;
  /** Comments that GitHub will not take, however often they are sent. */
  readonly refused: RefusedComment[];
}

/** What became of a write: done, open, or why the token may not. */
type Outcome = 'done' | 'unsure' | RefusedCall;

async function act(publishing: Publishing, actions: CommentActions): Promise<Outcome> {
  const { client, pull, refused } = publishing;
  const isKnown = ({ marks }: FileComment): boolean => refused.some((one) => one.marks === marks);
  const post = actions.post.filter((comment) => !isKnown(comment));
  const steps: (() => Promise<Outcome>)[] = [];
  if (post.length > 0) steps.push(() => postReview(publishing, post));
  for (const comment of actions.postAlone.filter((one) => !isKnown(one)))
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

/** One comment that GitHub does not take makes it refuse the whole review: then each is posted for itself. */
async function postReview(
  { client, pull, plan, refused }: Publishing,
  comments: readonly InlineComment[],
): Promise<Outcome> {
  const answer = await answerOf(
    client.rest.pulls.createReview({
      ...{ ...numbered(pull), commit_id: plan.head, event: 'COMMENT', body: plan.reviewBody ?? plan.title },
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
      ...numbered(pull),
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

/** Folds a thread away, where the token may; where it may not, the thread says all the same that it is fixed. */
async function minimize(client: GitHubClient, nodeId: string): Promise<void> {
  const mutation =
    'mutation ($id: ID!) { minimizeComment(input: {subjectId: $id, classifier: RESOLVED}) { clientMutationId } }';
  await client.graphql(mutation, { id: nodeId, request: NO_RETRIES }).catch(() => undefined);
}

/** A comment that is gone already (404) needs no more. */
async function outcomeOf(call: Promise<unknown>): Promise<Outcome> {
  const answer = await answerOf(call);
  if ('ok' in answer || answer.refused.status === 404) return 'done';
  return outcomeOfRefusal(answer.refused);
}

function outcomeOfRefusal(refused: RefusedCall): Outcome {
  return UNSURE_STATUSES.some((status) => status === refused.status) ? 'unsure' : refused;
}

function numbered({ owner, repo, number }: PullRequestRef) {
  return { owner, repo, pull_number: number };
}

function startOf(startLine: number | undefined) {
  return startLine === undefined ? {} : { start_line: startLine, start_side: 'RIGHT' as const };
}
