import { createHash } from 'node:crypto';

import type { FakeState, Repository } from './state.ts';

/** The objects that GitHub repeats inside others, complete enough for its own description of them. */

export type Json = Readonly<Record<string, unknown>>;

export function nodeId(type: string, id: number | string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

/** The type and id that {@link nodeId} put together. */
export function parseNodeId(text: string): { type: string; id: string } {
  const [type = '', id = ''] = Buffer.from(text, 'base64url').toString('utf8').split(':');
  return { type, id };
}

export function numberOf(name: string): number {
  if (name === 'github-actions[bot]') return 41898282;
  return createHash('sha1').update(name).digest().readUInt32BE(0);
}

export function renderUser(state: FakeState, login: string): Json {
  const url = `${state.origin}/users/${encodeURIComponent(login)}`;
  const isBot = login.endsWith('[bot]');
  return {
    login,
    id: numberOf(login),
    node_id: nodeId(isBot ? 'Bot' : 'User', login),
    avatar_url: `${state.origin}/avatars/${numberOf(login)}`,
    gravatar_id: '',
    url,
    html_url: `${state.origin}/${isBot ? `apps/${login.replace('[bot]', '')}` : login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: isBot ? 'Bot' : 'User',
    site_admin: false,
  };
}

const REPOSITORY_URLS: Readonly<Record<string, string>> = {
  archive: '/{archive_format}{/ref}',
  assignees: '/assignees{/user}',
  branches: '/branches{/branch}',
  collaborators: '/collaborators{/collaborator}',
  comments: '/comments{/number}',
  commits: '/commits{/sha}',
  compare: '/compare/{base}...{head}',
  contents: '/contents/{+path}',
  contributors: '/contributors',
  deployments: '/deployments',
  downloads: '/downloads',
  events: '/events',
  forks: '/forks',
  git_commits: '/git/commits{/sha}',
  git_refs: '/git/refs{/sha}',
  git_tags: '/git/tags{/sha}',
  blobs: '/git/blobs{/sha}',
  trees: '/git/trees{/sha}',
  hooks: '/hooks',
  issue_comment: '/issues/comments{/number}',
  issue_events: '/issues/events{/number}',
  issues: '/issues{/number}',
  keys: '/keys{/key_id}',
  labels: '/labels{/name}',
  languages: '/languages',
  merges: '/merges',
  milestones: '/milestones{/number}',
  notifications: '/notifications{?since,all,participating}',
  pulls: '/pulls{/number}',
  releases: '/releases{/id}',
  stargazers: '/stargazers',
  statuses: '/statuses/{sha}',
  subscribers: '/subscribers',
  subscription: '/subscription',
  tags: '/tags',
  teams: '/teams',
};

export function baseRepository(state: FakeState): Repository {
  return { owner: state.options.owner, name: state.options.name };
}

export function apiUrl(state: FakeState, repository = baseRepository(state)): string {
  return `${state.origin}/repos/${repository.owner}/${repository.name}`;
}

export function htmlUrl(state: FakeState, repository = baseRepository(state)): string {
  return `${state.origin}/${repository.owner}/${repository.name}`;
}

export function renderRepository(state: FakeState, repository = baseRepository(state)): Json {
  const url = apiUrl(state, repository);
  const html = htmlUrl(state, repository);
  const fullName = `${repository.owner}/${repository.name}`;
  return {
    id: numberOf(fullName),
    node_id: nodeId('Repository', fullName),
    name: repository.name,
    full_name: fullName,
    private: !state.options.isPublic,
    owner: renderUser(state, repository.owner),
    html_url: html,
    description: null,
    fork: repository.owner !== state.options.owner,
    url,
    ...Object.fromEntries(Object.entries(REPOSITORY_URLS).map(([name, path]) => [`${name}_url`, `${url}${path}`])),
    git_url: `git:${html.slice(5)}.git`,
    ssh_url: `git@example.com:${fullName}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 1,
    default_branch: state.options.baseRef,
    open_issues: 1,
    open_issues_count: 1,
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    archived: false,
    disabled: false,
    web_commit_signoff_required: state.options.isSignedOffOnWeb,
    license: null,
    pushed_at: '2025-06-15T15:06:40Z',
    created_at: '2025-06-15T15:06:40Z',
    updated_at: '2025-06-15T15:06:40Z',
  };
}
