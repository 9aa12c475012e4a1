import { checkAnnotations } from '../annotations.ts';
import type { ApiCall, ApiReply, Route } from '../http.ts';
import { forbidden, notFound, paginate, Refusal } from '../http.ts';
import type { Json } from '../render.ts';
import { apiUrl, htmlUrl, nodeId, renderUser } from '../render.ts';
import { renderPullMinimal } from '../render-pull.ts';
import type { Annotation, CheckRun, FakeState } from '../state.ts';
import { resolveCommit } from './commits.ts';

const READ = [{ scope: 'checks', access: 'read' }] as const;
const WRITE = [{ scope: 'checks', access: 'write' }] as const;
const RUN = '/repos/{owner}/{repo}/check-runs/{check_run_id}';

export const checkRoutes: readonly Route[] = [
  { method: 'post', path: '/repos/{owner}/{repo}/check-runs', needs: WRITE, answer: createRun },
  { method: 'get', path: RUN, needs: READ, answer: getRun },
  { method: 'patch', path: RUN, needs: WRITE, answer: updateRun },
  { method: 'get', path: `${RUN}/annotations`, needs: READ, answer: listAnnotations },
  { method: 'get', path: '/repos/{owner}/{repo}/commits/{ref}/check-runs', needs: READ, answer: listRuns },
];

interface RunRequest {
  name?: string;
  head_sha?: string;
  details_url?: string;
  external_id?: string;
  status?: string;
  started_at?: string;
  completed_at?: string;
  conclusion?: string;
  output?: { title?: string; summary: string; text?: string; annotations?: Annotation[] };
}

/** https://docs.github.com/rest/guides/using-the-rest-api-to-interact-with-checks: for Apps only. */
function requireApp(call: ApiCall): void {
  if (call.token.kind === 'PAT') throw forbidden('You must authenticate via a GitHub App.');
}

function createRun(state: FakeState, call: ApiCall): ApiReply {
  requireApp(call);
  const request = call.body as RunRequest & { name: string; head_sha: string };
  if (state.store.object(request.head_sha)?.type !== 'commit') {
    throw new Refusal(422, { message: `No commit found for SHA: ${request.head_sha}` });
  }
  checkAnnotations(request.output?.annotations ?? []);
  // "Required if you provide `completed_at` or a `status` of `completed`": prose here, a schema at the update.
  if (request.conclusion === undefined && (request.status === 'completed' || request.completed_at !== undefined)) {
    throw new Refusal(422, { message: 'Invalid request.\n\n"conclusion" wasn\'t supplied.' });
  }
  const run: CheckRun = {
    id: state.nextId(),
    appId: call.token.appId,
    name: request.name,
    headSha: request.head_sha,
    status: 'queued',
    conclusion: null,
    startedAt: state.now(),
    completedAt: null,
    output: { title: null, summary: null, text: null },
    annotations: [],
  };
  change(state, run, request);
  state.checkRuns.push(run);
  return { status: 201, body: render(state, run) };
}

function updateRun(state: FakeState, call: ApiCall): ApiReply {
  requireApp(call);
  const run = find(state, call);
  if (run.appId !== call.token.appId) {
    // https://github.com/OP5dev/TF-via-PR/issues/538
    throw forbidden(
      `Invalid app_id \`${call.token.appId}\` - check run can only be modified by the GitHub App that created it.`,
    );
  }
  const request = call.body as RunRequest;
  checkAnnotations(request.output?.annotations ?? []);
  change(state, run, request);
  return { status: 200, body: render(state, run) };
}

