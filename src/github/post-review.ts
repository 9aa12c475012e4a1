import type { FileComment, InlineComment, ReviewPlan } from '../report/plan-review.ts';
import type { PullRequestRef } from '../source/pull-request-change.ts';
import type { Refused } from './answer.ts';
import { answerOf, FORBIDDEN } from './answer.ts';
import type { GitHubClient } from './client.ts';
import { ONCE } from './client.ts';

/** What GitHub did not take of a review: its comments must be read elsewhere. */
export interface PostedReview {
  /** Why the token may not comment, where it may not. */
  readonly forbidden?: Refused;
  readonly refusedComments: readonly { readonly path: string; readonly body: string; readonly why: string }[];
}

/** Posts the review in one request, and the comments on whole files, which a review cannot hold, one by one. */
export async function postReview(client: GitHubClient, pull: PullRequestRef, plan: ReviewPlan): Promise<PostedReview> {
  const review = plan.reviewBody === undefined ? undefined : await createReview(client, pull, plan, plan.reviewBody);
  // One comment that GitHub does not take makes it refuse the whole review: then each is posted for itself.
  const singly = review?.status === 422 ? plan.comments : [];
  if (review !== undefined && review.status !== 422) return { forbidden: review, refusedComments: [] };
  const refusedComments: { path: string; body: string; why: string }[] = [];
  for (const comment of [...singly, ...plan.fileComments]) {
    const refused = await createComment(client, pull, plan.head, comment);
    if (refused === undefined) continue;
    if (refused.status !== 422) return { forbidden: refused, refusedComments };
    refusedComments.push({ path: comment.path, body: comment.body, why: refused.message });
  }
  return { refusedComments };
}

/** Answers the refusal, if there is one. */
async function createReview(
  client: GitHubClient,
  pull: PullRequestRef,
  { head, comments }: ReviewPlan,
  body: string,
): Promise<Refused | undefined> {
  const answer = await answerOf(
    client.rest.pulls.createReview({
      ...{ ...target(pull), commit_id: head, event: 'COMMENT', body },
      comments: comments.map(reviewComment),
      request: ONCE,
    }),
    [...FORBIDDEN, 422],
  );
  return 'refused' in answer ? answer.refused : undefined;
}

async function createComment(
  client: GitHubClient,
  pull: PullRequestRef,
  head: string,
  comment: InlineComment | FileComment,
): Promise<Refused | undefined> {
  const call = client.rest.pulls.createReviewComment({
    ...{ ...target(pull), commit_id: head, ...singleComment(comment) },
    request: ONCE,
  });
  const answer = await answerOf(call, [...FORBIDDEN, 422]);
  return 'refused' in answer ? answer.refused : undefined;
}

function target({ owner, repo, number }: PullRequestRef) {
  return { owner, repo, pull_number: number };
}

function reviewComment({ path, startLine, line, body }: InlineComment) {
  const start = startLine === undefined ? {} : { start_line: startLine, start_side: 'RIGHT' };
  return { path, body, line, side: 'RIGHT', ...start };
}

function singleComment(comment: InlineComment | FileComment) {
  if (!('line' in comment)) return { path: comment.path, body: comment.body, subject_type: 'file' as const };
  const { path, startLine, line, body } = comment;
  const start = startLine === undefined ? {} : { start_line: startLine, start_side: 'RIGHT' as const };
  return { path, body, line, side: 'RIGHT' as const, ...start };
}
