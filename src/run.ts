import type { Refused } from './github/answer.ts';
import type { CheckRun } from './github/check-run.ts';
import { concludeCheckRun, openCheckRun } from './github/check-run.ts';
import type { GitHubClient } from './github/client.ts';
import type { PublishedComments } from './github/publish-comments.ts';
import { publishComments } from './github/publish-comments.ts';
import type { Annotation } from './report/annotations.ts';
import type { DocsLinks } from './report/links.ts';
import { planReview } from './report/plan-review.ts';
import { reviewJson } from './report/review-json.ts';
import { withPublishingNotes } from './report/summary.ts';
import type { ReviewOptions } from './review.ts';
import { reviewChange } from './review.ts';
import type { Git } from './source/git.ts';
import type { PullRequestRef } from './source/pull-request-change.ts';
import { fetchPullRequestChange } from './source/pull-request-change.ts';
import { isManifestPath } from './target/manifest-paths.ts';

export interface RunInputs extends ReviewOptions {
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
  const change = await fetchPullRequestChange(client, pull, git, isManifestPath);
  const review = reviewChange(change, inputs);
  const plan = planReview(review, links);

  const published = await publishComments(client, pull, plan);
  const summary = withPublishingNotes(plan.summary, publishingNotes(checkRun, published));
  if ('id' in checkRun) await concludeCheckRun(client, pull, checkRun.id, { ...plan, summary });
  else for (const annotation of plan.annotations) effects.annotate(annotation);

  await effects.writeSummary(summary);
  const report = await effects.writeReport(reviewJson(review, plan));
  for (const [name, value] of Object.entries({ ...plan.outputs, report })) effects.setOutput(name, value);
  effects.log(`${plan.title} (${change.files.length} files read)`);
  return plan.conclusion !== 'failure';
}

/** What could not be published, and what would make it so. */
function publishingNotes(checkRun: CheckRun, published: PublishedComments): string[] {
  const notes: string[] = [];
  if ('refused' in checkRun) notes.push(missing('no check run was made', 'checks: write', checkRun.refused));
  if (published.forbidden !== undefined)
    notes.push(missing('no review was posted', 'pull-requests: write', published.forbidden));
  if (published.isOutdated) notes.push('The pull request has a new head by now: its own run comments on it.');
  for (const { path, why, body } of published.refused)
    notes.push(`GitHub refused a comment on ${path}: ${why}\n\n${body}`);
  return notes;
}

function missing(what: string, permission: string, { needs }: Refused): string {
  const accepted = needs === undefined ? '' : ` (GitHub asks for ${needs})`;
  return `The token may not write: ${what}. It needs the permission \`${permission}\`${accepted}; pull requests from forks never have it.`;
}
