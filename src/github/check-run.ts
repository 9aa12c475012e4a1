import type { RefusedCall } from '../report/plan/publishing-notes.ts';
import type { ReviewPlan } from '../report/plan/review-plan.ts';
import { answerOf, isUnsure } from './answer.ts';
import type { GitHubClient } from './client.ts';
import { NO_RETRIES } from './client.ts';
import type { CommitRef } from './event.ts';

/** What a check run says when it is concluded. */
export interface CheckRunReport extends Pick<ReviewPlan, 'title' | 'summary' | 'annotations'> {
  /** `cancelled` where the commit is no longer what is to be judged: GitHub does not take that for a pass. */
  readonly conclusion: ReviewPlan['conclusion'] | 'cancelled';
}

/** A check run that this run may conclude, or the reason why the token may not create one. */
export type CheckRun = OpenCheckRun | { readonly refused: RefusedCall };

/** A check run that this run may conclude. */
export interface OpenCheckRun {
  readonly id: number;
  readonly name: string;
  /** The report of an earlier run on the same commit; absent if the check run is new. */
  readonly earlier?: EarlierReport;
  /** Older check runs of ours on the same commit that nobody concluded: their runs were killed, or refused. */
  readonly unconcluded?: readonly number[];
}

/** What a check run says by now. */
export interface EarlierReport {
  readonly status: string;
  readonly conclusion: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  /** How many annotations it has, and the mark of the full list, whose first annotations these are. */
  readonly annotations: number;
  readonly mark: string;
}

/** How often a write is tried that GitHub answers with a server error. */
export const TRIES = 3;

/**
 * Returns the mark of our check runs, which distinguishes them from others of the same name: a job is a check run too,
 * and may have that name; and a push judges the same commit as a pull request, with another question.
 */
export function ownMark({ question }: CommitRef): string {
  return `pss-review/${question}`;
}

/**
 * Opens the check run on a commit, so that people see that a run is in progress. The check run of an earlier run is
 * used again, whether that run was killed or finished: a commit has one, however often it is judged.
 */
export async function openCheckRun(client: GitHubClient, commit: CommitRef, name: string): Promise<CheckRun> {
  for (let attempt = 1; ; attempt++) {
    const found = await findCheckRun(client, commit, name);
    if (found !== undefined) return found;
    const made = await makeCheckRun(client, commit, name);
    if ('id' in made || !isUnsure(made.refused) || attempt === TRIES) return made;
  }
}

/** Makes a check run that is in progress. */
export async function makeCheckRun(client: GitHubClient, commit: CommitRef, name: string): Promise<CheckRun> {
  const { owner, repo, head } = commit;
  const answer = await answerOf(
    client.rest.checks.create({
      owner,
      repo,
      name,
      head_sha: head,
      external_id: ownMark(commit),
      status: 'in_progress',
      request: NO_RETRIES,
    }),
  );
  return 'ok' in answer ? { id: answer.ok.data.id, name } : { refused: answer.refused };
}

/** Finds our newest check run with this name; undefined if there is none, or the token may not list check runs. */
async function findCheckRun(client: GitHubClient, commit: CommitRef, name: string): Promise<OpenCheckRun | undefined> {
  const { owner, repo, head } = commit;
  const answer = await answerOf(
    client.rest.checks.listForRef({ owner, repo, ref: head, check_name: name, filter: 'all', per_page: 100 }),
  );
  if ('refused' in answer) return undefined;
  const ours = answer.ok.data.check_runs
    .filter(({ external_id }) => external_id?.split(' ')[0] === ownMark(commit))
    .sort((a, b) => b.id - a.id);
  const [run, ...older] = ours;
  if (run === undefined) return undefined;
  const unconcluded = older.filter(({ status }) => status !== 'completed').map(({ id }) => id);
  return { id: run.id, name, earlier: reportOf(run), unconcluded };
}

interface CheckRunAnswer {
  readonly status: string;
  readonly conclusion: string | null;
  readonly external_id: string | null;
  readonly output: {
    readonly title: string | null;
    readonly summary: string | null;
    readonly annotations_count: number;
  };
}

/** Reads what a check run says from GitHub's description of it. */
export function reportOf({ status, conclusion, external_id, output }: CheckRunAnswer): EarlierReport {
  const { title, summary, annotations_count: annotations } = output;
  return { status, conclusion, title, summary, annotations, mark: external_id?.split(' ')[1] ?? '' };
}
