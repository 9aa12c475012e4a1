import type { CheckRunReport, OpenCheckRun } from './github/check-run.ts';
import { concludeCheckRun, openCheckRun } from './github/check-run.ts';
import type { GitHubClient } from './github/client.ts';
import type { CommitRef, Occasion, PullRequestRef, RangeRef } from './github/event.ts';
import { fetchPullRequestsOf } from './github/fetch-pull-requests.ts';
import { publishComments } from './github/publish-comments.ts';
import type { Annotation } from './report/annotations.ts';
import { stepAnnotations } from './report/annotations.ts';
import type { DocsLinks } from './report/links.ts';
import type { ReviewPlan } from './report/plan-review.ts';
import { planReview } from './report/plan-review.ts';
import { planScan } from './report/plan-scan.ts';
import { commentNotes, refusalNote } from './report/publishing-notes.ts';
import type { Review } from './report/review.ts';
import { reviewJson } from './report/review-json.ts';
import { scanJson } from './report/scan-json.ts';
import type { ReviewOptions } from './review.ts';
import { reviewChange } from './review.ts';
import { isScanned, scanFiles, scanRules } from './scan.ts';
import { readCommitFiles } from './source/commit-files.ts';
import type { Git } from './source/git.ts';
import { fetchMergeGroupChange } from './source/merge-group-change.ts';
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
 * Judges what an event is about, and publishes what it found.
 *
 * @returns whether nothing blocks as far as Pod Security is concerned: the job's exit code
 */
export async function run(occasion: Occasion, inputs: RunInputs, effects: Effects): Promise<boolean> {
  if (occasion.is === 'nothing') {
    effects.log(`nothing to do: ${occasion.why}`);
    return true;
  }
  if (occasion.is === 'workflow-run') {
    const pulls = await fetchPullRequestsOf(effects.client, occasion.of);
    if (pulls.length === 0)
      effects.log(`nothing to do: no open pull request has the head ${occasion.of.head} any more`);
    let isFine = true;
    for (const pull of pulls) isFine = (await judge(pull, judgePullRequest(pull), inputs, effects)) && isFine;
    return isFine;
  }
  if (occasion.is === 'pull-request') {
    return judge(occasion.pull, judgePullRequest(occasion.pull), inputs, effects);
  }
  if (occasion.is === 'merge-group') {
    return judge(occasion.range, judgeMergeGroup(occasion.range), inputs, effects);
  }
  return judge(occasion.commit, judgeCommit(occasion.commit), inputs, effects);
}

/** What was found, and all that is said of it: what the check run, the job summary and the outputs have in common. */
interface Judgement extends CheckRunReport {
  readonly outputs: Readonly<Record<string, string>>;
  /** The object of the JSON contract. */
  readonly json: unknown;
  /** One line for the log. */
  readonly line: string;
}

/** @param notes what could not be published so far */
type Judge = (inputs: RunInputs, effects: Effects, notes: readonly string[]) => Promise<Judgement>;

/** Opens the check run, judges, concludes it, and tells the job. */
async function judge(commit: CommitRef, judgement: Judge, inputs: RunInputs, effects: Effects): Promise<boolean> {
  const { client } = effects;
  const checkRun = await openCheckRun(client, commit, inputs.checkName);
  const notes = 'refused' in checkRun ? [refusalNote('No check run was made', 'checks: write', checkRun.refused)] : [];
  let isConcluded = false;
  try {
    const report = await judgement(inputs, effects, notes);
    const refusal = 'id' in checkRun ? await concludeCheckRun(client, commit, checkRun, report) : checkRun.refused;
    isConcluded = true;
    if (refusal !== undefined) {
      for (const annotation of stepAnnotations(report.annotations)) effects.annotate(annotation);
    }
    await effects.writeSummary(report.summary);
    const file = await effects.writeReport(report.json);
    for (const [name, value] of Object.entries({ ...report.outputs, report: file })) effects.setOutput(name, value);
    effects.log(report.line);
    return report.conclusion !== 'failure';
  } finally {
    // A run that fails must not leave a check that waits forever, nor one that passes.
    if (!isConcluded && 'id' in checkRun) await concludeFailed(client, commit, checkRun);
  }
}

async function concludeFailed(client: GitHubClient, commit: CommitRef, checkRun: OpenCheckRun): Promise<void> {
  await concludeCheckRun(client, commit, checkRun, {
    conclusion: 'failure',
    title: 'pss-review itself failed',
    summary: 'Nothing was judged: pss-review itself failed. The log of the job says why.',
    annotations: [],
  });
}

function judgePullRequest(pull: PullRequestRef): Judge {
  return async (inputs, { client, git, links }, notes) => {
    const change = await fetchPullRequestChange(client, pull, pull.canUseWorkspace ? git : undefined, inputs.config);
    const review = reviewChange(change, optionsOf(inputs));
    const published = await publishComments(client, pull, planReview(review, links));
    // What no comment carries is in the summary: only now is known what that is.
    const plan = planReview(review, links, {
      canComment: published.refusal === undefined && published.isOutdated !== true,
      refused: published.refused.map(({ marks }) => marks),
      notes: [...commentNotes(published), ...notes],
    });
    return judgementOf(review, plan);
  };
}

/** Nobody reads comments in a merge queue: all of it is in the summary. */
function judgeMergeGroup(range: RangeRef): Judge {
  return async (inputs, { client, git, links }, notes) => {
    const review = reviewChange(await fetchMergeGroupChange(client, range, git, inputs.config), optionsOf(inputs));
    return judgementOf(review, planReview(review, links, { canComment: false, refused: [], notes }));
  };
}

function judgementOf(review: Review, plan: ReviewPlan): Judgement {
  const { files } = review.change;
  return { ...plan, json: reviewJson(review, plan), line: `${plan.title} (${files.length} files read)` };
}

/** The whole repository as it is: all is existing. */
function judgeCommit(commit: CommitRef): Judge {
  return async (inputs, { git }, notes) => {
    const { contents, repository } = await readCommitFiles(git, commit.head, inputs.config);
    const rules = scanRules(repository, inputs);
    const read = contents.filter(({ path }) => isScanned(rules, path));
    const scan = scanFiles(read, rules);
    const plan = planScan(scan, rules.settings.failOn, notes);
    return { ...plan, json: scanJson(scan), line: `${plan.title} (${read.length} files read)` };
  };
}

function optionsOf(inputs: RunInputs): ReviewOptions {
  return { ...inputs, scope: inputs.checkName };
}
