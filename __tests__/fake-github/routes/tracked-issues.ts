import type { ApiCall, ApiReply, Refusal, Route } from '../http.ts';
import { notFound, paginate, validationFailed } from '../http.ts';
import type { Json } from '../render.ts';
import { apiUrl, htmlUrl, nodeId, numberOf, renderUser } from '../render.ts';
import { bodyRefusal } from '../review-comments.ts';
import type { FakeState, Issue } from '../state.ts';

const READ = [{ scope: 'issues', access: 'read' }] as const;
const WRITE = [{ scope: 'issues', access: 'write' }] as const;

/** Issues, which pull requests are, too; their comments are in issues.ts. */
export const trackedIssueRoutes: readonly Route[] = [
  { method: 'get', path: '/repos/{owner}/{repo}/issues', needs: READ, answer: listIssues },
  { method: 'post', path: '/repos/{owner}/{repo}/issues', needs: WRITE, answer: createIssue },
  { method: 'patch', path: '/repos/{owner}/{repo}/issues/{issue_number}', needs: WRITE, answer: updateIssue },
];

const MAX_TITLE = 256;

function render(state: FakeState, issue: Issue): Json {
  const { number, author } = issue;
  const url = `${apiUrl(state)}/issues/${number}`;
  return {
    id: numberOf(url.slice(state.origin.length)),
    node_id: nodeId('Issue', number),
    url,
    repository_url: apiUrl(state),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `${htmlUrl(state)}/issues/${number}`,
    number,
    title: issue.title,
    body: issue.body,
    user: renderUser(state, author),
    labels: [],
    state: issue.state,
    state_reason: issue.stateReason,
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: 0,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.state === 'closed' ? issue.updatedAt : null,
    author_association: 'NONE',
    performed_via_github_app: null,
  };
}

/** The pull request, as the list of issues shows it. */
function renderPull(state: FakeState): Json {
  const { number, title, author } = state.pull;
  const issue: Issue = {
    ...{ number, title, author, body: '', state: state.pull.state, stateReason: null },
    ...{ createdAt: '2025-06-15T15:06:40Z', updatedAt: '2025-06-15T15:06:40Z' },
  };
  const html = `${htmlUrl(state)}/pull/${number}`;
  const urls = { url: `${apiUrl(state)}/pulls/${number}`, html_url: html };
  return {
    ...render(state, issue),
    html_url: html,
    pull_request: { ...urls, diff_url: `${html}.diff`, patch_url: `${html}.patch`, merged_at: null },
  };
}

/** Open ones, the newest first, unless the query says otherwise. */
function listIssues(state: FakeState, call: ApiCall): ApiReply {
  const { creator, direction = 'desc', state: wanted = 'open', ...others } = call.query;
  requireModelled(others, ['page', 'per_page']);
  const listed = [
    { author: state.pull.author, state: state.pull.state, json: renderPull(state) },
    ...state.issues.map((issue) => ({ author: issue.author, state: issue.state, json: render(state, issue) })),
  ].filter(
    (each) =>
      (wanted === 'all' || wanted === each.state) &&
      (creator === undefined || creator.toLowerCase() === each.author.toLowerCase()),
  );
  if (direction === 'desc') listed.reverse();
  const { items, headers } = paginate(call, listed);
  return { status: 200, body: items.map(({ json }) => json), headers };
}

interface Changes {
  readonly title?: string;
  readonly body?: string;
  readonly state?: Issue['state'];
  readonly state_reason?: Issue['stateReason'];
}

function createIssue(state: FakeState, call: ApiCall): ApiReply {
  const changes = call.body as Changes;
  requireModelled(changes, ['title', 'body']);
  check(changes);
  const now = state.now();
  const issue: Issue = {
    number: Math.max(state.pull.number, ...state.issues.map(({ number }) => number)) + 1,
    title: changes.title ?? '',
    author: call.token.login,
    body: changes.body ?? '',
    state: 'open',
    stateReason: null,
    createdAt: now,
    updatedAt: now,
  };
  state.issues.push(issue);
  return { status: 201, body: render(state, issue) };
}

function updateIssue(state: FakeState, call: ApiCall): ApiReply {
  const issue = state.issues.find(({ number }) => number === Number(call.params['issue_number']));
  if (issue === undefined) throw notFound();
  const changes = call.body as Changes;
  requireModelled(changes, ['title', 'body', 'state', 'state_reason']);
  check(changes);
  issue.title = changes.title ?? issue.title;
  issue.body = changes.body ?? issue.body;
  // Its description says of the reason: "Ignored unless `state` is changed."
  if (changes.state !== undefined && changes.state !== issue.state) {
    issue.state = changes.state;
    issue.stateReason = changes.state === 'open' ? 'reopened' : (changes.state_reason ?? 'completed');
  }
  issue.updatedAt = state.now();
  return { status: 200, body: render(state, issue) };
}

function check({ title, body }: Changes): void {
  if (title?.trim() === '') throw refused('title', "title can't be blank");
  if ((title ?? '').length > MAX_TITLE)
    throw refused('title', `title is too long (maximum is ${MAX_TITLE} characters)`);
  const refusal = body === undefined || body === '' ? undefined : bodyRefusal(body);
  if (refusal !== undefined) throw refused('body', refusal);
}

function refused(field: string, message: string): Refusal {
  return validationFailed('Issue', field, message);
}

/** What the fake would pass over is an error of the fake, not an answer. */
function requireModelled(given: object, known: readonly string[]): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`the fake does not model ${unknown} of issues`);
}
