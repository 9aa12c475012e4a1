import type { ReviewBasis } from '../report/plan/basis.ts';
import { parseBasis } from '../report/plan/basis.ts';
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
  /** Whether nothing was judged, so that the annotations of an earlier run may still hold. */
  readonly judgesNothing?: boolean;
  /** What it rests on; absent where nothing is known. */
  readonly basis?: ReviewBasis;
}

/** A check run that this run may conclude, or the reason why there is none. */
export type CheckRun = OpenCheckRun | RefusedCheckRun;

interface RefusedCheckRun {
  readonly refused: RefusedCall;
  /** Whether GitHub did not even list the check runs, so that there may be one: a second one would stay for ever. */
  readonly isUnlisted?: true;
}

/** A check run that this run may conclude. */
export interface OpenCheckRun {
  readonly id: number;
  readonly name: string;
  /** The report of an earlier run on the same commit; absent if the check run is new. */
  readonly earlier?: EarlierReport;
  /** Older check runs of ours on the same commit: what they say no longer holds. */
  readonly older: readonly EarlierReport[];
}

/** What a check run says by now. */
export interface EarlierReport {
  readonly id: number;
  readonly status: string;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly conclusion: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  /** How many annotations it has, and the mark of the full list, whose first annotations these are. */
  readonly annotations: number;
  readonly mark: string;
  readonly basis: ReviewBasis;
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
    if (found !== undefined && 'id' in found) return found;
    if (found !== undefined) {
      if (found.refused.again !== undefined || attempt > 1) return found;
      continue;
    }
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
  return 'ok' in answer ? { id: answer.ok.data.id, name, older: [] } : { refused: answer.refused };
}

/** Finds our newest check run with this name, which GitHub shows before older ones; undefined if there is none. */
async function findCheckRun(client: GitHubClient, commit: CommitRef, name: string): Promise<CheckRun | undefined> {
  const { owner, repo, head } = commit;
  const answer = await answerOf(
    client.rest.checks.listForRef({ owner, repo, ref: head, check_name: name, filter: 'all', per_page: 100 }),
  );
  if ('refused' in answer) return { ...answer, isUnlisted: true };
  const ours = answer.ok.data.check_runs
    .filter(({ external_id }) => external_id?.split(' ')[0] === ownMark(commit))
    .sort((a, b) => b.id - a.id)
    .map(reportOf);
  const [earlier, ...older] = ours;
  return earlier && { id: earlier.id, name, earlier, older };
}

interface CheckRunAnswer {
  readonly id: number;
  readonly status: string;
  readonly started_at: string | null;
  readonly completed_at: string | null;
  readonly conclusion: string | null;
  readonly external_id: string | null;
  readonly output: {
    readonly title: string | null;
    readonly summary: string | null;
    readonly annotations_count: number;
  };
}

/** Reads what a check run says from GitHub's description of it. */
export function reportOf({ id, status, conclusion, external_id, output, ...times }: CheckRunAnswer): EarlierReport {
  const { title, summary, annotations_count: annotations } = output;
  const [, mark = '', basis = ''] = external_id?.split(' ') ?? [];
  const { started_at: startedAt, completed_at: completedAt } = times;
  return {
    id,
    status,
    startedAt,
    completedAt,
    conclusion,
    title,
    summary,
    annotations,
    mark,
    basis: parseBasis(basis),
  };
}
