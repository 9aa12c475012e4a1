import type { CheckRun } from './github/check-run.ts';
import { concludeCheckRun, openCheckRun } from './github/check-run.ts';
import type { GitHubClient } from './github/client.ts';
import type { PullRequestRef } from './github/event.ts';
import type { PublishedComments } from './github/publish-comments.ts';
import { publishComments } from './github/publish-comments.ts';
import type { Annotation } from './report/annotations.ts';
import { stepAnnotations } from './report/annotations.ts';
import type { DocsLinks } from './report/links.ts';
import { planReview } from './report/plan-review.ts';
import { refusalNote, refusedCommentNote } from './report/publishing-notes.ts';
import { reviewJson } from './report/review-json.ts';
import type { ReviewOptions } from './review.ts';
import { reviewChange } from './review.ts';
import type { Git } from './source/git.ts';
import { fetchPullRequestChange } from './source/pull-request-change.ts';

export interface RunInputs extends Omit<ReviewOptions, 'scope'> {
  readonly checkName: string;
}

/** What a run does to the world outside GitHub's API: a test hands in its own. */
export interface Effects {
  readonly client: GitHubClient;
  /** The workspace's repository, where there is one that can be read. */
  readonly git: Git | undefined;
  readonly links: DocsLinks;
  readonly annotate: (annotation: Annotation) => void;
  readonly writeSummary: (markdown: string) => Promise<void>;
  /** Writes the report's JSON and answers where it is. */
  readonly writeReport: (report: unknown) => Promise<string>;
  readonly setOutput: (name: string, value: string) => void;
  readonly log: (line: string) => void;
}

/**
 * Reviews one pull request and publishes what it found.
 *
 * @returns whether the pull request may be merged as far as Pod Security is concerned: the job's exit code
 */
export async function run(pull: PullRequestRef, inputs: RunInputs, effects: Effects): Promise<boolean> {
  const checkRun = await openCheckRun(effects.client, pull, inputs.checkName);
  let isConcluded = false;
  try {
    const isFine = await reviewAndPublish(pull, inputs, effects, checkRun);
    isConcluded = true;
    return isFine;
  } finally {
    // A run that fails must not leave a check that waits forever, nor one that passes.
    if (!isConcluded && 'id' in checkRun) await concludeCheckRun(effects.client, pull, checkRun.id, FAILED_RUN);
  }
}

const FAILED_RUN = {
  conclusion: 'failure' as const,
  title: 'pss-review itself failed',
  summary: 'The pull request was not judged: pss-review itself failed. The log of the job says why.',
  annotations: [],
};

async function reviewAndPublish(
  pull: PullRequestRef,
  inputs: RunInputs,
  effects: Effects,
  checkRun: CheckRun,
): Promise<boolean> {
  const { client, git, links } = effects;
  const change = await fetchPullRequestChange(client, pull, git);
  const review = reviewChange(change, { ...inputs, scope: inputs.checkName });
  const first = planReview(review, links);
  const published = await publishComments(client, pull, first);
  const notes = commentNotes(published);
  if ('refused' in checkRun) notes.push(refusalNote('No check run was made', 'checks: write', checkRun.refused));
  // What no comment carries is in the summary: only now is known what that is.
  const canComment = published.refusal === undefined && published.isOutdated !== true;
  const refused = published.refused.map(({ marks }) => marks);
  const plan = planReview(review, links, { canComment, refused, notes });

  const refusal = 'id' in checkRun ? await concludeCheckRun(client, pull, checkRun.id, plan) : checkRun.refused;
  if (refusal !== undefined) for (const annotation of stepAnnotations(plan.annotations)) effects.annotate(annotation);
  await effects.writeSummary(plan.summary);
  const report = await effects.writeReport(reviewJson(review, plan));
  for (const [name, value] of Object.entries({ ...plan.outputs, report })) effects.setOutput(name, value);
  effects.log(`${plan.title} (${change.files.length} files read)`);
  return plan.conclusion !== 'failure';
}

/** What could not be commented, and what would make it so. */
function commentNotes({ refusal, isOutdated, refused }: PublishedComments): string[] {
  const notes: string[] = [];
  if (refusal !== undefined) notes.push(refusalNote('Not all comments were posted', 'pull-requests: write', refusal));
  if (isOutdated) notes.push('The pull request has a new head by now: its own run comments on it.');
  for (const { path, why } of refused) notes.push(refusedCommentNote(path, why));
  return notes;
}
