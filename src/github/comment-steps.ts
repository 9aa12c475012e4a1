import type { RefusedCall } from '../report/plan/publishing-notes.ts';
import type { CommentActions } from '../report/plan/reconcile.ts';
import type { FileComment, InlineComment, ReviewPlan } from '../report/plan/review-plan.ts';
import { answerOf, isUnsure } from './answer.ts';
import type { GitHubClient } from './client.ts';
import { NO_RETRIES } from './client.ts';
import type { PullRequestRef } from './event.ts';

/** A comment that GitHub does not accept, however often it is sent, and why. */
export interface RefusedComment {
  readonly path: string;
  readonly marks: readonly string[];
  readonly why: string;
}

/** What is written, and what came of it so far. */
export interface Publishing {
  readonly client: GitHubClient;
  readonly pull: PullRequestRef;
  readonly plan: ReviewPlan;
  readonly refused: RefusedComment[];
  /** The planned comments that do not stand yet. */
  readonly missing: Set<FileComment>;
  /** The node ids of the comments that were closed. */
  readonly closed: string[];
}

/** One write. */
export interface CommentStep {
  /** Whether it posts what does not stand yet. */
  readonly isPost: boolean;
  readonly write: () => Promise<Outcome>;
}

/** The result of a write: `done`, or GitHub's refusal. */
export type Outcome = 'done' | Refusal;

interface Refusal {
  readonly refused: RefusedCall;
  /** Whether the comments must be read again: it may have succeeded, or somebody else was faster. */
  readonly isUnsure: boolean;
}

/** Returns the writes in their order, and notes in `missing` what they are for. */
export function commentSteps(publishing: Publishing, actions: CommentActions): CommentStep[] {
  const { client, pull, refused, missing, closed } = publishing;
  const target = { owner: pull.owner, repo: pull.repo, request: NO_RETRIES };
  const isAccepted = ({ marks }: FileComment): boolean => !refused.some((comment) => comment.marks === marks);
  const post = actions.post.filter(isAccepted);
  const postAlone = actions.postAlone.filter(isAccepted);
  for (const planned of [...post, ...postAlone, ...actions.edit.map((edit) => edit.planned)]) missing.add(planned);
  const update = (id: number, body: string): Promise<Outcome> =>
    outcomeOf(client.rest.pulls.updateReviewComment({ ...target, comment_id: id, body }));
  return [
    ...(post.length === 0 ? [] : [{ isPost: true, write: () => postReview(publishing, post) }]),
    ...postAlone.map((comment) => ({ isPost: true, write: () => postComment(publishing, comment) })),
    ...actions.edit.map(({ id, planned }) => ({
      isPost: false,
      // Where the comment is gone, it has to be posted again.
      write: async () => standing(publishing, planned, unsureIfGone(await update(id, planned.body))),
    })),
    ...actions.close.map(({ id, nodeId, body }) => ({
      isPost: false,
      write: async () => {
        const outcome = await update(id, body);
        if (outcome === 'done') closed.push(nodeId);
        return doneIfGone(outcome);
      },
    })),
    ...actions.remove.map((id) => ({
      isPost: false,
      write: async () =>
        doneIfGone(await outcomeOf(client.rest.pulls.deleteReviewComment({ ...target, comment_id: id }))),
    })),
  ];
}

/**
 * Posts comments in one review. If GitHub does not accept one of them it refuses the whole review; then each is posted
 * alone.
 */
async function postReview(publishing: Publishing, comments: readonly InlineComment[]): Promise<Outcome> {
  const { client, pull, plan, missing } = publishing;
  const outcome = await outcomeOf(
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
  if (outcome === 'done') for (const comment of comments) missing.delete(comment);
  if (outcome === 'done' || outcome.refused.status !== 422) return outcome;
  for (const comment of comments) {
    const alone = await postComment(publishing, comment);
    if (alone !== 'done') return alone;
  }
  return 'done';
}

async function postComment(publishing: Publishing, comment: InlineComment | FileComment): Promise<Outcome> {
  const { client, pull, plan, refused } = publishing;
  const { path, body, marks } = comment;
  const place =
    'line' in comment
      ? { line: comment.line, side: 'RIGHT' as const, ...startOf(comment.startLine) }
      : { subject_type: 'file' as const };
  const outcome = standing(
    publishing,
    comment,
    await outcomeOf(
      client.rest.pulls.createReviewComment({
        ...pullParameters(pull),
        commit_id: plan.head,
        path,
        body,
        ...place,
        request: NO_RETRIES,
      }),
    ),
  );
  if (outcome === 'done' || outcome.refused.status !== 422) return outcome;
  refused.push({ path, marks, why: outcome.refused.message });
  return standing(publishing, comment, 'done');
}

/** Collapses a thread, if the token may; otherwise the thread still says why it is closed. */
export async function minimize(client: GitHubClient, nodeId: string): Promise<void> {
  const mutation =
    'mutation ($id: ID!) { minimizeComment(input: {subjectId: $id, classifier: RESOLVED}) { clientMutationId } }';
  await client.graphql(mutation, { id: nodeId, request: NO_RETRIES }).catch(() => undefined);
}

async function outcomeOf(call: Promise<unknown>): Promise<Outcome> {
  const answer = await answerOf(call);
  return 'ok' in answer ? 'done' : { refused: answer.refused, isUnsure: isUnsure(answer.refused) };
}

/** Notes that a comment is missing no more, where the write is done. */
function standing({ missing }: Publishing, comment: FileComment, outcome: Outcome): Outcome {
  if (outcome === 'done') missing.delete(comment);
  return outcome;
}

function doneIfGone(outcome: Outcome): Outcome {
  return outcome !== 'done' && outcome.refused.status === 404 ? 'done' : outcome;
}

function unsureIfGone(outcome: Outcome): Outcome {
  return outcome !== 'done' && outcome.refused.status === 404 ? { ...outcome, isUnsure: true } : outcome;
}

function pullParameters({ owner, repo, number }: PullRequestRef) {
  return { owner, repo, pull_number: number };
}

function startOf(startLine: number | undefined) {
  return startLine === undefined ? {} : { start_line: startLine, start_side: 'RIGHT' as const };
}
