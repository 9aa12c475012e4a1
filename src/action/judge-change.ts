import type { PullRequestRef, RangeRef } from '../github/event.ts';
import { publishComments } from '../github/publish-comments.ts';
import type { RenderedReviewOptions } from '../render/review-rendered.ts';
import { reviewRendered } from '../render/review-rendered.ts';
import { jsonText } from '../report/json/json.ts';
import { reviewJson } from '../report/json/review-json.ts';
import type { ReviewBasis } from '../report/plan/basis.ts';
import { restsOnLess } from '../report/plan/basis.ts';
import { planReview } from '../report/plan/plan-review.ts';
import { commentNotes } from '../report/plan/publishing-notes.ts';
import type { ReviewPlan } from '../report/plan/review-plan.ts';
import { settleReview } from '../report/plan/settle-review.ts';
import type { Review } from '../review/review.ts';
import { fetchMergeGroupChange } from '../source/github/merge-group-change.ts';
import { fetchPullRequestChange } from '../source/github/pull-request-change.ts';
import type { Effects, Judge, Judgement, RunInputs } from './judgement.ts';
import { jsonFile, sarifOutput } from './judgement.ts';

/**
 * Returns the judge of a pull request: it reads the change, publishes comments, and puts into the summary what no
 * comment holds.
 */
export function judgePullRequest(pull: PullRequestRef): Judge {
  return async (inputs, effects, opened) => {
    const { client, links } = effects;
    const git = pull.canUseWorkspace ? await effects.git : undefined;
    const change = await fetchPullRequestChange(client, pull, git, inputs);
    const review = await reviewRendered(change, optionsOf(inputs));
    const plan = planReview(review, links);
    const { notes, earlier } = await opened();
    const published = await publishComments(client, pull, plan, {
      listed: change.listed,
      latest: change.latestState(),
      onlyAdds: restsOnLess(basisOf(review), earlier),
    });
    if (published.isOutdated) return OUTDATED;
    // The summary holds what no comment does, which is known only now.
    const settled = settleReview(plan, {
      canComment: true,
      refused: published.missing,
      isUnsure: published.isUnsure,
      notes: [...commentNotes(published), ...notes],
    });
    return await judgementOf(review, settled, inputs, effects);
  };
}

const NEW_HEAD = 'The pull request has a new head by now: its own run judges it';

/** The judgement of a commit that is the head no more: not even a report is written. */
const OUTDATED: Judgement = {
  conclusion: 'cancelled',
  title: NEW_HEAD,
  summary: `${NEW_HEAD}.\n`,
  annotations: [],
  judgesNothing: true,
  outputs: { conclusion: 'cancelled' },
  files: {},
  line: NEW_HEAD,
};

/**
 * Returns the judge of a merge group. It writes no comments, since nobody reads them in a merge queue: the summary
 * holds everything.
 */
export function judgeMergeGroup(range: RangeRef): Judge {
  return async (inputs, effects, opened) => {
    const { client, links } = effects;
    const change = await fetchMergeGroupChange(client, range, await effects.git, inputs);
    const review = await reviewRendered(change, optionsOf(inputs));
    const { notes } = await opened();
    const plan = settleReview(planReview(review, links), { canComment: false, refused: [], notes });
    return await judgementOf(review, plan, inputs, effects);
  };
}

async function judgementOf(
  review: Review,
  plan: ReviewPlan,
  { sarifFile, sarifCategory: category }: RunInputs,
  { links, version }: Effects,
): Promise<Judgement> {
  const { files } = review.change;
  const report = jsonFile('review.json', reviewJson(review, plan));
  const sarif = await sarifOutput(sarifFile, async () => {
    const { reviewSarif } = await import('../report/sarif/review-sarif.ts');
    return jsonText(reviewSarif(review, links, { version, category, exempt: 'left-out' }));
  });
  return {
    ...plan,
    basis: basisOf(review),
    files: { report, ...sarif },
    line: `${plan.title} (${files.length} files read)`,
  };
}

function basisOf({ built, change: { isWholeKnown: isWhole } }: Review): ReviewBasis {
  return { built, isWhole };
}

function optionsOf(inputs: RunInputs): RenderedReviewOptions {
  return { ...inputs, scope: inputs.checkName };
}
