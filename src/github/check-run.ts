import type { Annotation } from '../report/annotations.ts';
import type { ReviewPlan } from '../report/plan-review.ts';
import type { PullRequestRef } from '../source/pull-request-change.ts';
import type { Refused } from './answer.ts';
import { answerOf, FORBIDDEN } from './answer.ts';
import type { GitHubClient } from './client.ts';
import { ONCE } from './client.ts';

/** GitHub takes 50 annotations a request, and appends those of an update. */
const ANNOTATIONS_A_REQUEST = 50;

/** GitHub takes 64 KB; a character may need four bytes. */
const MAX_MESSAGE = 16_000;

/** An open check run, or why the token may not make one. */
export type CheckRun = { readonly id: number } | { readonly refused: Refused };

/** Opens the check run on the head commit, so that people see that something is under way. */
export async function openCheckRun(
  client: GitHubClient,
  { owner, repo, head }: PullRequestRef,
  name: string,
): Promise<CheckRun> {
  const answer = await answerOf(
    client.rest.checks.create({ owner, repo, name, head_sha: head, status: 'in_progress', request: ONCE }),
    FORBIDDEN,
  );
  return 'refused' in answer ? answer : { id: answer.ok.data.id };
}

/** Concludes it, with the summary and every annotation. */
export async function concludeCheckRun(
  client: GitHubClient,
  { owner, repo }: PullRequestRef,
  id: number,
  plan: Pick<ReviewPlan, 'conclusion' | 'title' | 'summary' | 'annotations'>,
): Promise<void> {
  const batches = batchesOf(plan.annotations.map(annotationOf));
  for (const [index, annotations] of batches.entries()) {
    const isLast = index === batches.length - 1;
    await client.rest.checks.update({
      owner,
      repo,
      check_run_id: id,
      ...(isLast ? { status: 'completed' as const, conclusion: plan.conclusion } : {}),
      output: { title: plan.title, summary: plan.summary, ...(annotations.length > 0 ? { annotations } : {}) },
      request: ONCE,
    });
  }
}

function annotationOf({ path, line, level, title, message }: Annotation) {
  return {
    path,
    start_line: line,
    end_line: line,
    annotation_level: level,
    title: title.slice(0, 255),
    message: message.slice(0, MAX_MESSAGE),
  };
}

/** At least one batch, if an empty one: the check run is concluded with the last. */
function batchesOf<T>(entries: readonly T[]): T[][] {
  const batches: T[][] = [];
  for (let start = 0; start < Math.max(1, entries.length); start += ANNOTATIONS_A_REQUEST) {
    batches.push(entries.slice(start, start + ANNOTATIONS_A_REQUEST));
  }
  return batches;
}
