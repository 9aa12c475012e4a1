import { repairFiles } from './fix-files.ts';
import type { CheckRunReport } from './github/check-run.ts';
import type { GitHubClient } from './github/client.ts';
import type { BranchCommitRef, PullRequestRef, RangeRef } from './github/event.ts';
import { publishBadge } from './github/publish-badge.ts';
import { publishComments } from './github/publish-comments.ts';
import type { Content } from './manifest/content.ts';
import type { Annotation } from './report/annotations.ts';
import { badgeOf } from './report/badge.ts';
import type { BadgeFile } from './report/badge-files.ts';
import { BADGE_SVG, badgeFiles } from './report/badge-files.ts';
import { badgeNotes, badgeSection, isShown } from './report/badge-notes.ts';
import { badgeSnippet } from './report/badge-snippet.ts';
import { jsonText } from './report/json.ts';
import type { DocsLinks } from './report/links.ts';
import type { ReviewPlan } from './report/plan-review.ts';
import { planReview } from './report/plan-review.ts';
import { planScan } from './report/plan-scan.ts';
import { commentNotes } from './report/publishing-notes.ts';
import type { Review } from './report/review.ts';
import { reviewJson } from './report/review-json.ts';
import { reviewSarif } from './report/review-sarif.ts';
import { scanJson } from './report/scan-json.ts';
import { printScan } from './report/scan-printer.ts';
import { scanSarif } from './report/scan-sarif.ts';
import type { ReviewOptions } from './review.ts';
import { reviewChange } from './review.ts';
import { isScanned, scanFiles, scanRules, scanSetup } from './scan.ts';
import { readCommitFiles } from './source/commit-files.ts';
import type { Git } from './source/git.ts';
import { fetchMergeGroupChange } from './source/merge-group-change.ts';
import { fetchPullRequestChange } from './source/pull-request-change.ts';

export interface RunInputs extends Omit<ReviewOptions, 'scope'> {
  readonly checkName: string;
  /** The branch that gets the badge; empty for none. */
  readonly badgeBranch: string;
  /** Where SARIF is written, from the workspace; empty for nowhere. */
  readonly sarifFile: string;
}

/** What a run does to the world outside GitHub's API: a test hands in its own. */
export interface Effects {
  readonly client: GitHubClient;
  /** The workspace's repository, where there is one that can be read. */
  readonly git: Git | undefined;
  readonly links: DocsLinks;
  readonly annotate: (annotation: Annotation) => void;
  readonly writeSummary: (markdown: string) => Promise<void>;
  /** `https://github.com`, or a server's own. */
  readonly serverUrl: string;
  /** Writes a file for later steps of the job, and answers where it is. */
  readonly writeFile: (file: OutputFile) => Promise<string>;
  /** Of this program. */
  readonly version: string;
  readonly setOutput: (name: string, value: string) => void;
  readonly log: (line: string) => void;
}

/** What was found, and all that is said of it: what the check run, the job summary and the outputs have in common. */
export interface Judgement extends CheckRunReport {
  readonly outputs: Readonly<Record<string, string>>;
  /** For later steps of the job, by the output that names each. */
  readonly files: Readonly<Record<string, OutputFile>>;
  /** One line for the log. */
  readonly line: string;
}

export interface OutputFile {
  readonly name: string;
  readonly content: string;
  /** Whether the name is a path in the workspace, that people chose; else it is a file of this run's own. */
  readonly isOfWorkspace?: boolean;
}

/** @param notes what could not be published so far */
export type Judge = (inputs: RunInputs, effects: Effects, notes: readonly string[]) => Promise<Judgement>;

/** The pull request: reads, comments, and says in the summary what no comment carries. */
export function judgePullRequest(pull: PullRequestRef): Judge {
  return async (inputs, effects, notes) => {
    const { client, git, links } = effects;
    const change = await fetchPullRequestChange(client, pull, pull.canUseWorkspace ? git : undefined, inputs.config);
    const review = reviewChange(change, optionsOf(inputs));
    const published = await publishComments(client, pull, planReview(review, links));
    // What no comment carries is in the summary: only now is known what that is.
    const plan = planReview(review, links, {
      canComment: published.refusal === undefined && published.isOutdated !== true,
      refused: published.refused.map(({ marks }) => marks),
      notes: [...commentNotes(published), ...notes],
    });
    return judgementOf(review, plan, inputs, effects);
  };
}

