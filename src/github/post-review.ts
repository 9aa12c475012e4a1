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
  if (plan.reviewBody === undefined) return { refusedComments: [] };
  const review = await answerOf(
    client.rest.pulls.createReview({
      ...target(pull),
      commit_id: plan.head,
      event: 'COMMENT',
      body: plan.reviewBody,
      comments: plan.comments.map(reviewComment),
      request: ONCE,
    }),
    [...FORBIDDEN, 422],
  );
  if ('refused' in review && review.refused.status !== 422) return { forbidden: review.refused, refusedComments: [] };
  // One comment that GitHub does not take makes it refuse the whole review: then each is posted for itself.
  const singly = 'refused' in review ? plan.comments : [];
  const refusedComments: { path: string; body: string; why: string }[] = [];
  for (const comment of [...singly, ...plan.fileComments]) {
    const answer = await answerOf(
      client.rest.pulls.createReviewComment({
        ...target(pull),
        commit_id: plan.head,
        ...singleComment(comment),
        request: ONCE,
      }),
      [422],
    );
    if ('refused' in answer)
      refusedComments.push({ path: comment.path, body: comment.body, why: answer.refused.message });
  }
  return { refusedComments };
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
