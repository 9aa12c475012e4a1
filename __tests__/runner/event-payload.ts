import type { FakeGitHub } from '../fake-github/fake-github.ts';

export type EventName =
  | 'issue_comment'
  | 'merge_group'
  | 'pull_request'
  | 'pull_request_target'
  | 'push'
  | 'schedule'
  | 'workflow_dispatch'
  | 'workflow_run';

type Json = Record<string, unknown>;

/** GITHUB_REF and GITHUB_SHA. https://docs.github.com/actions/reference/events-that-trigger-workflows */
export function eventRef(fake: FakeGitHub, event: EventName): { ref: string; sha: string } {
  const { pull } = fake;
  if (event === 'pull_request') {
    if (pull.mergeSha === null) throw new Error('no pull_request run while the pull request has a conflict');
    return { ref: `refs/pull/${pull.number}/merge`, sha: pull.mergeSha };
  }
  if (event === 'merge_group') return { ref: mergeGroupRef(fake), sha: pull.mergeSha ?? pull.head.sha };
  // The others run on the default branch, `pull_request_target` since 2025-12-08 as well.
  return { ref: `refs/heads/${pull.base.ref}`, sha: fake.baseTip };
}

function mergeGroupRef(fake: FakeGitHub): string {
  return `refs/heads/gh-readonly-queue/${fake.pull.base.ref}/pr-${fake.pull.number}-${fake.baseTip}`;
}

/** What GITHUB_EVENT_PATH holds, as far as actions read it. */
export function eventPayload(fake: FakeGitHub, event: EventName): Json {
  const { pull } = fake;
  const base = repository(fake, fake.owner);
  const common = { repository: base, sender: user(pull.author) };
  switch (event) {
    case 'pull_request':
    case 'pull_request_target':
      return {
        action: 'synchronize',
        number: pull.number,
        pull_request: pullRequest(fake),
        ...common,
      };
    case 'merge_group':
      return {
        action: 'checks_requested',
        merge_group: {
          head_sha: pull.mergeSha,
          head_ref: mergeGroupRef(fake),
          base_sha: fake.baseTip,
          base_ref: `refs/heads/${pull.base.ref}`,
          head_commit: { id: pull.mergeSha, message: `Merge pull request #${pull.number}` },
        },
        ...common,
      };
    case 'issue_comment':
      return {
        action: 'created',
        issue: {
          number: pull.number,
          title: pull.title,
          state: pull.state,
          user: user(pull.author),
          pull_request: { url: `${base['url']}/pulls/${pull.number}` },
        },
        comment: {
          id: 5001,
          body: '/pss-review',
          user: user('maintainer'),
          author_association: 'MEMBER',
        },
        ...common,
        sender: user('maintainer'),
      };
    case 'workflow_run':
      return {
        action: 'completed',
        workflow_run: {
          id: 8000000001,
          name: 'Pod Security review',
          event: 'pull_request',
          status: 'completed',
          conclusion: 'success',
          head_branch: pull.head.ref,
          head_sha: pull.head.sha,
          head_repository: repository(fake, pull.head.repository.owner),
          // Empty where the head is on a fork. https://github.com/elastic/vale-rules/issues/45
          pull_requests: isFork(fake) ? [] : [{ number: pull.number, head: { sha: pull.head.sha } }],
        },
        ...common,
      };
    case 'push':
      return {
        ref: `refs/heads/${pull.base.ref}`,
        before: pull.mergeBase,
        after: fake.baseTip,
        created: false,
        deleted: false,
        forced: false,
        ...common,
      };
    case 'schedule':
      // It names no repository. https://github.com/github/codeql-action/pull/1211
      return { schedule: '17 3 * * 1' };
    case 'workflow_dispatch':
      return { inputs: null, ref: `refs/heads/${pull.base.ref}`, ...common };
  }
}

function isFork(fake: FakeGitHub): boolean {
  return fake.pull.head.repository.owner !== fake.owner;
}

function user(login: string): Json {
  return { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}

function repository(fake: FakeGitHub, owner: string): Json {
  const fullName = `${owner}/${fake.name}`;
  return {
    name: fake.name,
    full_name: fullName,
    fork: owner !== fake.owner,
    owner: user(owner),
    private: false,
    default_branch: fake.pull.base.ref,
    url: `${fake.url}/repos/${fullName}`,
    html_url: `${fake.url}/${fullName}`,
    clone_url: `${fake.url}/${fullName}.git`,
  };
}

function pullRequest(fake: FakeGitHub): Json {
  const { pull } = fake;
  const end = (ref: string, sha: string, owner: string) => ({
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: user(owner),
    repo: repository(fake, owner),
  });
  return {
    number: pull.number,
    title: pull.title,
    state: pull.state,
    draft: false,
    user: user(pull.author),
    url: `${fake.url}/repos/${fake.owner}/${fake.name}/pulls/${pull.number}`,
    html_url: `${fake.url}/${fake.owner}/${fake.name}/pull/${pull.number}`,
    merge_commit_sha: pull.mergeSha,
    head: end(pull.head.ref, pull.head.sha, pull.head.repository.owner),
    base: end(pull.base.ref, pull.base.sha, fake.owner),
    changed_files: fake.diff().length,
    author_association: isFork(fake) ? 'CONTRIBUTOR' : 'COLLABORATOR',
  };
}