/** Nobody reads comments in a merge queue: all of it is in the summary. */
export function judgeMergeGroup(range: RangeRef): Judge {
  return async (inputs, effects, notes) => {
    const { client, git, links } = effects;
    const review = reviewChange(await fetchMergeGroupChange(client, range, git, inputs.config), optionsOf(inputs));
    const plan = planReview(review, links, { canComment: false, refused: [], notes });
    return judgementOf(review, plan, inputs, effects);
  };
}

function judgementOf(
  review: Review,
  plan: ReviewPlan,
  { sarifFile }: RunInputs,
  { links, version }: Effects,
): Judgement {
  const { files } = review.change;
  const report = jsonFile('review.json', reviewJson(review, plan));
  const sarif = sarifOutput(sarifFile, () => reviewSarif(review, links, { version, exempt: 'left-out' }));
  return { ...plan, files: { report, ...sarif }, line: `${plan.title} (${files.length} files read)` };
}

/** The whole repository as it is: all is existing. */
export function judgeCommit(commit: BranchCommitRef): Judge {
  return async (inputs, effects, notes) => {
    const { links, version } = effects;
    const { contents, repository } = await readCommitFiles(effects.git, commit.head, inputs.config);
    const setup = scanSetup(repository, inputs);
    const rules = scanRules(setup);
    const read = contents.filter(({ path }) => isScanned(setup, path));
    const scan = scanFiles(read, rules);
    const byPath = new Map(read.map(({ path, content }) => [path, content]));
    const contentOf = (path: string): Content | undefined => byPath.get(path);
    const repairs =
      inputs.sarifFile === '' ? [] : [...repairFiles(scan, rules, contentOf, ['safe', 'careful']).values()];
    const badge = badgeFiles(badgeOf(scan));
    const published = await publishBadgeOf(commit, badge, inputs, effects);
    const plan = planScan(scan, rules.settings.failOn, [...notes, ...published.notes], published.sections);
    const picture = badge.find(({ path }) => path === BADGE_SVG);
    return {
      ...plan,
      files: {
        report: { name: 'scan.json', content: printScan(scan, scanJson(scan.target)) },
        ...(picture === undefined ? {} : { badge: { name: picture.path, content: picture.content } }),
        ...sarifOutput(inputs.sarifFile, () => scanSarif(scan, links, { version, exempt: 'left-out', repairs })),
      },
      line: `${plan.title} (${read.length} files read)`,
    };
  };
}

/** Publishes the badge of the default branch, where a branch for it is named; other branches must not write over it. */
async function publishBadgeOf(
  commit: BranchCommitRef,
  files: readonly BadgeFile[],
  { badgeBranch: branch }: RunInputs,
  { client, serverUrl }: Effects,
): Promise<{ readonly notes: readonly string[]; readonly sections: readonly string[] }> {
  if (branch === '' || !commit.isDefaultBranch) return { notes: [], sections: [] };
  const outcome = await publishBadge(client, commit, branch, files);
  const { owner, repo, isPublic } = commit;
  const snippet = badgeSnippet({ serverUrl, owner, repo, branch, isPublic });
  return { notes: badgeNotes(outcome, branch), sections: isShown(outcome) ? [badgeSection(snippet)] : [] };
}

/** GitHub opens an alert for what is suppressed, too: exempt violations are left out of what it reads. */
function sarifOutput(name: string, log: () => unknown): Readonly<Record<string, OutputFile>> {
  return name === '' ? {} : { sarif: { ...jsonFile(name, log()), isOfWorkspace: true } };
}

function jsonFile(name: string, value: unknown): OutputFile {
  return { name, content: jsonText(value) };
}

function optionsOf(inputs: RunInputs): ReviewOptions {
  return { ...inputs, scope: inputs.checkName };
}
