import type { RefusedCall } from '../../report/plan/publishing-notes.ts';
import { answerOf } from '../answer.ts';
import type { GitHubClient } from '../client.ts';
import { NO_RETRIES } from '../client.ts';
import type { PullRequestRef } from '../event.ts';

/** A run of a workflow at the head of a pull request. */
export interface WorkflowRun {
  readonly id: number;
  /** The workflow's file: `.github/workflows/review.yml`. */
  readonly path: string;
  readonly url: string;
  readonly isEnded: boolean;
  /** Whether it begins when somebody approves it. */
  readonly waitsForApproval: boolean;
}

/** The events for which a workflow of a pull request runs. */
const EVENTS: readonly string[] = ['pull_request', 'pull_request_target'];

/** Lists the runs for a pull request's head, the newest first; the refusal where the token may not. */
export async function listRuns(
  client: GitHubClient,
  { owner, repo, head }: PullRequestRef,
): Promise<readonly WorkflowRun[] | { readonly refused: RefusedCall }> {
  const answer = await answerOf(
    client.rest.actions.listWorkflowRunsForRepo({ owner, repo, head_sha: head, per_page: 100 }),
  );
  if ('refused' in answer) return answer;
  return answer.ok.data.workflow_runs
    .filter(({ event }) => EVENTS.includes(event))
    .toSorted((a, b) => b.run_number - a.run_number || b.id - a.id)
    .map(({ id, path, html_url: url, status, conclusion }) => ({
      id,
      path: path.split('@')[0] ?? path,
      url,
      isEnded: status === 'completed',
      waitsForApproval: status === 'waiting' || conclusion === 'action_required',
    }));
}

/** Starts a run again. @returns the refusal, where GitHub refuses it */
export async function rerun(
  client: GitHubClient,
  { owner, repo }: PullRequestRef,
  { id }: WorkflowRun,
): Promise<RefusedCall | undefined> {
  const answer = await answerOf(client.rest.actions.reRunWorkflow({ owner, repo, run_id: id, request: NO_RETRIES }));
  return 'refused' in answer ? answer.refused : undefined;
}

/** Reads a workflow as it is at a commit; undefined where it is not there, or may not be read. */
export async function readWorkflowText(
  client: GitHubClient,
  { owner, repo, head }: PullRequestRef,
  path: string,
): Promise<string | undefined> {
  const answer = await answerOf(client.rest.repos.getContent({ owner, repo, path, ref: head }));
  if ('refused' in answer) return undefined;
  const { data } = answer.ok;
  return 'content' in data && typeof data.content === 'string'
    ? Buffer.from(data.content, 'base64').toString('utf8')
    : undefined;
}
