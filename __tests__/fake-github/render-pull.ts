import type { Json } from './render.ts';
import { apiUrl, baseRepository, htmlUrl, nodeId, numberOf, renderRepository, renderUser } from './render.ts';
import type { FakeState, Repository } from './state.ts';

export function renderPullSimple(state: FakeState): Json {
  const { pull } = state;
  const url = `${apiUrl(state)}/pulls/${pull.number}`;
  const html = `${htmlUrl(state)}/pull/${pull.number}`;
  const issue = `${apiUrl(state)}/issues/${pull.number}`;
  const links = {
    self: url,
    html,
    issue,
    comments: `${issue}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${apiUrl(state)}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${apiUrl(state)}/statuses/${pull.head.sha}`,
  };
  return {
    url,
    id: numberOf(url.slice(state.origin.length)),
    node_id: nodeId('PullRequest', pull.number),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: links.statuses,
    number: pull.number,
    state: pull.state,
    locked: pull.isLocked,
    active_lock_reason: null,
    title: pull.title,
    user: renderUser(state, pull.author),
    body: null,
    labels: [],
    milestone: null,
    created_at: '2025-06-15T15:06:40Z',
    updated_at: '2025-06-15T15:06:40Z',
    closed_at: pull.closedAt ?? null,
    merged_at: pull.merged?.at ?? null,
    merge_commit_sha: pull.mergeSha,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    draft: false,
    head: renderEnd(state, pull.head.ref, pull.head.sha, pull.head.repository),
    base: renderEnd(state, pull.base.ref, pull.base.sha, baseRepository(state)),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
    author_association: state.options.forkOwner === undefined ? 'COLLABORATOR' : 'CONTRIBUTOR',
    auto_merge: null,
  };
}

function renderEnd(state: FakeState, ref: string, sha: string, repository: Repository): Json {
  return {
    label: `${repository.owner}:${ref}`,
    ref,
    sha,
    user: renderUser(state, repository.owner),
    repo: renderRepository(state, repository),
  };
}

/** As check runs and workflow runs name it. */
export function renderPullMinimal(state: FakeState): Json {
  const { pull } = state;
  const repository = {
    id: numberOf(`${state.options.owner}/${state.options.name}`),
    url: apiUrl(state),
    name: state.options.name,
  };
  return {
    id: numberOf(`pull ${pull.number}`),
    number: pull.number,
    url: `${apiUrl(state)}/pulls/${pull.number}`,
    head: { ref: pull.head.ref, sha: pull.head.sha, repo: repository },
    base: { ref: pull.base.ref, sha: pull.base.sha, repo: repository },
  };
}