function change(state: FakeState, run: CheckRun, request: RunRequest): void {
  if (request.name !== undefined) run.name = request.name;
  if (request.details_url !== undefined) run.detailsUrl = request.details_url;
  if (request.external_id !== undefined) run.externalId = request.external_id;
  if (request.started_at !== undefined) run.startedAt = request.started_at;
  if (request.status !== undefined) run.status = request.status;
  if (request.conclusion !== undefined) {
    run.status = 'completed';
    run.conclusion = request.conclusion;
    run.completedAt = request.completed_at ?? state.now();
  } else if (request.status !== undefined && request.status !== 'completed') {
    run.conclusion = null;
    run.completedAt = null;
  }
  const { output } = request;
  if (output === undefined) return;
  run.output = {
    title: output.title ?? run.output.title,
    summary: output.summary,
    text: output.text ?? run.output.text,
  };
  // "Each time you update the check run, annotations are appended".
  run.annotations.push(...(output.annotations ?? []));
}

function find(state: FakeState, call: ApiCall): CheckRun {
  const run = state.checkRuns.find(({ id }) => id === Number(call.params['check_run_id']));
  if (run === undefined) throw notFound();
  return run;
}

function getRun(state: FakeState, call: ApiCall): ApiReply {
  return { status: 200, body: render(state, find(state, call)) };
}

function listRuns(state: FakeState, call: ApiCall): ApiReply {
  const sha = resolveCommit(state, call.params['ref'] ?? '');
  if (sha === undefined) throw new Refusal(422, { message: `No commit found for SHA: ${call.params['ref']}` });
  const { check_name: name, status, app_id: appId, filter = 'latest' } = call.query;
  const found = state.checkRuns
    .filter((run) => run.headSha === sha)
    .filter((run) => name === undefined || run.name === name)
    .filter((run) => status === undefined || run.status === status)
    .filter((run) => appId === undefined || run.appId === Number(appId))
    .reverse();
  const isNewest = (run: CheckRun) =>
    found.find((other) => other.name === run.name && other.appId === run.appId) === run;
  const runs = filter === 'all' ? found : found.filter(isNewest);
  const { items, headers } = paginate(call, runs);
  return {
    status: 200,
    body: { total_count: runs.length, check_runs: items.map((run) => render(state, run)) },
    headers,
  };
}

function listAnnotations(state: FakeState, call: ApiCall): ApiReply {
  const run = find(state, call);
  const { items, headers } = paginate(call, run.annotations);
  return {
    status: 200,
    headers,
    body: items.map((annotation) => ({
      start_column: null,
      end_column: null,
      title: null,
      raw_details: null,
      ...annotation,
      blob_href: `${htmlUrl(state)}/blob/${run.headSha}/${annotation.path}`,
    })),
  };
}

function render(state: FakeState, run: CheckRun): Json {
  const url = `${apiUrl(state)}/check-runs/${run.id}`;
  const isOfPull = run.headSha === state.pull.head.sha && state.options.forkOwner === undefined;
  return {
    id: run.id,
    node_id: nodeId('CheckRun', run.id),
    name: run.name,
    head_sha: run.headSha,
    external_id: run.externalId ?? '',
    url,
    html_url: `${htmlUrl(state)}/runs/${run.id}`,
    details_url: run.detailsUrl ?? `${htmlUrl(state)}/runs/${run.id}`,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      ...run.output,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: 1 },
    app: renderApp(state, run.appId),
    pull_requests: isOfPull ? [renderPullMinimal(state)] : [],
  };
}

function renderApp(state: FakeState, id: number): Json {
  const known = [...Object.values(state.options.tokens), ...state.issuedTokens.values()];
  const token = known.find(({ appId }) => appId === id);
  const slug = token?.login.replace('[bot]', '') ?? '';
  return {
    id,
    slug,
    node_id: nodeId('App', id),
    client_id: `Iv1.${id}`,
    owner: renderUser(state, 'github'),
    name: slug,
    description: '',
    external_url: `${state.origin}/apps/${slug}`,
    html_url: `${state.origin}/apps/${slug}`,
    created_at: '2025-06-15T15:06:40Z',
    updated_at: '2025-06-15T15:06:40Z',
    permissions: {},
    events: [],
  };
}
