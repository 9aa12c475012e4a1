import type { CommentOutcome, RefusedCall } from '../report/plan/publishing-notes.ts';
import { reconcile, reconcileAdding } from '../report/plan/reconcile.ts';
import type { FileComment, ReviewPlan } from '../report/plan/review-plan.ts';
import { queryAnswerOf } from './answer.ts';
import type { GitHubClient } from './client.ts';
import type { CommentStep, RefusedComment } from './comment-steps.ts';
import { commentSteps, minimize } from './comment-steps.ts';
import type { PullRequestRef } from './event.ts';
import type { PullRequestState } from './fetch-comments.ts';
import { fetchHead, fetchPullRequestState } from './fetch-comments.ts';
import { proveCount } from './prove-list.ts';

/** The result of publishing a review. */
export interface PublishedComments extends CommentOutcome {
  /** Whether the pull request now has another head: the run for that head comments. */
  readonly isOutdated: boolean;
  /** The marks of each planned comment that does not stand now: the summary shows these. */
  readonly missing: readonly (readonly string[])[];
}

/** What is known before; see `publishComments`. */
interface PublishingOptions {
  readonly listed?: number | undefined;
  readonly latest?: PullRequestState | undefined;
  readonly onlyAdds?: boolean;
}

/** How often writes are tried, when GitHub did not say whether it accepted one. */
const ROUNDS = 3;

/**
 * Makes the comments on the pull request match the plan: posts new ones in one review, edits changed ones, and removes
 * fixed ones. Writes are sent once; if an answer leaves open whether one succeeded, the comments are read again first.
 *
 * @param options.listed how many files the pull request's list has, where the plan rests on it
 * @param options.latest what the pull request was like a moment ago: then it is not asked again first
 * @param options.onlyAdds whether earlier comments stay as they are: they rest on more than the plan does
 * @throws UnusableAnswer if GitHub does not prove that this list is of the head, and whole: then nothing is written
 */
export async function publishComments(
  client: GitHubClient,
  pull: PullRequestRef,
  plan: ReviewPlan,
  { listed, latest, onlyAdds = false }: PublishingOptions = {},
): Promise<PublishedComments> {
  const refused: RefusedComment[] = [];
  const all = [...plan.comments, ...plan.singles];
  let unsure: RefusedCall | undefined;
  for (let round = 1; ; round++) {
    const isKnown = round === 1 && latest !== undefined;
    const read = isKnown ? { ok: latest } : await queryAnswerOf(fetchPullRequestState(client, pull));
    if ('refused' in read) {
      const isUnsure = unsure !== undefined;
      const current = await fetchHead(client, pull);
      const isOutdated = current !== undefined && current.head !== plan.head;
      // In an earlier round, it was proved.
      if (listed !== undefined && !isOutdated && !isUnsure) proveCount(listed, current?.changedFiles);
      return { refusal: read.refused, isRead: true, refused, isUnsure, isOutdated, missing: marksOf(all) };
    }
    const state = read.ok;
    if (state.head !== plan.head) return { refused, isOutdated: true, missing: marksOf(all) };
    if (listed !== undefined) proveCount(listed, state.changedFiles);
    const actions = (onlyAdds ? reconcileAdding : reconcile)(plan, state.comments);
    const missing = new Set<FileComment>();
    const closed: string[] = [];
    const steps = commentSteps({ client, pull, plan, refused, missing, closed }, actions);
    const result = unsure !== undefined && round > ROUNDS ? gaveUp(steps, missing, unsure) : await take(steps);
    if (!('unsure' in result)) {
      for (const nodeId of [...actions.minimize, ...closed]) await minimize(client, nodeId);
      return { ...result, refused, isOutdated: false, missing: marksOf([...missing, ...refused]) };
    }
    unsure = result.unsure;
  }
}

type Result = Pick<CommentOutcome, 'refusal' | 'unchanged'> | { readonly unsure: RefusedCall };

/**
 * Writes what is missing, and then removes what is obsolete: nothing, where a comment could not be posted. One comment
 * that cannot be changed or removed keeps no other from it.
 */
async function take(steps: readonly CommentStep[]): Promise<Result> {
  const unchanged: RefusedCall[] = [];
  for (const { isPost, write } of steps) {
    const outcome = await write();
    if (outcome === 'done') continue;
    const { refused, isUnsure } = outcome;
    if (isUnsure) return { unsure: refused };
    if (isPost) return { refusal: refused, unchanged };
    unchanged.push(refused);
    if (refused.again !== undefined) break;
  }
  return { unchanged };
}

/** What is left to do after the last round, of which GitHub said nothing certain. */
function gaveUp(steps: readonly CommentStep[], missing: ReadonlySet<FileComment>, refused: RefusedCall): Result {
  if (missing.size > 0) return { refusal: refused };
  return steps.length > 0 ? { unchanged: [refused] } : {};
}

function marksOf(comments: readonly Pick<FileComment, 'marks'>[]): (readonly string[])[] {
  return comments.map(({ marks }) => marks);
}
