import { forbidden } from './http.ts';
import type { Json } from './render.ts';
import { apiUrl, baseRepository, htmlUrl, nodeId, numberOf, renderRepository, renderUser } from './render.ts';
import { renderCommitSimple } from './render-commit.ts';
import { renderPullMinimal } from './render-pull.ts';
import type { FakeState, WorkflowRun } from './state.ts';

/** What a run is unless told: a completed, successful one of `pull_request` at today's head. */
export type NewWorkflowRun = Partial<Omit<WorkflowRun, 'id' | 'reruns'>>;

export function newWorkflowRun(state: FakeState, given: NewWorkflowRun): WorkflowRun {
  const { path = '.github/workflows/pss-review.yml', event = 'pull_request', status = 'completed' } = given;
  const isOfPull = event.startsWith('pull_request');
  const run: WorkflowRun = {
    path,
    event,
    status,
    name: 'Pod Security review',
    conclusion: status === 'completed' ? 'success' : null,
    headSha: isOfPull ? state.pull.head.sha : (state.store.resolve(`refs/heads/${state.pull.base.ref}`) ?? ''),
    headBranch: isOfPull ? state.pull.head.ref : state.pull.base.ref,
    actor: state.pull.author,
    createdAt: state.now(),
    ...given,
    id: state.nextId(),
    reruns: 0,
  };
  state.workflowRuns.push(run);
  return run;
}

const MONTH = 30 * 24 * 60 * 60 * 1000;

/**
 * Queues the run again. The texts of the refusals: https://github.com/cli/cli/issues/9221 for one that has not ended,
 * and `isRerunnable` of https://github.com/cli/cli for one that is too old.
 */
export function rerun(state: FakeState, run: WorkflowRun): void {
  if (run.status !== 'completed') throw forbidden('This workflow is already running');
  if (Date.parse(state.now()) - Date.parse(run.createdAt) > MONTH) {
    throw forbidden('Unable to retry this workflow run because it was created over a month ago');
  }
  run.reruns += 1;
  run.status = 'queued';
  run.conclusion = null;
}

export function renderWorkflowRun(state: FakeState, run: WorkflowRun, hasPulls: boolean): Json {
  const url = `${apiUrl(state)}/actions/runs/${run.id}`;
  const workflow = numberOf(run.path);
  const isOfHead = run.event.startsWith('pull_request') && run.headSha === state.pull.head.sha;
  const isFork = state.options.forkOwner !== undefined;
  const repository = isOfHead ? state.pull.head.repository : baseRepository(state);
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('WorkflowRun', run.id),
    check_suite_id: run.id,
    check_suite_node_id: nodeId('CheckSuite', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.path,
    run_number: state.workflowRuns.filter(({ path, id }) => path === run.path && id <= run.id).length,
    run_attempt: run.reruns + 1,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: workflow,
    url,
    html_url: `${htmlUrl(state)}/actions/runs/${run.id}`,
    // Empty where the head is on a fork. https://github.com/elastic/vale-rules/issues/45
    pull_requests: hasPulls && isOfHead && !isFork ? [renderPullMinimal(state)] : [],
    created_at: run.createdAt,
    updated_at: run.createdAt,
    run_started_at: run.createdAt,
    actor: renderUser(state, run.actor),
    triggering_actor: renderUser(state, run.actor),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${apiUrl(state)}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.reruns === 0 ? null : `${url}/attempts/${run.reruns}`,
    workflow_url: `${apiUrl(state)}/actions/workflows/${workflow}`,
    head_commit: renderCommitSimple(state, run.headSha),
    repository: renderRepository(state),
    head_repository: renderRepository(state, repository),
    display_title: state.pull.title,
  };
}
