import type { ApiCall, ApiReply, Route } from '../http.ts';
import { notFound, paginate } from '../http.ts';
import type { FakeState, WorkflowRun } from '../state.ts';
import { renderWorkflowRun, rerun } from '../workflow-runs.ts';

const READ = [{ scope: 'actions', access: 'read' }] as const;
const WRITE = [{ scope: 'actions', access: 'write' }] as const;
const RUNS = '/repos/{owner}/{repo}/actions/runs';
/** "This endpoint will return up to 1,000 results for each search", says the description. */
const MAX_FOUND = 1000;

export const actionRoutes: readonly Route[] = [
  { method: 'get', path: RUNS, needs: READ, answer: listRuns },
  { method: 'get', path: `${RUNS}/{run_id}`, needs: READ, answer: getRun },
  { method: 'post', path: `${RUNS}/{run_id}/rerun`, needs: WRITE, answer: rerunAll },
];

function hasPulls(call: ApiCall): boolean {
  return call.query['exclude_pull_requests'] !== 'true';
}

/** The newest first. `status` names a status or a conclusion. */
function listRuns(state: FakeState, call: ApiCall): ApiReply {
  const { created, head_sha: sha, event, status, branch, actor, check_suite_id: suite } = call.query;
  if (created !== undefined) throw new Error('the fake does not model `created`');
  const found = state.workflowRuns
    .filter((run) => sha === undefined || run.headSha === sha)
    .filter((run) => event === undefined || run.event === event)
    .filter((run) => status === undefined || run.status === status || run.conclusion === status)
    .filter((run) => branch === undefined || run.headBranch === branch)
    .filter((run) => actor === undefined || run.actor === actor)
    .filter((run) => suite === undefined || run.id === Number(suite))
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const isSearch = [sha, event, status, branch, actor, suite].some((wanted) => wanted !== undefined);
  const { items, headers } = paginate(call, isSearch ? found.slice(0, MAX_FOUND) : found);
  return {
    status: 200,
    headers,
    body: {
      total_count: found.length,
      workflow_runs: items.map((run) => renderWorkflowRun(state, run, hasPulls(call))),
    },
  };
}

function find(state: FakeState, call: ApiCall): WorkflowRun {
  const run = state.workflowRuns.find(({ id }) => id === Number(call.params['run_id']));
  if (run === undefined) throw notFound();
  return run;
}

function getRun(state: FakeState, call: ApiCall): ApiReply {
  return { status: 200, body: renderWorkflowRun(state, find(state, call), hasPulls(call)) };
}

function rerunAll(state: FakeState, call: ApiCall): ApiReply {
  rerun(state, find(state, call));
  return { status: 201, body: {} };
}
